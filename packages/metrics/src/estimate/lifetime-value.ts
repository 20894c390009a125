import type { CollectedRows, Estimate, EstimateContext } from './estimate.js'
import { futureSpend } from './future-spend.js'
import { readBuyers } from './read-buyers.js'

/** Fewer customers than this tell too little of the next ones. */
const LEAST_CUSTOMERS = 50
/** So many of them have to have bought again. */
const LEAST_REPEATING = 10
const MONTHS = 60
/** Weeks of sixty months: five years of 365¼ days. */
const WEEKS = (5 * 365.25) / 7

/**
 * What a customer will bring on average from now on, undiscounted, within sixty months. Where
 * subscriptions are sold: mean monthly price × margin × the months that customers stay at the rate at
 * which they left in twelve months. Else the purchases of BG/NBD × the spend of Gamma-Gamma, fitted to
 * everybody who ever bought, of those who are customers still.
 *
 * Rows: kind; for buyers repeats, days from the first to the last purchase and to now; minor units
 * (a monthly price, or what the repeats came to; null where they cannot be converted); whether a buyer
 * is a customer still; how many rows are like this one. Kinds are `payer`, `stayed` and `left` (a
 * customer at the beginning of one of the twelve months), and `buyer`.
 */
export function lifetimeValue(
  [rows = []]: readonly CollectedRows[],
  context: EstimateContext,
): Estimate {
  const isContract = rows.some(([kind]) => kind !== 'buyer')
  return isContract ? ofContracts(rows, context) : ofPurchases(rows, context)
}

function ofContracts(rows: CollectedRows, { digits, params }: EstimateContext): Estimate {
  let [payers, price, unknown, left, opening] = [0, 0, 0, 0, 0]
  for (const [kind, , , , amount, , count] of rows) {
    const times = Number(count)
    if (kind === 'payer' && amount === null) {
      unknown += times
    } else if (kind === 'payer') {
      payers += times
      price += Number(amount) * times
    } else {
      opening += times
      if (kind === 'left') left += times
    }
  }
  const told = { n: payers, fxMissing: unknown }
  if (payers < LEAST_CUSTOMERS) return { ...told, ...tooFew('paying customers', payers) }
  if (left === 0) {
    return {
      ...told,
      value: null,
      reason: {
        code: 'NO_CHURN',
        text: 'No subscriber left in the last twelve whole months, so nobody can tell how long they stay.',
      },
    }
  }
  const margin = marginOf(params)
  const isCapped = opening > left * MONTHS
  const [over, under] = isCapped ? [MONTHS, 1] : [opening, left]
  return {
    ...told,
    value: (price * margin * over) / (payers * 100 * under) / 10 ** digits,
    remark: {
      code: 'METHOD',
      text:
        `By contract: mean monthly price × ${margin} % margin × ${isCapped ? `${MONTHS} months at most` : `${round(opening / left, 1)} months`}; ` +
        `${left} of ${opening} customers at the beginnings of the last twelve whole months left, ${round((100 * left) / opening, 2)} % a month.`,
    },
  }
}

function ofPurchases(rows: CollectedRows, { digits, params }: EstimateContext): Estimate {
  const { buyers, unknown } = readBuyers(rows)
  const count = (of: typeof buyers): number => of.reduce((sum, group) => sum + group.buyers, 0)
  const told = { n: count(buyers.filter(({ active }) => active)), fxMissing: unknown }
  const all = count(buyers)
  if (all < LEAST_CUSTOMERS) return { ...told, ...tooFew('buyers', all) }
  const repeating = count(buyers.filter(({ repeats, spent }) => repeats > 0 && spent > 0))
  if (repeating < LEAST_REPEATING) {
    return { ...told, ...tooFew('buyers who bought again', repeating, LEAST_REPEATING) }
  }
  if (told.n === 0) return { ...told, ...tooFew('customers left', 0, 1) }
  const found = futureSpend(buyers, WEEKS)
  if (!found) {
    return {
      ...told,
      value: null,
      reason: {
        code: 'NO_CONVERGENCE',
        text: 'No model fits these purchases: they are too few, too much alike or too different. Ask for more of them.',
      },
    }
  }
  const { rhythm, spend, total } = found
  const margin = marginOf(params)
  return {
    ...told,
    value: (total * margin) / (100 * told.n) / 10 ** digits,
    remark: {
      code: 'METHOD',
      text:
        `BG/NBD and Gamma-Gamma of ${all} buyers × ${margin} % margin, in weeks: ` +
        `r ${round(rhythm.r)}, alpha ${round(rhythm.alpha)}, a ${round(rhythm.a)}, b ${round(rhythm.b)}; ` +
        `p ${round(spend.p)}, q ${round(spend.q)}, v ${round(spend.v / 10 ** digits)}.`,
    },
  }
}

const marginOf = (params: EstimateContext['params']): number => Number(params['marginPercent'])

const round = (value: number, places = 3): number => Math.round(value * 10 ** places) / 10 ** places

const tooFew = (
  who: string,
  there: number,
  least = LEAST_CUSTOMERS,
): Pick<Estimate, 'value' | 'reason'> => ({
  value: null,
  reason: {
    code: 'NOT_ENOUGH_DATA',
    text: `A lifetime value needs ${least} ${who} to learn from, and there are ${there}.`,
  },
})
