import { compile } from '@leadlight/compiler'
import type { Answer } from '@leadlight/compiler'
import { dimensionsOf } from '@leadlight/metrics'
import type { MetricDefinition, MetricQuery, Period } from '@leadlight/metrics'

import type { ReadClient } from '../../cache/read-client.js'
import type { Against } from '../metrics/plan-against.js'
import { planAgainst } from '../metrics/plan-against.js'
import { runPlan } from '../metrics/run-plan.js'

/** A metric's value of one month: the total, or that of one source. */
export interface MonthNumber {
  readonly metricId: string
  /** The month's first day. */
  readonly month: string
  /** The instant at which it is over. */
  readonly end: string
  readonly bySource: boolean
  /** Null where the source is blank, and for the total. */
  readonly source: string | null
  /** Decimal text, money in major units; null where there is no value. */
  readonly value: string | null
  readonly currency: string | null
}

/** Measures metrics by the whole months of a period: in total and, where they bear it and that is wanted, by source. */
export async function measureMonths(
  client: ReadClient,
  against: Against,
  metrics: readonly MetricDefinition[],
  period: Period,
  bySource: boolean,
): Promise<readonly MonthNumber[]> {
  const questions = metrics.flatMap((metric) => monthQuestions(metric, period, bySource))
  const queries = questions.map(({ query }) => query)
  const { plan } = await planAgainst(client, against, (context) => compile(queries, context))
  const { answers } = await runPlan(client, plan)
  return answers.flatMap((answer, i) => {
    const question = questions[i]
    // A metric that this workspace cannot be asked for has nothing to report.
    return answer instanceof Error || !question ? [] : numbersOf(answer, question)
  })
}

/** A question for the months of a metric. */
export interface MonthQuestion {
  readonly metric: MetricDefinition
  readonly bySource: boolean
  readonly query: MetricQuery
}

/** What to ask of a metric for its months: the total and, where it bears it and that is wanted, each source. */
export function monthQuestions(
  metric: MetricDefinition,
  period: Period,
  bySource: boolean,
): readonly MonthQuestion[] {
  const query: MetricQuery = { metrics: [{ id: metric.id }], grain: 'MONTH', period }
  const total: MonthQuestion = { metric, bySource: false, query }
  if (!bySource || !dimensionsOf(metric, []).includes('source')) return [total]
  return [total, { metric, bySource: true, query: { ...query, by: ['source'] } }]
}

/** The numbers of whole months that an answer holds. */
export function numbersOf(
  answer: Answer,
  { metric, bySource }: MonthQuestion,
): readonly MonthNumber[] {
  return answer.cells.flatMap(({ bucket, group, values }) => {
    const month = answer.buckets[bucket]
    const measured = values[0]
    if (!month || month.partial || !measured) return []
    const { value, exact } = measured
    return [
      {
        metricId: metric.id,
        month: month.fromDay,
        end: month.end,
        bySource,
        source: bySource ? (group[0] ?? null) : null,
        value: exact ?? (value === null ? null : String(value)),
        currency: metric.unit === 'MONEY' ? answer.currency : null,
      },
    ]
  })
}
