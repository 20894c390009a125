import type { Having, MetricValue, Note } from '@leadlight/metrics'
import { compareValues } from '@leadlight/metrics'
import type { CompileContext } from '../context.js'
import type { OtherPlan, PlannedMetric, QueryPlan } from '../plan/plan-query.js'
import type { NumberRef } from '../plan/scan-list.js'
import type { Group } from '../plan/scan.js'
import type { Answer, AnswerCell, AnswerValue } from './answer.js'
import { makeFrame } from './make-frame.js'
import type { Numbers } from './numbers.js'
import { notesOf, reasonOf } from './notes.js'
import { isProvisional } from './provisional.js'
import type { RankedGroup } from './rank-groups.js'
import { rankGroups } from './rank-groups.js'

/*
 * The last stage: numbers into an answer. Groups are ranked over the whole period before anything
 * is left out; cells are dense, so that a chart never has to guess at a missing one; the total is
 * the store's own and no sum of rows.
 */

/** Which groups an answer shows by themselves. */
export interface Selection {
  readonly shown: readonly Group[]
  readonly hidden: number
}

/** Ranks the groups and applies `having` and `limit`. */
export function selectGroups(plan: QueryPlan, numbers: Numbers): Selection {
  const { query } = plan
  if (query.by.length === 0) return { shown: [[]], hidden: 0 }
  const ranked = rankGroups(groupsOf(plan, numbers))
  const passing = ranked.filter(({ values }) => passes(query.having, plan, values))
  const shown = query.limit === null ? passing : passing.slice(0, query.limit)
  return { shown: shown.map(({ group }) => group), hidden: ranked.length - shown.length }
}

/** Puts an answer together; `other` holds the numbers of the groups beyond the limit, where asked for. */
export function putTogether(
  plan: QueryPlan,
  numbers: Numbers,
  selection: Selection,
  other: { readonly plan: OtherPlan; readonly numbers: Numbers } | null,
  context: CompileContext,
): Omit<Answer, 'statements'> {
  const { query } = plan
  // A running period may have no earlier one to speak of: then not even the first bucket has a partner.
  const pairs = (bucket: number): boolean => !query.timed || bucket < query.previousBuckets.length
  const value = (metric: PlannedMetric, at: Place, from: Numbers = numbers): AnswerValue =>
    valueAt(metric, at, from, plan, context)
  const cells = query.buckets.flatMap((_, bucket): readonly AnswerCell[] => [
    ...selection.shown.map((group) => ({
      bucket,
      group,
      other: false,
      values: plan.metrics.map((metric) =>
        value(metric, {
          bucket,
          group,
          refs: metric.cells,
          before: pairs(bucket) ? metric.previousCells : null,
        }),
      ),
    })),
    ...(other
      ? [
          {
            bucket,
            group: query.by.map(() => null),
            other: true,
            values: plan.metrics.map((metric, m) =>
              value(
                metric,
                {
                  bucket,
                  group: [],
                  refs: other.plan.cells[m] ?? [],
                  before: pairs(bucket) ? (other.plan.previousCells?.[m] ?? null) : null,
                },
                other.numbers,
              ),
            ),
          },
        ]
      : []),
  ])
  const totals = plan.metrics.map((metric) =>
    value(metric, { bucket: 0, group: [], refs: metric.total, before: metric.previousTotal }),
  )
  const notes: readonly Note[] = notesOf(plan, numbers, totals, context)
  const rows =
    query.by.length === 0 ? cells.filter((cell) => passes(query.having, plan, cell.values)) : cells
  return {
    frame: makeFrame(
      plan,
      rows,
      totals,
      notes,
      selection.hidden > 0 && other === null,
      context.horizon,
    ),
    horizon: context.horizon,
    period: query.period,
    previous: query.previous,
    currency: query.currency,
    buckets: query.buckets,
    previousBuckets: query.previousBuckets,
    metrics: query.metrics,
    totals,
    cells: rows,
    provisional: isProvisional(plan, context),
    notes,
  }
}

/** Where in the numbers a value and its earlier partner lie. */
interface Place {
  readonly bucket: number
  readonly group: Group
  readonly refs: readonly NumberRef[]
  readonly before: readonly NumberRef[] | null
}

function valueAt(
  metric: PlannedMetric,
  { bucket, group, refs, before }: Place,
  numbers: Numbers,
  { query }: QueryPlan,
  context: CompileContext,
): AnswerValue {
  const current = explained(
    numbers.value(metric, refs, bucket, group, query.currency),
    metric,
    context,
  )
  if (before === null) return { ...current, comparison: null }
  const earlier = explained(
    numbers.value(metric, before, bucket, group, query.currency),
    metric,
    context,
  )
  return { ...current, comparison: compareValues(current, earlier) }
}

/** A value that the data cannot give is null with its reason, never 0. */
function explained(
  value: MetricValue,
  metric: PlannedMetric,
  context: CompileContext,
): MetricValue {
  const reason = reasonOf(value, metric, context)
  if (!reason) return value
  return ['NO_DATA', 'NO_RENEWAL_DATA', 'NO_THRESHOLD'].includes(reason.code)
    ? { ...value, value: null, exact: null, reason }
    : { ...value, reason }
}

/** Groups that at least one row of one metric fell into. */
function groupsOf({ metrics, query }: QueryPlan, numbers: Numbers): readonly RankedGroup[] {
  // A balance may hold in an early bucket alone, so that the whole period does not know its group.
  const groups = new Map(
    metrics.flatMap((metric) => [
      ...numbers.groups(metric.groups),
      ...numbers.groups(metric.cells),
    ]),
  )
  const buckets = [...query.buckets.keys()]
  return [...groups.values()]
    .filter((group) =>
      metrics.some(
        (metric) =>
          numbers.counts(metric, metric.groups, group, 0) ||
          buckets.some((bucket) => numbers.counts(metric, metric.cells, group, bucket)),
      ),
    )
    .map((group) => ({
      group,
      values: metrics.map((metric) =>
        numbers.value(metric, metric.groups, 0, group, query.currency),
      ),
    }))
}

function passes(
  having: readonly Having[],
  { metrics }: QueryPlan,
  values: readonly MetricValue[],
): boolean {
  return having.every((bound) => {
    const at = metrics.findIndex(({ metric }) => metric.column === bound.column)
    const value = values[at]?.value ?? null
    return (
      value !== null &&
      (bound.gt === undefined || value > bound.gt) &&
      (bound.gte === undefined || value >= bound.gte) &&
      (bound.lt === undefined || value < bound.lt) &&
      (bound.lte === undefined || value <= bound.lte)
    )
  })
}
