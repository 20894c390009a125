import type { Bucket } from '@leadlight/metrics'
import { compareInstants, dayOf, modelBreaks, startOfDay, thresholdsOf } from '@leadlight/metrics'
import type { Row } from '../answer/numbers.js'
import { compareTexts } from '../answer/rank-groups.js'
import type { PlannedStatement } from '../planned.js'
import { planned } from '../planned.js'
import type { CompileContext } from '../context.js'
import { bandLimits } from '../context.js'
import { bindProfile } from './bind-profile.js'
import type { BoundProfile } from './bound-profile.js'
import { printProfile } from '../sql/print-score-profile.js'
import { ProfileCells } from './profile-cells.js'
import type {
  ProfileCell,
  ProfileCohort,
  ProfileGroup,
  ScoreProfileAnswer,
  ScoreProfileQuery,
} from './score-profile.js'

/** A score profile's question made into statements. */
export interface ScoreProfilePlan {
  readonly statements: readonly PlannedStatement[]
  answer(results: readonly (readonly Row[])[]): ScoreProfileAnswer
}

/**
 * Compiles a score profile: one statement for everybody, one more by group, and the same of the
 * period that it is set against. The whole is asked anew and never summed from groups.
 *
 * @throws MetricQueryError with every problem of the question
 */
export function compileScoreProfile(
  query: ScoreProfileQuery,
  context: CompileContext,
): ScoreProfilePlan {
  const profile = bindProfile(query, context)
  const { by, buckets, previous, previousBuckets } = profile
  const sides = [
    { name: '', buckets },
    ...(previous ? [{ name: ' of the earlier period', buckets: previousBuckets }] : []),
  ]
  const asked = [null, ...(by === null ? [] : [by])].flatMap((level) =>
    sides.map((side) => ({ level, side })),
  )
  return {
    statements: asked.map(({ level, side }) => {
      const title = `scores of new leads${side.name}${level === null ? '' : ` by ${level}`}`
      return planned(title, printProfile(profile, side.buckets, level, context))
    }),
    answer: (results) => {
      const hasThreshold = thresholdsOf(context.settings).some(
        ({ threshold }) => threshold !== null,
      )
      const cells = results.map(
        (rows) => new ProfileCells(rows, bandLimits(context).length + 1, hasThreshold),
      )
      const [whole, before] = previous ? cells : [cells[0]]
      const [groups, groupsBefore] = cells.slice(sides.length)
      return putTogether(profile, context, {
        whole: whole ?? none(),
        before: before ?? null,
        groups: groups ?? none(),
        groupsBefore: groupsBefore ?? null,
      })
    },
  }
}

interface Sides {
  readonly whole: ProfileCells
  readonly before: ProfileCells | null
  readonly groups: ProfileCells
  readonly groupsBefore: ProfileCells | null
}

const none = (): ProfileCells => new ProfileCells([], 0, false)

function putTogether(
  profile: BoundProfile,
  context: CompileContext,
  { whole, before, groups, groupsBefore }: Sides,
): ScoreProfileAnswer {
  const { period, previous, buckets, limit } = profile
  const total = whole.at(null, 0)
  const totalBefore = before?.at(null, 0) ?? null
  const ranked = groups.groups
    .map((value): ProfileGroup => ({
      value,
      total: groups.at(value, 0),
      previous: groupsBefore?.at(value, 0) ?? null,
      cohorts: cohortsOf(profile, groups, groupsBefore, value, context),
    }))
    .sort((a, b) => b.total.leads - a.total.leads || compareTexts(a.value, b.value))
  return {
    period,
    previousPeriod: previous,
    limits: bandLimits(context),
    total,
    previous: totalBefore,
    comparisonBreak: totalBefore ? onOneSideOnly(totalBefore, total) : [],
    provisional: buckets.some((bucket) => isProvisional(bucket, context)),
    cohorts: cohortsOf(profile, whole, before, null, context),
    groups: ranked.slice(0, limit ?? ranked.length),
    hidden: Math.max(0, ranked.length - (limit ?? ranked.length)),
  }
}

function cohortsOf(
  { buckets, previousBuckets }: BoundProfile,
  cells: ProfileCells,
  before: ProfileCells | null,
  group: string | null,
  context: CompileContext,
): readonly ProfileCohort[] {
  const found = buckets.map((_, i) => cells.at(group, i + 1))
  const breaks = modelBreaks(found.map(({ models }) => models))
  return found.map((cell, i) => ({
    ...cell,
    bucket: buckets[i] as Bucket,
    provisional: isProvisional(buckets[i] as Bucket, context),
    newModels: breaks[i] ?? [],
    previous: before && i < previousBuckets.length ? before.at(group, i + 1) : null,
  }))
}

/** New leads, and their scores, are settled when their calendar month of creation is over. */
function isProvisional({ end }: Bucket, { horizon, settings }: CompileContext): boolean {
  const month = dayOf(horizon, settings.zone).slice(0, 7)
  return compareInstants(end, startOfDay(`${month}-01`, settings.zone)) > 0
}

/** Named models of either cell that gave no score of the other, where both have scores. */
function onOneSideOnly(one: ProfileCell, other: ProfileCell): readonly string[] {
  if (one.scored === 0 || other.scored === 0) return []
  const [a, b] = [one, other].map(({ models }) => new Set(models.map(({ model }) => model)))
  const odd = [...(a ?? []), ...(b ?? [])].filter((model) => !(a?.has(model) && b?.has(model)))
  return [...new Set(odd.filter((model) => model !== null))].sort()
}
