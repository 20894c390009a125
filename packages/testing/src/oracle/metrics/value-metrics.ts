import { readCosts, type CostBasis } from '../costs.js'
import { OracleError } from '../oracle-error.js'
import { costUnit } from '../units.js'
import { mqls, newLeads } from './lead-metrics.js'
import { textParam, type Asked, type QuotientMetric, type RowMetric } from './metric.js'
import { newCustomers } from './sales-metrics.js'

/** Money spent, by day. */
export const cost: RowMetric = {
  shape: 'money',
  booked: true,
  unit: 'cost',
  rows: (asked) =>
    readCosts(asked.reading, basisOf(asked), asked.currency()).map((costDay) => ({
      at: costDay.day,
      unit: costUnit(asked.reading, costDay),
      amount: costDay.amount,
      part: costDay.line.id,
    })),
}

export const costPerLead: QuotientMetric = { shape: 'quotient', over: cost, under: newLeads }
export const costPerMql: QuotientMetric = { shape: 'quotient', over: cost, under: mqls }
export const cpa: QuotientMetric = { shape: 'quotient', over: cost, under: newCustomers }

function basisOf({ params }: Asked): CostBasis {
  const basis = textParam(params, 'basis') ?? 'PROGRAM'
  if (basis === 'PROGRAM' || basis === 'FULLY_LOADED') return basis
  throw new OracleError('MISSING_PARAMETER', '`basis` is PROGRAM or FULLY_LOADED.')
}
