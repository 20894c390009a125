import { readCosts } from '../costs.js'
import { costUnit } from '../money-units.js'
import { newLeads } from './lead-metrics.js'
import { basisOf } from './amounts.js'
import type { QuotientMetric, RowMetric } from './metric.js'

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
