import { factOf } from '@leadlight/metrics'
import type { Note } from '@leadlight/metrics'
import type { Row } from '../answer/numbers.js'
import { rowsBy } from '../answer/rows-by.js'
import { compareTexts } from '../answer/rank-groups.js'
import { countIn, textIn } from '../answer/values-in.js'
import type { PlannedStatement } from '../planned.js'
import { planned } from '../planned.js'
import type { CompileContext } from '../context.js'
import { bindRetention } from './bind-retention.js'
import type { BoundRetention, BoundTriangle } from './bind-retention.js'
import { makeTriangle } from './make-triangle.js'
import type { Tellable } from './make-triangle.js'
import { printRetention } from '../sql/retention/print-retention.js'
import type { RetentionAnswer, RetentionQuery, RetentionTriangle } from './retention.js'

/** A retention question made into statements. */
export interface RetentionPlan {
  readonly statements: readonly PlannedStatement[]
  answer(results: readonly (readonly Row[])[]): RetentionAnswer
}

/**
 * Compiles a retention triangle: one statement for everybody and, where it is broken down, one more
 * by group.
 *
 * @throws MetricQueryError with every problem of the question
 */
export function compileRetention(query: RetentionQuery, context: CompileContext): RetentionPlan {
  const retention = bindRetention(query, context)
  const { previous, by } = retention
  const triangles = [retention, ...(previous ? [previous] : [])]
  const levels = [null, ...(by === null ? [] : [by])]
  return {
    statements: triangles.flatMap((triangle) =>
      levels.map((level) =>
        planned(titleOf(triangle, level, previous), printRetention(triangle, level, context)),
      ),
    ),
    answer: (results) => {
      const tellable = tellableOf(context)
      const { period, grain, periods, activity, currency } = retention
      const [rows, earlier] = [results.slice(0, levels.length), results.slice(levels.length)]
      return {
        ...{ period, grain, periods, activity, currency },
        ...tellTriangle(rows, retention, tellable),
        comparison: previous && {
          period: previous.period,
          ...tellTriangle(earlier, previous, tellable),
        },
        notes: notesOf([...(rows[0] ?? []), ...(earlier[0] ?? [])], retention, tellable),
      }
    },
  }
}

function titleOf(
  triangle: BoundTriangle,
  level: string | null,
  previous: BoundTriangle | null,
): string {
  const title = `retention by ${triangle.grain.toLowerCase()} of acquisition${level === null ? '' : ` and ${level}`}`
  return triangle === previous ? `${title}, of the period before` : title
}

/** The triangle of everybody and, where it is broken down, those of groups. */
function tellTriangle(
  [whole = [], grouped = []]: readonly (readonly Row[])[],
  triangle: BoundTriangle,
  tellable: Tellable,
): RetentionTriangle & Pick<RetentionAnswer, 'groups'> {
  return {
    ...makeTriangle(whole, triangle, tellable),
    groups: [...rowsBy(grouped, (row) => textIn(row, 'd0'))]
      .map(([value, rows]) => ({ value, ...makeTriangle(rows, triangle, tellable) }))
      .sort((a, b) => b.size - a.size || compareTexts(a.value, b.value)),
  }
}

function tellableOf({ absentFacts, horizon }: CompileContext): Tellable {
  const { needs } = factOf('churn')
  return {
    horizon,
    noLosses:
      absentFacts.includes('churn') && needs ? { code: needs.code, text: needs.text } : null,
    subscriptions: !absentFacts.includes('recurring'),
    revenue: !absentFacts.includes('revenue'),
  }
}

function notesOf(
  rows: readonly Row[],
  { currency, cohorts, buckets, previous }: BoundRetention,
  { noLosses }: Tellable,
): readonly Note[] {
  const missing = rows.reduce((sum, row) => sum + countIn(row, 'missing'), 0)
  return [
    ...(noLosses ? [noLosses] : []),
    ...(currency === null
      ? [
          {
            code: 'NO_CURRENCY',
            text: 'This workspace has no currency: name one to see revenue.',
          },
        ]
      : []),
    ...(missing > 0
      ? [
          {
            code: 'FX_MISSING',
            text: `${missing} ${missing === 1 ? 'amount is' : 'amounts are'} left out: there is no rate to ${currency ?? 'the asked currency'} from the seven days before.`,
          },
        ]
      : []),
    ...(buckets.length > 0 && cohorts > 0
      ? [
          {
            code: 'PROVISIONAL',
            text: 'Times that are not over may still rise, and so may all rolling numbers: who comes back later was never away.',
          },
        ]
      : []),
    ...(previous
      ? [
          {
            code: 'WATCHED_LONGER',
            text: 'Customers of the period before have been watched for longer: set the same time since acquisition against each other, and rolling numbers with care, as those of the later customers may still rise.',
          },
        ]
      : []),
  ]
}
