import type { Measure, StageDefinition, Statistic } from '@leadlight/metrics'
import { factOf } from '@leadlight/metrics'
import type { BoundParams } from '../bind/bound-query.js'
import { columnOf, placed } from './measure-need.js'
import type { LeftOutCode, MetricPlan, Need } from './metric-plan.js'
import { whole } from './metric-plan.js'
import { rowTests } from './row-tests.js'
import type { ScanMeasure } from './scan.js'

/** A statistic of a column's values. */
export function planStatistic(
  measure: Measure,
  statistic: Statistic,
  stages: readonly StageDefinition[],
  params: BoundParams,
  per = 1,
): MetricPlan {
  const where = rowTests(measure, params, stages)
  const column = columnOf(measure)
  const need = (scanMeasure: ScanMeasure): Need => ({
    ...placed(measure, params),
    measure: scanMeasure,
  })
  const code: LeftOutCode = factOf(measure.fact).money ? 'FX_MISSING' : 'NO_DURATION'
  const leftOut = [{ need: 2, code }]
  const rows = need({ kind: 'notNull', column, where })
  const missing = need({ kind: 'missing', column, where })
  if (statistic === 'MEAN') {
    return {
      needs: [need({ kind: 'sum', column, where }), rows, missing],
      gather: ([total, n]) => ({ kind: 'mean', total: whole(total), rows: whole(n), per }),
      leftOut,
      made: { kind: 'values', per },
    }
  }
  return {
    needs: [need({ kind: 'statistic', column, statistic, where }), rows, missing],
    gather: ([value, n]) => ({
      kind: 'rank',
      value: value === null || value === undefined ? null : Number(value),
      rows: whole(n),
      per,
    }),
    leftOut,
    made: { kind: 'values', per },
  }
}
