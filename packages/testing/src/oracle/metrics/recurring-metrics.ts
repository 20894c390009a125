import { customerOf, isPaying, monthlyPrice, readTerms, type Term } from '../customer-life.js'
import type { CustomerUnit } from '../deals.js'
import { dayOf, type Micros } from '../instant.js'
import { customerUnit } from '../money-units.js'
import type { Reading } from '../reading.js'
import { isActiveAt, priceOf, termsByUnit } from '../paying-terms.js'
import { textParam } from './metric.js'
import type { Asked, QuotientMetric, Row, RowMetric, Stretch, StretchMetric } from './metric.js'

/** What subscriptions bring a month, each at the rate of the last day. */
export const recurringRevenue: StretchMetric = {
  shape: 'money',
  unit: 'customer',
  rowsIn: (asked, { closing }) => {
    const { reading } = asked
    const day = dayOf(closing - 1, reading.facts.zone)
    return readTerms(reading)
      .filter(isPaying)
      .filter(isActiveAt(closing))
      .flatMap((term) => {
        const amount = monthlyPrice(term, asked.currency(), day, reading)
        return amount === null
          ? []
          : [{ ...moneyRow(asked, term.unit, amount, closing), judged: closing }]
      })
  },
}

/** What the payers of the beginning pay less, for each unit of what they paid. */
export const revenueChurnRate: QuotientMetric = {
  shape: 'quotient',
  of: 'money',
  over: ofPayers(({ opening, closing }) => (closing < opening ? opening - closing : 0n)),
  under: ofPayers(({ opening }) => opening),
}

/** What the payers of the beginning pay at the end. */
export const netRevenueRetention: QuotientMetric = {
  shape: 'quotient',
  of: 'money',
  over: ofPayers(({ closing }) => closing),
  under: ofPayers(({ opening }) => opening),
}

/** By how much payers raise what they pay, at the moment and the rate of each change. */
export const expansionRevenue: RowMetric = {
  shape: 'money',
  unit: 'customer',
  rows: (asked) => {
    const { reading } = asked
    return termsByUnit(readTerms(reading).filter(isPaying)).flatMap(({ unit, terms }) => {
      const times = terms.flatMap(({ from, to }) => (to === null ? [from] : [from, to]))
      return [...new Set(times)].flatMap((at): readonly Row[] => {
        const day = dayOf(at, reading.facts.zone)
        const before = priceOf(asked, terms.filter(isActiveAt(at)), day)
        const after = priceOf(asked, terms.filter(isActiveAt(at + 1)), day)
        if (before === null || after === null) return []
        if (before <= 0n || after <= before) return []
        return [{ at, ...moneyRow(asked, unit, after - before, at + 1) }]
      })
    })
  },
}

/** How what everybody paid at the beginning became what they pay at the end. */
export const recurringBridge: StretchMetric = {
  shape: 'money',
  unit: 'customer',
  rowsIn: (asked, { opening, closing }) => {
    const { reading, params } = asked
    const [first, last] = [opening - 1, closing - 1].map((at) => dayOf(at, reading.facts.zone))
    return termsByUnit(readTerms(reading).filter(isPaying)).flatMap(({ unit, terms }) => {
      const opens = terms.filter(isActiveAt(opening))
      const closes = terms.filter(isActiveAt(closing))
      const start = priceOf(asked, opens, first ?? '')
      const before = priceOf(asked, opens, last ?? '')
      const after = priceOf(asked, closes, last ?? '')
      if (start === null || before === null || after === null) return []
      const paid = terms.some((term) => term.from < opening && !isFree(term, reading))
      const lines = bridgeLines(start, before, after, paid)
      const line = textParam(params, 'bridgeLine') ?? 'END'
      const amount = lines[line] ?? 0n
      const stands = (line === 'START' && opens.length > 0) || (line === 'END' && closes.length > 0)
      return amount !== 0n || stands ? [moneyRow(asked, unit, amount, closing)] : []
    })
  },
}

/** What comes to nothing a month in its own currency. */
const isFree = (term: Term, reading: Reading): boolean =>
  (monthlyPrice(term, term.record.currency, '', reading) ?? 0n) <= 0n

/** Every unit is in one of the movements at most. */
function bridgeLines(
  start: bigint,
  before: bigint,
  after: bigint,
  paid: boolean,
): Readonly<Record<string, bigint>> {
  const held = { START: start, FX: before - start, END: after }
  if (after === before) return held
  if (before <= 0n) {
    if (after < before) return { ...held, CONTRACTION: before - after }
    return paid ? { ...held, RETURNED: after - before } : { ...held, NEW: after - before }
  }
  if (after > before) return { ...held, EXPANSION: after - before }
  return after > 0n ? { ...held, CONTRACTION: before - after } : { ...held, CHURN: before - after }
}

interface Account {
  readonly unit: CustomerUnit
  /** Both at the rate of the last day; never below nothing. */
  readonly opening: bigint
  readonly closing: bigint
}

/** What every unit paid a month at the beginning and pays at the end. */
function accounts(asked: Asked, { opening, closing }: Stretch): readonly Account[] {
  const { reading } = asked
  const day = dayOf(closing - 1, reading.facts.zone)
  return termsByUnit(readTerms(reading).filter(isPaying)).flatMap(({ unit, terms }) => {
    const before = priceOf(asked, terms.filter(isActiveAt(opening)), day)
    const after = priceOf(asked, terms.filter(isActiveAt(closing)), day)
    if (before === null || after === null) return []
    return [{ unit, opening: atLeastNothing(before), closing: atLeastNothing(after) }]
  })
}

function ofPayers(amount: (account: Account) => bigint): StretchMetric {
  return {
    shape: 'money',
    unit: 'customer',
    rowsIn: (asked, stretch) =>
      stretch.start >= stretch.closing
        ? []
        : accounts(asked, stretch)
            .filter(({ opening }) => opening > 0n)
            .map((account) => ({
              ...moneyRow(asked, account.unit, amount(account), stretch.opening),
              judged: stretch.opening,
            })),
  }
}

const atLeastNothing = (amount: bigint): bigint => (amount > 0n ? amount : 0n)

function moneyRow(
  { reading }: Asked,
  unit: CustomerUnit,
  amount: bigint,
  before: Micros,
): Omit<Row, 'at'> {
  return { unit: customerUnit(reading, customerOf(reading, unit), before), amount }
}
