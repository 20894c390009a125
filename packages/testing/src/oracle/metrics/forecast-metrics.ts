import { dayOf, type Micros } from '../instant.js'
import type { Measured } from '../measured.js'
import { decimalsOf, convert } from '../money.js'
import { beganAt, dealStates } from '../pipeline.js'
import type { Reading } from '../reading.js'
import { dealUnit, forecastUnit } from '../money-units.js'
import type { Asked, DealSoFar, EstimateMetric, Row, Stretch } from './metric.js'
import { revenue } from './sales-metrics.js'

type Rows = readonly Omit<Row, 'at'>[]

/** Revenue so far, and of open deals their amounts by the chances of deals that were as old. */
export const forecastRevenue: EstimateMetric = {
  shape: 'estimate',
  unit: 'forecast',
  rowsIn: (asked, stretch) => [...linesIn(asked, stretch), ...dealsIn(asked, stretch)],
  estimate: forecast,
}

function linesIn(asked: Asked, { start, end }: Stretch): Rows {
  const { horizon } = asked.reading.facts
  return revenue
    .rows(asked)
    .filter(({ at }) => typeof at === 'number' && at >= start && at < end && at <= horizon)
    .map(({ unit, amount = 0n }) => ({ unit, amount, lasted: end - horizon }))
}

/** Every deal that ever was open, where the end lies ahead. */
function dealsIn({ reading, currency }: Asked, { start, end }: Stretch): Rows {
  const { horizon } = reading.facts
  if (end <= horizon) return []
  const [from, until] = [Math.max(0, start - horizon), end - horizon]
  return reading.deals.all.flatMap((deal) => {
    const states = dealStates(reading, deal)
    const began = beganAt(states)
    const last = states.at(-1)
    if (began === null || !last || began > horizon) return []
    const unit = forecastUnit(dealUnit(reading, deal, horizon + 1))
    const age = (last.state === 'open' ? horizon : last.at) - began
    const soFar: DealSoFar = { state: last.state, age, from, until }
    if (last.state !== 'open') return [{ unit, deal: soFar }]
    const amount = amountNow(reading, last.amount, currency())
    return [{ unit, deal: soFar, ...(amount === null ? {} : { amount }) }]
  })
}

function amountNow(
  { facts }: Reading,
  told: { readonly text: string; readonly currency: string } | null,
  currency: string,
): bigint | null {
  if (!told) return 0n
  return convert(told.text, told.currency, currency, dayOf(facts.horizon, facts.zone), facts)
}

function forecast(rows: Rows, { currency }: Asked): Measured {
  const lines = rows.filter(({ deal }) => deal === undefined)
  const deals = rows.flatMap(({ deal, amount }) => (deal ? [{ ...deal, amount }] : []))
  const open = deals.filter(({ state, amount }) => state === 'open' && amount !== undefined)
  const closed = deals.filter(({ state }) => state !== 'open')
  const earned = lines.reduce((sum, { amount = 0n }) => sum + Number(amount), 0)
  const scale = 10 ** decimalsOf(currency())
  const told = { numerator: null, denominator: null, immature: null, matureValue: null }
  const isOver = rows.length > 0 && lines.length === rows.length && (lines[0]?.lasted ?? 0) <= 0
  if (isOver) return { ...told, value: earned / scale, n: lines.length }
  const n = lines.length + open.length
  if (closed.length < 50) return { ...told, value: null, n }
  let expected = 0
  for (const { age, from, until, amount = 0n } of open) {
    const older = closed.filter((other) => other.age > age)
    const alike = older.length >= 50 ? older : closed
    const wins = alike.filter(({ state }) => state === 'won').length / alike.length
    const now = survival(deals, age)
    const closes = (survival(deals, age + from) - survival(deals, age + until)) / now
    expected += Number(amount) * wins * closes
  }
  return { ...told, value: (earned + expected) / scale, n }
}

/** The product over all ends until then of the share that did not end (Kaplan and Meier). */
function survival(deals: readonly DealSoFar[], age: Micros): number {
  const ends = new Set(
    deals.filter((deal) => deal.state !== 'open' && deal.age <= age).map((deal) => deal.age),
  )
  let share = 1
  for (const end of [...ends].sort((a, b) => a - b)) {
    const atRisk = deals.filter((deal) => deal.age >= end).length
    const ended = deals.filter((deal) => deal.state !== 'open' && deal.age === end).length
    share *= 1 - ended / atRisk
  }
  return share
}
