import type { Measure, StageDefinition } from '@leadlight/metrics'
import { factOf } from '@leadlight/metrics'
import type { BoundParams } from '../bind/bound-query.js'
import { columnOf, columnsOf, placed } from './measure-need.js'
import type { Made, MetricPlan, Need } from './metric-plan.js'
import { whole } from './metric-plan.js'
import { rowTests } from './row-tests.js'
import type { ScanMeasure } from './scan.js'

/** A count or a sum: the total first, then the rows that it is made of. */
export function planTotal(
  measure: Measure,
  params: BoundParams,
  stages: readonly StageDefinition[],
): MetricPlan {
  const where = rowTests(measure, params, stages)
  const need = (scanMeasure: ScanMeasure): Need => ({
    ...placed(measure, params),
    measure: scanMeasure,
  })
  const { per } = measure
  const gather: MetricPlan['gather'] = ([total, rows]) => ({
    kind: 'total',
    total: whole(total),
    rows: whole(rows),
    ...(per === undefined ? {} : { per: BigInt(per) }),
  })
  const made: Made = { kind: 'total', ...(per === undefined ? {} : { per }) }
  const money = factOf(measure.fact).money
  if (measure.aggregate === 'sum' && money && money.amount === measure.column) {
    const asked = money.mayLack === true || money.unknown !== undefined
    const unknown = asked ? [need({ kind: 'moneyUnknown', where })] : []
    return {
      needs: [
        need({ kind: 'moneySum', where }),
        need({ kind: 'moneyRows', where }),
        need({ kind: 'moneyMissing', where }),
        ...unknown,
      ],
      gather,
      leftOut: [
        { need: 2, code: 'FX_MISSING' },
        ...unknown.map(() => ({
          need: 3,
          code: money.mayLack ? ('NO_AMOUNT' as const) : ('COST_UNKNOWN' as const),
        })),
      ],
      ...(money.unknown === undefined ? {} : { booked: [1] }),
      made,
    }
  }
  const rows = need({ kind: 'count', where })
  if (measure.aggregate === 'distinct') {
    const different = need({ kind: 'distinct', columns: columnsOf(measure), where })
    return { needs: [different, different], gather, leftOut: [], made }
  }
  if (measure.aggregate === 'count') return { needs: [rows, rows], gather, leftOut: [], made }
  const sum = need({ kind: 'sum', column: columnOf(measure), where })
  if (measure.columns) {
    const things = need({ kind: 'distinct', columns: measure.columns, where })
    return { needs: [sum, things, rows], gather, leftOut: [], made }
  }
  // Rows that add up to nothing are there all the same, and so is their group.
  return { needs: [sum, sum, rows], gather, leftOut: [], made }
}
