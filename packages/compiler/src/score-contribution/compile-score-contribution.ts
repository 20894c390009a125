import { judgeEffect, judgeShare } from '@leadlight/metrics'
import type { Share } from '@leadlight/metrics'
import type { Row } from '../answer/numbers.js'
import { compareTexts } from '../answer/rank-groups.js'
import type { PlannedStatement } from '../compile.js'
import type { CompileContext } from '../context.js'
import { print, sql } from '../sql/sql.js'
import { bindContribution } from './bind-contribution.js'
import { printContribution } from '../sql/print-score-contribution.js'
import type {
  ContributionRow,
  Points,
  ScoreContributionAnswer,
  ScoreContributionQuery,
} from './score-contribution.js'

/** A question of score contribution made into statements. */
export interface ScoreContributionPlan {
  readonly statements: readonly PlannedStatement[]
  answer(results: readonly (readonly Row[])[]): ScoreContributionAnswer
}

/**
 * Compiles score contribution: one statement, and another one of the period that it is set against.
 *
 * @throws MetricQueryError with every problem of the question
 */
export function compileScoreContribution(
  query: ScoreContributionQuery,
  context: CompileContext,
): ScoreContributionPlan {
  const bound = bindContribution(query, context)
  const { period, previous } = bound
  return {
    statements: [period, ...(previous ? [previous] : [])].map((side) => {
      const title = `points by ${bound.by.toLowerCase()}${side === period ? '' : ' of the earlier period'}`
      const comment = { parts: [`-- ${title}\n`] }
      return {
        title,
        reads: ['score_change', 'lead_fact', 'milestone'],
        ...print(sql`${comment}${printContribution(bound, side, context)}`),
      }
    }),
    answer: ([now = [], before]) => {
      const whole = wholeOf(now)
      const base = { hits: count(whole, 'base_converted'), of: count(whole, 'base_n') }
      const earlier = before && new Map(keyed(before).map((row) => [keyOf(row), pointsOf(row)]))
      return {
        period,
        previousPeriod: previous,
        total: { ...pointsOf(whole), people: count(whole, 'people') },
        previous: before
          ? { ...pointsOf(wholeOf(before)), people: count(wholeOf(before), 'people') }
          : null,
        base: judgeShare(base),
        immature: count(whole, 'base_immature'),
        rows: keyed(now)
          .map((row) => rowOf(row, base, earlier))
          .sort((a, b) => Number(b.given) - Number(a.given) || compareTexts(a.value, b.value)),
      }
    },
  }
}

function rowOf(
  row: Row,
  base: Share,
  earlier: ReadonlyMap<string | null, Points> | undefined,
): ContributionRow {
  const points = pointsOf(row)
  const touched = { hits: count(row, 'converted'), of: count(row, 'n') }
  const others = {
    hits: base.hits - count(row, 'base_keyed_converted'),
    of: base.of - count(row, 'base_keyed'),
  }
  return {
    value: keyOf(row),
    ...points,
    touched: judgeShare(touched),
    others: judgeShare(others),
    immature: count(row, 'immature'),
    ...judgeEffect(touched, others, points.given !== '0'),
    previous: earlier ? (earlier.get(keyOf(row)) ?? NO_POINTS) : null,
  }
}

const NO_POINTS: Points = { given: '0', taken: '0', changes: 0, people: 0 }

const pointsOf = (row: Row): Points => ({
  given: decimal(row['given']),
  taken: decimal(row['taken']),
  changes: count(row, 'changes'),
  people: count(row, 'keyed'),
})

const wholeOf = (rows: readonly Row[]): Row => rows.find((row) => Number(row['whole']) === 1) ?? {}

const keyed = (rows: readonly Row[]): readonly Row[] =>
  rows.filter((row) => Number(row['whole']) === 0)

const keyOf = (row: Row): string | null => (row['key'] as string | null) ?? null

const count = (row: Row, name: string): number => Number(row[name] ?? 0)

/** Without zeros that say nothing: `12.500` is `12.5`. */
function decimal(value: unknown): string {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '0'
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text
}
