import { customerOf, isPaying, monthlyPrice, readTerms, type Term } from '../customer-life.js'
import type { CustomerUnit } from '../deals.js'
import { dayOf, type Micros } from '../instant.js'
import { customerUnit } from '../money-units.js'
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
        return amount === null ? [] : [moneyRow(asked, term.unit, amount, closing)]
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
    return byUnit(readTerms(reading).filter(isPaying)).flatMap(({ unit, terms }) => {
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
  return byUnit(readTerms(reading).filter(isPaying)).flatMap(({ unit, terms }) => {
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
            .map((account) => moneyRow(asked, account.unit, amount(account), stretch.opening)),
  }
}

const atLeastNothing = (amount: bigint): bigint => (amount > 0n ? amount : 0n)

const isActiveAt =
  (at: Micros) =>
  ({ from, to }: Term): boolean =>
    from < at && (to === null || to >= at)

/** Null where a rate is missing. */
function priceOf(asked: Asked, terms: readonly Term[], day: string): bigint | null {
  let sum = 0n
  for (const term of terms) {
    const price = monthlyPrice(term, asked.currency(), day, asked.reading)
    if (price === null) return null
    sum += price
  }
  return sum
}

function byUnit(
  terms: readonly Term[],
): readonly { readonly unit: CustomerUnit; readonly terms: readonly Term[] }[] {
  const units = new Map<string, { unit: CustomerUnit; terms: Term[] }>()
  for (const term of terms) {
    const known = units.get(term.unit.key) ?? { unit: term.unit, terms: [] }
    known.terms.push(term)
    units.set(term.unit.key, known)
  }
  return [...units.values()]
}

function moneyRow(
  { reading }: Asked,
  unit: CustomerUnit,
  amount: bigint,
  before: Micros,
): Omit<Row, 'at'> {
  return { unit: customerUnit(reading, customerOf(reading, unit), before), amount }
}
