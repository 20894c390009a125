import { amountNow, expectedOf, LIMIT_TOLERANCE, limits } from '../deal-chances.js'
import type { Measured } from '../measured.js'
import { decimalsOf } from '../money.js'
import { beganAt, dealStates } from '../pipeline.js'
import { lineAmount } from '../line-amount.js'
import { dealUnit, forecastUnit, lineUnit } from '../money-units.js'
import type { Asked, DealSoFar, EstimateMetric, Row, Stretch } from './metric.js'

type Rows = readonly Omit<Row, 'at'>[]

/** Revenue so far, and of open deals their amounts by the chances of deals that were as old. */
export const forecastRevenue: EstimateMetric = {
  shape: 'estimate',
  unit: 'forecast',
  rowsIn: (asked, stretch) => [...linesIn(asked, stretch), ...dealsIn(asked, stretch)],
  estimate: forecast,
}

function linesIn(asked: Asked, { start, end }: Stretch): Rows {
  const { reading } = asked
  const { horizon } = reading.facts
  return reading.lines
    .filter(({ at }) => at >= start && at < end && at <= horizon)
    .map((line) => {
      const amount = lineAmount(asked, line)
      const unit = { ...forecastUnit(lineUnit(reading, line)), judged: line.at + 1 }
      return { unit, lasted: end - horizon, ...(amount === null ? {} : { amount }) }
    })
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
    const unit = { ...forecastUnit(dealUnit(reading, deal, horizon + 1)), judged: horizon + 1 }
    const age = (last.state === 'open' ? horizon : last.at) - began
    const soFar: DealSoFar = { state: last.state, age, from, until }
    if (last.state !== 'open') return [{ unit, deal: soFar }]
    const amount = amountNow(reading, last.amount, currency())
    return [{ unit, deal: soFar, ...(amount === null ? {} : { amount }) }]
  })
}

function forecast(rows: Rows, { currency }: Asked): Measured {
  const sold = rows.filter(({ deal }) => deal === undefined)
  const lines = sold.filter(({ amount }) => amount !== undefined)
  const deals = rows.flatMap(({ deal, amount }) => (deal ? [{ ...deal, amount }] : []))
  const open = deals.filter(({ state, amount }) => state === 'open' && amount !== undefined)
  const closed = deals.filter(({ state }) => state !== 'open')
  const earned = lines.reduce((sum, { amount = 0n }) => sum + Number(amount), 0)
  const scale = 10 ** decimalsOf(currency())
  const unknown = deals.filter(({ state, amount }) => state === 'open' && amount === undefined)
  const fxMissing = sold.length - lines.length + unknown.length
  const told = { numerator: null, denominator: null, immature: null, matureValue: null, fxMissing }
  const isOver = rows.length > 0 && sold.length === rows.length && (sold[0]?.lasted ?? 0) <= 0
  if (isOver) return { ...told, value: earned / scale, n: lines.length }
  const n = lines.length + open.length
  if (closed.length < 50) return { ...told, value: null, n }
  const expected = expectedOf(deals, open)
  const { lower, upper } = limits(deals, open)
  return {
    ...told,
    value: (earned + expected) / scale,
    n,
    lower: (earned + lower) / scale,
    upper: (earned + upper) / scale,
    limitTolerance: (LIMIT_TOLERANCE * (upper - lower)) / scale,
  }
}
