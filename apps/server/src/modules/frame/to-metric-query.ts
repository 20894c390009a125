import type { Having, MetricQuery, MetricSelection, OrderBy } from '@leadlight/metrics'

import { toFilter } from '../filter/to-filter.js'
import { toPeriod } from '../period/period.input.js'
import { toParams } from './metric-params.input.js'
import type {
  HavingInput,
  MetricQueryInput,
  MetricSelectionInput,
  OrderByInput,
} from './metric-query.input.js'

/** The question of an input, as plain data. */
export function toMetricQuery(input: MetricQueryInput): MetricQuery {
  const { by, grain, where, segment, segmentAt, compareTo, currency, asOf } = input
  const { parts, having, orderBy, limit, other } = input
  return {
    metrics: input.metrics.map(toSelection),
    period: toPeriod(input.period),
    ...(by == null ? {} : { by }),
    ...(grain == null ? {} : { grain }),
    ...(where == null ? {} : { where: toFilter(where) }),
    ...(segment == null ? {} : { segment }),
    ...(segmentAt == null ? {} : { segmentAt }),
    ...(compareTo == null ? {} : { compareTo }),
    ...(currency == null ? {} : { currency }),
    ...(asOf == null ? {} : { asOf }),
    ...(parts == null ? {} : { parts }),
    ...(having == null ? {} : { having: having.map(toHaving) }),
    ...(orderBy == null ? {} : { orderBy: orderBy.map(toOrderBy) }),
    ...(limit == null ? {} : { limit }),
    ...(other == null ? {} : { other }),
  }
}

function toSelection({ id, as, params }: MetricSelectionInput): MetricSelection {
  return {
    id,
    ...(as == null ? {} : { as }),
    ...(params == null ? {} : { params: toParams(params) }),
  }
}

function toHaving({ column, gt, gte, lt, lte }: HavingInput): Having {
  return {
    column,
    ...(gt == null ? {} : { gt }),
    ...(gte == null ? {} : { gte }),
    ...(lt == null ? {} : { lt }),
    ...(lte == null ? {} : { lte }),
  }
}

const toOrderBy = ({ column, descending }: OrderByInput): OrderBy => ({
  column,
  descending: descending ?? false,
})
