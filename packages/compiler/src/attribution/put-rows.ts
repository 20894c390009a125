import { compareTexts } from '../answer/rank-groups.js'
import type { AttributionRow, ModelCredit, RowKind } from './attribution.js'
import type { Beside } from './ask-metrics.js'
import type { BoundAttribution } from './bind-attribution.js'
import type { CostTable } from './cost-cell.js'
import { returnsOf } from './cost-cell.js'
import type { CreditTable } from './credit-table.js'
import type { CreditPart } from './plan-scans.js'

/** All numbers that rows are made of. */
export interface RowParts {
  readonly bound: BoundAttribution
  readonly whole: CreditTable
  readonly buckets: readonly CreditTable[]
  readonly previous: CreditTable | null
  /** Credit of the touches of the period, for returns by spend cohort. */
  readonly spent: CreditTable | null
  readonly costs: CostTable
  readonly beside: Beside
  /** Models without numbers. */
  readonly failed: ReadonlySet<string>
  /** Models without numbers of the period before. */
  readonly failedBefore: ReadonlySet<string>
}

type Groups = readonly (string | null)[]

/** Rows in the order of the first model's credit: groups, those beyond the limit, what nobody earned. */
export function putRows(parts: RowParts): {
  readonly rows: readonly AttributionRow[]
  readonly total: AttributionRow
} {
  const { bound, whole, previous, costs, beside } = parts
  const [first] = bound.models
  const groups = new Map<string, string | null>()
  for (const group of [
    ...bound.models.flatMap(({ id }) => [...whole.groups(id), ...(previous?.groups(id) ?? [])]),
    ...costs.groups,
    ...(beside.sourced?.keys() ?? []),
    ...(beside.influenced?.keys() ?? []),
  ]) {
    groups.set(JSON.stringify(group), group)
  }
  const rank = (group: string | null): bigint => whole.of(first?.id ?? '', 'earned', group)
  const ordered = [...groups.values()].sort(
    (a, b) => compare(rank(b), rank(a)) || compareTexts(a, b),
  )
  const shown = ordered.slice(0, bound.limit)
  const hidden = ordered.slice(bound.limit)
  return {
    rows: [
      ...shown.map((group) => putRow(parts, 'GROUP', [group])),
      ...(hidden.length === 0 ? [] : [putRow(parts, 'OTHER', hidden)]),
      putUnattributed(parts),
    ],
    total: {
      ...putRow(parts, 'TOTAL', ordered),
      sourced: beside.totalSourced,
      influenced: beside.totalInfluenced,
    },
  }
}

function putRow(parts: RowParts, kind: RowKind, groups: Groups): AttributionRow {
  const { bound, whole, buckets, previous, spent, costs, beside, failed, failedBefore } = parts
  const { isWhole, ...cost } = costs.of(groups)
  const over = (table: CreditTable, model: string, part: CreditPart): bigint =>
    groups.reduce((sum, group) => sum + table.of(model, part, group), 0n)
  const [only] = groups
  const single = kind === 'GROUP' && only !== undefined
  return {
    kind,
    value: single ? only : null,
    credits: bound.models.map(({ id, weighed }): ModelCredit => {
      const known = !failed.has(id)
      // A model that learns knows no single touches, so that all that it gives counts.
      const part = weighed ? 'scoped' : 'earned'
      const basis = bound.dateBasis === 'SPEND_COHORT' ? (weighed ? spent : null) : whole
      const returned = known && basis ? over(basis, id, part) : null
      return {
        model: id,
        credit: known ? over(whole, id, 'earned') : null,
        previous: previous && !failedBefore.has(id) ? over(previous, id, 'earned') : null,
        ...returnsOf(
          returned,
          { ...cost, isWhole },
          bound.currency === null ? 'NUMBER' : 'MONEY',
          bound.costCurrency,
        ),
        series: bound.timed
          ? buckets.map((table) => (known ? over(table, id, 'earned') : null))
          : [],
      }
    }),
    cost,
    sourced: beside.sourced && sumOf(beside.sourced, groups),
    // A line may have been influenced by several groups: only one group's can be told.
    influenced: beside.influenced && single ? (beside.influenced.get(only) ?? 0n) : null,
  }
}

/** What no touch has earned: it costs nothing that could come back. */
function putUnattributed(parts: RowParts): AttributionRow {
  const { bound, whole, buckets, previous, failed, failedBefore } = parts
  const none = { cost: null, reason: { code: 'UNATTRIBUTED', text: 'No touch has earned it.' } }
  return {
    kind: 'UNATTRIBUTED',
    value: null,
    credits: bound.models.map(({ id }) => {
      const known = !failed.has(id)
      return {
        model: id,
        credit: known ? whole.sum(id, 'unearned') : null,
        previous: previous && !failedBefore.has(id) ? previous.sum(id, 'unearned') : null,
        ...returnsOf(
          null,
          { ...none, isWhole: false },
          bound.currency === null ? 'NUMBER' : 'MONEY',
          bound.costCurrency,
        ),
        series: bound.timed
          ? buckets.map((table) => (known ? table.sum(id, 'unearned') : null))
          : [],
      }
    }),
    cost: none,
    sourced: null,
    influenced: null,
  }
}

const sumOf = (column: ReadonlyMap<string | null, bigint>, groups: Groups): bigint =>
  groups.reduce((sum, group) => sum + (column.get(group) ?? 0n), 0n)

const compare = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0)
