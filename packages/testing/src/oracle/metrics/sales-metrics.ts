import type { Deal, RevenueLine } from '../deals.js'
import { dayOf, type Micros } from '../instant.js'
import { lineAmount } from '../line-amount.js'
import type { Reading } from '../reading.js'
import { customerUnit, dealUnit, lineUnit } from '../money-units.js'
import type { RowMetric } from './metric.js'

export const opportunities: RowMetric = {
  shape: 'count',
  unit: 'opportunity',
  rows: ({ reading }) =>
    reading.deals.all.flatMap((deal) =>
      deal.openedAt === null
        ? []
        : [{ at: deal.openedAt, unit: dealUnit(reading, deal, deal.openedAt + 1) }],
    ),
}

export const newCustomers: RowMetric = {
  shape: 'count',
  unit: 'customer',
  rows: ({ reading }) =>
    reading.customers.all.map((customer) => ({
      at: customer.since,
      unit: customerUnit(reading, customer, customer.since + 1),
    })),
}

/** From the creation of the first of a deal's people to its win. */
export const leadToCloseDays = untilWon((deal) => deal.acquiring?.createdAt ?? null)

/** From the opening of a deal to its win. */
export const opportunityCycleDays = untilWon((deal) => deal.openedAt)

export const revenue = revenueOf(() => true)

/** Before refunds; amendments and re-openings stay. */
export const revenueGross = revenueOf(({ record }) => record.revenueKind !== 'refunded')

function untilWon(startOf: (deal: Deal) => Micros | null): RowMetric {
  return {
    shape: 'days',
    unit: 'opportunity',
    rows: ({ reading }) =>
      reading.deals.all.flatMap((deal) => {
        const start = startOf(deal)
        if (deal.wonAt === null || start === null) return []
        const lasted = duration(reading, start, deal.wonAt)
        return lasted === null
          ? []
          : [{ at: deal.wonAt, unit: dealUnit(reading, deal, deal.wonAt + 1), lasted }]
      }),
  }
}

/** A win earlier on the day of the start takes no time; one on an earlier day cannot be true. */
function duration({ facts }: Reading, start: Micros, end: Micros): Micros | null {
  if (end >= start) return end - start
  return dayOf(start, facts.zone) === dayOf(end, facts.zone) ? 0 : null
}

function revenueOf(counts: (line: RevenueLine) => boolean): RowMetric {
  return {
    shape: 'money',
    unit: 'revenueLine',
    rows: (asked) =>
      asked.reading.lines.filter(counts).flatMap((line) => {
        const amount = lineAmount(asked, line)
        return amount === null ? [] : [{ at: line.at, unit: lineUnit(asked.reading, line), amount }]
      }),
  }
}
