import type { RevenueLine } from '../deals.js'
import { ELAPSED_DAY } from '../instant.js'
import { lineAmount } from '../line-amount.js'
import { firstConversionLines, firstPurchases, readPurchases } from '../purchases.js'
import { customerUnit, lineUnit, purchaseUnit } from '../money-units.js'
import { numberParam, type Asked, type RowMetric, type StretchMetric } from './metric.js'

/** Orders and standing wins, each with the sum of its lines. */
export const averageOrderValue: RowMetric = {
  shape: 'moneyPerRow',
  unit: 'purchase',
  rows: (asked) =>
    readPurchases(asked.reading).flatMap(({ at, bought, lines }) => {
      const amount = sumOf(asked, lines)
      return amount === null ? [] : [{ at, unit: purchaseUnit(asked.reading, bought, at), amount }]
    }),
}

/** Units by their first purchase, and who bought again on a later day in time. */
export const repeatPurchaseRate: RowMetric = {
  shape: 'windowedRatio',
  unit: 'purchase',
  rows: ({ reading, params }) => {
    const purchases = readPurchases(reading)
    const end = (numberParam(params, 'windowDays') ?? 365) * ELAPSED_DAY
    return firstPurchases(purchases).map(({ unit, at, day, bought }) => ({
      at,
      unit: purchaseUnit(reading, bought, at),
      hit: purchases.some(
        (again) => again.unit?.key === unit?.key && again.day > day && again.at <= at + end,
      ),
      mature: at + end <= reading.facts.horizon,
    }))
  },
}

/** What customers bring after their first purchase. */
export const repeatRevenue: RowMetric = {
  shape: 'money',
  unit: 'revenueLine',
  rows: (asked) => {
    const first = firstConversionLines(asked.reading)
    return asked.reading.lines.flatMap((line) => {
      if (!line.unit || first.has(line)) return []
      const amount = lineAmount(asked, line)
      return amount === null ? [] : [{ at: line.at, unit: lineUnit(asked.reading, line), amount }]
    })
  },
}

/** What everybody brought so far who became a customer before the end. */
export const clvRealised: StretchMetric = {
  shape: 'moneyStatistic',
  unit: 'customer',
  statistic: 'MEAN',
  rowsIn: (asked, { closing }) => {
    const { reading } = asked
    return reading.customers.all.flatMap((customer) => {
      if (customer.since >= closing) return []
      const own = reading.lines.filter(
        (line) => line.unit?.key === customer.unit.key && line.at < closing,
      )
      const amount = sumOf(asked, own)
      return amount === null
        ? []
        : [{ unit: customerUnit(reading, customer, closing), amount, judged: closing }]
    })
  },
}

/** What cannot be converted whole is left out whole: part of a value is not the value. */
function sumOf(asked: Asked, lines: readonly RevenueLine[]): bigint | null {
  let sum = 0n
  for (const line of lines) {
    const amount = lineAmount(asked, line)
    if (amount === null) return null
    sum += amount
  }
  return sum
}
