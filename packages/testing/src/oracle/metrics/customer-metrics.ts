import type { Customer } from '../customers.js'
import { isCustomerAt, readSpells, type CustomerSpell } from '../customer-life.js'
import { isEngaged } from '../engagements.js'
import type { Micros } from '../instant.js'
import { readInvitations } from '../invitations.js'
import type { Reading } from '../reading.js'
import { customerUnit } from '../money-units.js'
import type { QuotientMetric, Row, RowMetric, Stretch, StretchMetric } from './metric.js'
import { newCustomers } from './sales-metrics.js'

/** Who is a customer at the end. */
export const customers = balance(({ closing }) => closing)

/** Customers won, for each one there was at the beginning. */
export const customerGrowthRate: QuotientMetric = {
  shape: 'quotient',
  of: 'rows',
  over: newCustomers,
  under: balance(({ opening }) => opening),
}

/** Every loss of a customer, by its own date. */
export const churnEvents: RowMetric = {
  shape: 'count',
  unit: 'customer',
  rows: ({ reading }) =>
    readSpells(reading).flatMap(({ customer, to }) =>
      to === null ? [] : [{ at: to, unit: customerUnit(reading, customer, to + 1) }],
    ),
}

/** Every return of a lost customer. */
export const reactivatedCustomers: RowMetric = {
  shape: 'count',
  unit: 'customer',
  rows: ({ reading }) =>
    readSpells(reading)
      .filter(({ number }) => number > 1)
      .map(({ customer, from }) => ({
        at: from,
        unit: customerUnit(reading, customer, from + 1),
      })),
}

/** Of the customers at the beginning, those who are none at the end, and those who still are. */
export const churnRate = ofOpening('ratio', (kept) => !kept)
export const logoRetention = ofOpening('ratio', (kept) => kept)

/** Of the same customers, those who engaged, ordered or answered meanwhile, whether they stayed or not. */
export const engagedRetention: StretchMetric = {
  shape: 'ratio',
  unit: 'customer',
  rowsIn: ({ reading }, stretch) =>
    openingSpells(reading, stretch).map(({ customer }) => ({
      unit: customerUnit(reading, customer, stretch.opening),
      judged: stretch.opening,
      hit: isActive(reading, customer, stretch.start, stretch.closing),
    })),
}

function balance(moment: (stretch: Stretch) => Micros): StretchMetric {
  return {
    shape: 'count',
    unit: 'customer',
    rowsIn: ({ reading }, stretch) =>
      readSpells(reading)
        .filter((spell) => isCustomerAt(spell, moment(stretch)))
        .map(({ customer }) => ({
          unit: customerUnit(reading, customer, moment(stretch)),
          judged: moment(stretch),
        })),
  }
}

/** What begins beyond the horizon has no opening. */
function openingSpells(
  reading: Reading,
  { start, opening, closing }: Stretch,
): readonly CustomerSpell[] {
  if (start >= closing) return []
  return readSpells(reading).filter((spell) => isCustomerAt(spell, opening))
}

function ofOpening(shape: 'ratio', hit: (kept: boolean) => boolean): StretchMetric {
  return {
    shape,
    unit: 'customer',
    rowsIn: ({ reading }, stretch) => {
      const closing = readSpells(reading).filter((spell) => isCustomerAt(spell, stretch.closing))
      const kept = new Set(closing.map(({ customer }) => customer.unit.key))
      return openingSpells(reading, stretch).map(({ customer }): Omit<Row, 'at'> => ({
        unit: customerUnit(reading, customer, stretch.opening),
        judged: stretch.opening,
        hit: hit(kept.has(customer.unit.key)),
      }))
    },
  }
}

function isActive(reading: Reading, { unit }: Customer, from: Micros, before: Micros): boolean {
  const people = unit.person ? [unit.person] : reading.people.ofAccount(unit.account)
  const inTime = (at: Micros | null): boolean => at !== null && at >= from && at < before
  return (
    people.some((person) => isEngaged(reading, person, from, before)) ||
    reading.lines.some(
      (line) =>
        line.unit?.key === unit.key && line.record.revenueKind === 'order' && inTime(line.at),
    ) ||
    readInvitations(reading).some(
      ({ person, answers }) =>
        person !== null && people.includes(person) && answers.some(({ at }) => inTime(at)),
    )
  )
}
