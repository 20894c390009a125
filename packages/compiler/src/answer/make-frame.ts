import type { Frame, FrameColumn, Note, OrderBy, Part, Value } from '@leadlight/metrics'
import { DIMENSIONS, isPartial, partColumn, PARTS } from '@leadlight/metrics'
import type { PlannedMetric, QueryPlan } from '../plan/plan-query.js'
import type { AnswerCell, AnswerValue } from './answer.js'
import { compareNumbers, compareTexts } from './rank-groups.js'

/** Lays cells out as a table: time, dimensions, then each metric with the parts asked for. */
export function makeFrame(
  plan: QueryPlan,
  cells: readonly AnswerCell[],
  totals: readonly AnswerValue[],
  notes: readonly Note[],
  truncated: boolean,
  horizon: string,
): Frame {
  const { query } = plan
  const ordered = orderCells(cells, plan)
  const row = (values: readonly AnswerValue[]): readonly Value[] =>
    plan.metrics.flatMap((metric, i) => query.parts.map((part) => partOf(values[i], metric, part)))
  return {
    columns: columnsOf(plan),
    rows: ordered.map((cell) => [
      ...(query.timed ? [query.buckets[cell.bucket]?.label ?? null] : []),
      ...cell.group,
      ...row(cell.values),
    ]),
    totals: [...(query.timed ? [null] : []), ...query.by.map(() => null), ...row(totals)],
    otherRows: ordered.flatMap((cell, i) => (cell.other ? [i] : [])),
    partialRows: ordered.flatMap((cell, i) => {
      const bucket = query.timed ? query.buckets[cell.bucket] : undefined
      return bucket && isPartial(bucket, horizon) ? [i] : []
    }),
    truncated,
    notes,
  }
}

function columnsOf({ query, metrics }: QueryPlan): readonly FrameColumn[] {
  return [
    ...(query.timed ? [{ id: 'time', name: 'Time', role: 'TIME' as const }] : []),
    ...query.by.map((id) => ({
      id,
      name: DIMENSIONS.find((dimension) => dimension.id === id)?.name ?? id,
      role: 'DIMENSION' as const,
    })),
    ...metrics.flatMap(({ metric }) =>
      query.parts.map((part): FrameColumn => {
        const { definition, column } = metric
        return {
          id: partColumn(column, part),
          name: definition.name,
          role: 'METRIC',
          unit: isMembers(part) ? 'COUNT' : definition.unit,
          ...(definition.unit === 'MONEY' && !isMembers(part) && query.currency !== null
            ? { currency: query.currency }
            : {}),
          of: column,
          part,
        }
      }),
    ),
  ]
}

const isMembers = (part: Part): boolean =>
  part === 'N' || part === 'IMMATURE' || part === 'DENOMINATOR'

function partOf(value: AnswerValue | undefined, { metric }: PlannedMetric, part: Part): Value {
  if (!value) return null
  if (part === 'VALUE' && metric.definition.unit === 'MONEY') return value.exact
  return numberOfPart(value, part)
}

function numberOfPart(value: AnswerValue, part: Part): number | null {
  switch (part) {
    case 'VALUE':
      return value.value
    case 'NUMERATOR':
      return value.numerator
    case 'DENOMINATOR':
      return value.denominator
    case 'N':
      return value.n
    case 'IMMATURE':
      return value.immature
    case 'MATURE_VALUE':
      return value.matureValue
    case 'PREVIOUS':
      return value.comparison?.previous ?? null
    case 'CHANGE':
      return value.comparison?.change ?? null
    case 'LOWER':
      return value.lower
    case 'UPPER':
      return value.upper
  }
}

/** Time first, groups in their rank; `orderBy` goes before both, and Other comes last in it. */
function orderCells(cells: readonly AnswerCell[], plan: QueryPlan): readonly AnswerCell[] {
  const { orderBy } = plan.query
  if (orderBy.length === 0) return cells
  return [...cells].sort((a, b) => {
    for (const order of orderBy) {
      const found = compareBy(order, a, b, plan)
      if (found !== 0) return found
    }
    return 0
  })
}

function compareBy(
  order: OrderBy,
  a: AnswerCell,
  b: AnswerCell,
  { query, metrics }: QueryPlan,
): number {
  const descending = order.descending ?? false
  if (order.column === 'time') return descending ? b.bucket - a.bucket : a.bucket - b.bucket
  if (a.other !== b.other) return Number(a.other) - Number(b.other)
  const dimension = query.by.indexOf(order.column)
  if (dimension >= 0) {
    const [left, right] = [a.group[dimension] ?? null, b.group[dimension] ?? null]
    const found = compareTexts(left, right)
    return descending && left !== null && right !== null ? -found : found
  }
  const parts = metrics.flatMap(({ metric }, i) =>
    PARTS.map((part) => ({ i, part, column: partColumn(metric.column, part) })),
  )
  const asked = parts.find(({ column }) => column === order.column)
  const numberOf = ({ values }: AnswerCell): number | null => {
    const value = asked && values[asked.i]
    return value ? numberOfPart(value, asked.part) : null
  }
  return compareNumbers(numberOf(a), numberOf(b), descending)
}
