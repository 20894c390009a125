import type { Bucket, ResolvedPeriod } from '@leadlight/metrics'
import type { Row } from '../answer/numbers.js'
import { compareTexts } from '../answer/rank-groups.js'
import type { PlannedStatement } from '../planned.js'
import { planned } from '../planned.js'
import type { CompileContext } from '../context.js'
import {
  printContribution,
  printPointsInTime,
} from '../sql/score-contribution/print-contribution.js'
import { bindContribution } from './bind-contribution.js'
import type { BoundContribution } from './bound-contribution.js'
import { ContributionCells, WHOLE } from './contribution-cells.js'
import type {
  ContributionGroup,
  ContributionPart,
  ContributionPoint,
  ContributionRow,
  ScoreContributionAnswer,
  ScoreContributionQuery,
} from './score-contribution.js'

/** A question of score contribution made into statements. */
export interface ScoreContributionPlan {
  readonly statements: readonly PlannedStatement[]
  answer(results: readonly (readonly Row[])[]): ScoreContributionAnswer
}

/**
 * Compiles score contribution: one statement for everybody and one by group, each with another one by
 * bucket, and the same of the period that it is set against.
 *
 * @throws MetricQueryError with every problem of the question
 */
export function compileScoreContribution(
  query: ScoreContributionQuery,
  context: CompileContext,
): ScoreContributionPlan {
  const bound = bindContribution(query, context)
  const { period, previous, breakdownBy, limit } = bound
  const levels = [null, ...(breakdownBy === null ? [] : [breakdownBy])]
  const sides = [
    { span: period, buckets: bound.buckets, name: '' },
    ...(previous
      ? [{ span: previous, buckets: bound.previousBuckets, name: ' of the earlier period' }]
      : []),
  ]
  const asked = levels.map((level) => sides.map((side) => partsOf(bound, level, side, context)))
  return {
    statements: asked.flat(2),
    answer: (results) => {
      const rest = [...results]
      const [whole, grouped] = asked.map((level) =>
        level.map((parts) => new ContributionCells(rest.splice(0, parts.length).flat())),
      )
      const groups = (grouped?.[0]?.groups ?? [])
        .map((value): ContributionGroup => ({ value, ...partOf(bound, grouped ?? [], value) }))
        .sort((a, b) => byGiven(a.total, b.total) || compareTexts(a.value, b.value))
      return {
        period,
        previousPeriod: previous,
        ...partOf(bound, whole ?? [], null),
        groups: groups.slice(0, limit ?? groups.length),
        hidden: Math.max(0, groups.length - (limit ?? groups.length)),
      }
    },
  }
}

interface Side {
  readonly span: ResolvedPeriod
  readonly buckets: readonly Bucket[]
  readonly name: string
}

function partsOf(
  bound: BoundContribution,
  level: string | null,
  { span: period, buckets, name }: Side,
  context: CompileContext,
): readonly PlannedStatement[] {
  const ask = { span: { start: period.start, end: period.end, period }, level }
  const title = `points by ${bound.by.toLowerCase()}${level === null ? '' : ` and ${level}`}${name}`
  return [
    planned(title, printContribution(bound, ask, context)),
    ...(buckets.length === 0
      ? []
      : [planned(`${title} over time`, printPointsInTime(bound, { ...ask, buckets }, context))]),
  ]
}

/** What was found of everybody, or of one group, in the period and in the one before. */
function partOf(
  { buckets, previousBuckets }: BoundContribution,
  [now, before]: readonly ContributionCells[],
  group: string | null,
): ContributionPart {
  if (!now) throw new Error('A question has a period.')
  const series = (key: string | null | typeof WHOLE): readonly ContributionPoint[] =>
    buckets.map((bucket, i) => ({
      bucket,
      ...now.points(group, i + 1, key),
      previous: before && i < previousBuckets.length ? before.points(group, i + 1, key) : null,
    }))
  return {
    total: now.points(group, 0, WHOLE),
    previous: before?.points(group, 0, WHOLE) ?? null,
    ...now.base(group),
    rows: now
      .keysOf(group)
      .map((value): ContributionRow => ({
        value,
        ...now.points(group, 0, value),
        ...now.judged(group, value),
        previous: before?.points(group, 0, value) ?? null,
        series: series(value),
      }))
      .sort((a, b) => byGiven(a, b) || compareTexts(a.value, b.value)),
    series: series(WHOLE),
  }
}

const byGiven = (a: { readonly given: string }, b: { readonly given: string }): number =>
  Number(b.given) - Number(a.given)
