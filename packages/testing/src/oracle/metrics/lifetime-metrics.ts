import { isCustomerAt, isPaying, readSpells, readTerms, customerOf } from '../customer-life.js'
import type { CustomerUnit } from '../deals.js'
import { addMonths, dayOf, daysBetween, firstOfMonth, startOfDay, type Micros } from '../instant.js'
import { lineAmount } from '../line-amount.js'
import type { Measured } from '../measured.js'
import { decimalsOf } from '../money.js'
import { customerUnit } from '../money-units.js'
import { futureValue } from '../purchase-model.js'
import { readPurchases, type Purchase } from '../purchases.js'
import type { Reading } from '../reading.js'
import type { Asked, EstimateMetric, Row, Stretch } from './metric.js'
import { numberParam } from './metric.js'
import { isActiveAt, priceOf, termsByUnit } from '../paying-terms.js'

type Rows = readonly Omit<Row, 'at'>[]

/** What customers will bring on average: by contract where subscriptions are sold, else by their purchases. */
export const clvPredicted: EstimateMetric = {
  shape: 'estimate',
  unit: 'customer',
  rowsIn: (asked, stretch) => {
    const { horizon } = asked.reading.facts
    const isSold = readTerms(asked.reading).some((term) => isPaying(term) && term.from <= horizon)
    if (!isSold) return buyers(asked, stretch)
    return [...payers(asked, stretch), ...subscribersByMonth(asked.reading, stretch)]
  },
  estimate: (rows, asked) => {
    const isContract = rows.some(({ lifetime }) => lifetime?.kind !== 'buyer')
    return isContract ? byContract(rows, asked) : byPurchases(rows, asked)
  },
}

function payers(asked: Asked, { closing }: Stretch): Rows {
  const { reading } = asked
  const day = dayOf(closing - 1, reading.facts.zone)
  return termsByUnit(readTerms(reading).filter(isPaying)).flatMap(({ unit, terms }) => {
    const running = terms.filter(isActiveAt(closing))
    if (running.length === 0) return []
    const amount = priceOf(asked, running, day)
    return [row(reading, unit, { kind: 'payer' }, amount, closing)]
  })
}

/** Subscribers at the beginnings of the twelve whole months before the end. */
function subscribersByMonth(reading: Reading, { closing }: Stretch): Rows {
  const { zone } = reading.facts
  const contracts = new Set(readTerms(reading).map(({ unit }) => unit.key))
  const running = firstOfMonth(dayOf(closing, zone))
  return Array.from({ length: 12 }, (_, i) => i + 1).flatMap((back) => {
    const start = startOfDay(addMonths(running, -back), zone)
    const end = startOfDay(addMonths(running, 1 - back), zone)
    const spells = readSpells(reading).filter(({ customer }) => contracts.has(customer.unit.key))
    const stayed = new Set(
      spells.filter((spell) => isCustomerAt(spell, end)).map(({ customer }) => customer.unit.key),
    )
    return spells
      .filter((spell) => isCustomerAt(spell, start))
      .map(({ customer: { unit } }) =>
        row(reading, unit, { kind: stayed.has(unit.key) ? 'stayed' : 'left' }, null, closing),
      )
  })
}

/** Everybody who had bought by the end. */
function buyers(asked: Asked, { closing }: Stretch): Rows {
  const { reading } = asked
  const { zone } = reading.facts
  const bought = new Map<string, Purchase[]>()
  for (const purchase of readPurchases(reading)) {
    if (!purchase.unit || purchase.at >= closing) continue
    const key = purchase.unit.key
    bought.set(key, [...(bought.get(key) ?? []), purchase])
  }
  const today = dayOf(closing - 1, zone)
  const active = new Set(
    readSpells(reading)
      .filter((spell) => isCustomerAt(spell, closing))
      .map(({ customer }) => customer.unit.key),
  )
  return [...bought.values()].flatMap((own) => {
    const days = [...new Set(own.map(({ day }) => day))].sort()
    const first = days[0]
    const last = days.at(-1)
    const unit = own[0]?.unit
    if (first === undefined || last === undefined || !unit) return []
    const later = own.filter(({ day }) => day > first).flatMap(({ lines }) => lines)
    let amount: bigint | null = 0n
    for (const line of later) {
      if (line.at >= closing) continue
      const one = lineAmount(asked, line)
      amount = one === null || amount === null ? null : amount + one
    }
    const history = {
      kind: 'buyer',
      repeats: days.length - 1,
      recency: daysBetween(first, last),
      age: daysBetween(first, today),
      active: active.has(unit.key),
    } as const
    return [row(reading, unit, history, amount, closing)]
  })
}

function row(
  reading: Reading,
  unit: CustomerUnit,
  lifetime: NonNullable<Row['lifetime']>,
  amount: bigint | null,
  before: Micros,
): Omit<Row, 'at'> {
  return {
    unit: customerUnit(reading, customerOf(reading, unit), before),
    lifetime,
    ...(amount === null ? {} : { amount }),
  }
}

const none = { numerator: null, denominator: null, immature: null, matureValue: null } as const

const marginOf = ({ params }: Asked): number => (numberParam(params, 'marginPercent') ?? 100) / 100

function byContract(rows: Rows, asked: Asked): Measured {
  const kind = (name: string): Rows => rows.filter(({ lifetime }) => lifetime?.kind === name)
  const paying = kind('payer').filter(({ amount }) => amount !== undefined)
  const told = { ...none, n: paying.length, fxMissing: kind('payer').length - paying.length }
  const left = kind('left').length
  if (paying.length < 50 || left === 0) return { ...told, value: null }
  const minor = paying.reduce((sum, { amount = 0n }) => sum + Number(amount), 0)
  const mean = minor / paying.length / 10 ** decimalsOf(asked.currency())
  const churn = left / (left + kind('stayed').length)
  return { ...told, value: mean * marginOf(asked) * Math.min(1 / churn, 60) }
}

function byPurchases(rows: Rows, asked: Asked): Measured {
  const known = rows.filter(({ amount }) => amount !== undefined)
  const scale = 10 ** decimalsOf(asked.currency())
  const histories = known.flatMap(({ lifetime, amount = 0n }) =>
    lifetime?.kind === 'buyer' ? [{ ...lifetime, spent: Math.max(0, Number(amount)) / scale }] : [],
  )
  const active = histories.filter((one) => one.active)
  const told = { ...none, n: active.length, fxMissing: rows.length - known.length }
  const repeating = histories.filter(({ repeats, spent }) => repeats > 0 && spent > 0)
  if (histories.length < 50 || repeating.length < 10 || active.length === 0) {
    return { ...told, value: null }
  }
  const value = futureValue(histories, active)
  // Two searches for one maximum end as near to it as each of them looks.
  return { ...told, value: value * marginOf(asked), tolerance: 1e-4 }
}
