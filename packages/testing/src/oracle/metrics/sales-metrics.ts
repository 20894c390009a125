import type { Deal, RevenueLine } from '../deals.js'
import { dayOf, type Micros } from '../instant.js'
import { convert } from '../money.js'
import type { Reading } from '../reading.js'
import { customerUnit, dealUnit, lineUnit, purchaseUnit } from '../units.js'
import type { Asked, Row, RowMetric } from './metric.js'

export const opportunities: RowMetric = {
  shape: 'count',
  unit: 'opportunity',
  rows: ({ reading }) =>
    reading.deals.all.flatMap((deal) =>
      deal.openedAt === null ? [] : [{ at: deal.openedAt, unit: dealUnit(reading, deal) }],
    ),
}

export const newCustomers: RowMetric = {
  shape: 'count',
  unit: 'customer',
  rows: ({ reading }) =>
    reading.customers.all.map((customer) => ({
      at: customer.since,
      unit: customerUnit(reading, customer),
    })),
}

/** From the creation of the first of a deal's people to its win. */
export const leadToCloseDays = untilWon((deal) => deal.acquiring?.createdAt ?? null)

/** From the opening of a deal to its win. */
export const opportunityCycleDays = untilWon((deal) => deal.openedAt)

export const revenue = revenueOf(() => true)

/** Before refunds; amendments and re-openings stay. */
export const revenueGross = revenueOf(({ record }) => record.revenueKind !== 'refunded')

/** Orders and standing wins, each with the sum of its lines. */
export const averageOrderValue: RowMetric = {
  shape: 'moneyPerRow',
  unit: 'purchase',
  rows: (asked) => [...orderRows(asked), ...winRows(asked)],
}

function untilWon(startOf: (deal: Deal) => Micros | null): RowMetric {
  return {
    shape: 'days',
    unit: 'opportunity',
    rows: ({ reading }) =>
      reading.deals.all.flatMap((deal) => {
        const start = startOf(deal)
        if (deal.wonAt === null || start === null) return []
        const lasted = duration(reading, start, deal.wonAt)
        return lasted === null ? [] : [{ at: deal.wonAt, unit: dealUnit(reading, deal), lasted }]
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
        const amount = amountOf(asked, line)
        return amount === null ? [] : [{ at: line.at, unit: lineUnit(asked.reading, line), amount }]
      }),
  }
}

/** One row per order: the lines of one order id, or a line without one. */
function orderRows(asked: Asked): readonly Row[] {
  const orders = new Map<string, RevenueLine[]>()
  for (const line of asked.reading.lines) {
    if (line.record.revenueKind !== 'order') continue
    const { orderId } = line.record
    const key = orderId === undefined ? `line ${line.id}` : `order ${orderId}`
    orders.set(key, [...(orders.get(key) ?? []), line])
  }
  return [...orders.values()].flatMap((lines) => {
    const first = lines.reduce((a, b) => (b.at < a.at || (b.at === a.at && b.id < a.id) ? b : a))
    const amount = sumOf(asked, lines)
    if (amount === null) return []
    return [{ at: first.at, unit: purchaseUnit(asked.reading, first), amount }]
  })
}

function winRows(asked: Asked): readonly Row[] {
  const { deals, lines } = asked.reading
  return deals.all.flatMap((deal) => {
    if (deal.wonAt === null) return []
    const won = lines.filter((line) => line.deal === deal && line.record.revenueKind === 'won')
    const amount = sumOf(asked, won)
    if (amount === null) return []
    return [{ at: deal.wonAt, unit: purchaseUnit(asked.reading, deal), amount }]
  })
}

/** A purchase of which one line cannot be converted is left out whole: part of its value is not its value. */
function sumOf(asked: Asked, lines: readonly RevenueLine[]): bigint | null {
  let sum = 0n
  for (const line of lines) {
    const amount = amountOf(asked, line)
    if (amount === null) return null
    sum += amount
  }
  return sum
}

/** In minor units of the asked currency, at the line's own local day. */
function amountOf({ reading, currency }: Asked, { at, record }: RevenueLine): bigint | null {
  const day = dayOf(at, reading.facts.zone)
  return convert(record.amount, record.currency, currency(), day, reading.facts)
}
