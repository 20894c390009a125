import { newtonMaximum } from './newton-maximum.js'

/*
 * BG/NBD and Gamma-Gamma as their authors write them (Fader, Hardie and Lee 2005; Fader and Hardie
 * 2013), buyer by buyer; where they have a closed formula for the future, this adds up small steps.
 */

/** What is known of a buyer; days, and money in major units. */
export interface BuyerHistory {
  readonly repeats: number
  readonly recency: number
  readonly age: number
  readonly spent: number
}

/** Weeks of sixty months. */
const WEEKS = (5 * 365.25) / 7

/** What each of some buyers will spend in sixty months on average, as the histories of all tell. */
export function futureValue(all: readonly BuyerHistory[], some: readonly BuyerHistory[]): number {
  const rhythm = newtonMaximum(
    ([r = 1, alpha = 1, a = 1, b = 1]) => sum(all.map((buyer) => logChance(buyer, r, alpha, a, b))),
    [1, 10, 1, 1],
  )
  const spenders = all.filter(({ repeats, spent }) => repeats > 0 && spent > 0)
  const worth = newtonMaximum(
    ([p = 1, q = 1, v = 1]) => sum(spenders.map((buyer) => logDensity(buyer, p, q, v))),
    [2, 3, sum(spenders.map(({ repeats, spent }) => spent / repeats)) / spenders.length],
  )
  const [p = 1, q = 1, v = 1] = worth
  const values = some.map((buyer) => {
    const each = (p * (v + buyer.spent)) / (p * buyer.repeats + q - 1)
    return each * purchasesToCome(buyer, rhythm)
  })
  return sum(values) / some.length
}

function logChance(
  { repeats: x, recency, age }: BuyerHistory,
  r: number,
  alpha: number,
  a: number,
  b: number,
): number {
  // Γ(r + x) ÷ Γ(r) is r (r + 1) … (r + x − 1), and B(a, b + x) ÷ B(a, b) a product likewise.
  let rates = 0
  let stays = 0
  for (let i = 0; i < x; i++) {
    rates += Math.log(r + i)
    stays += Math.log((b + i) / (a + b + i))
  }
  const over = (weeks: number): number =>
    rates + r * Math.log(alpha) - (r + x) * Math.log(alpha + weeks)
  const staying = stays + over(age / 7)
  if (x === 0) return staying
  const leaving = stays + Math.log(a / (b + x - 1)) + over(recency / 7)
  const top = Math.max(staying, leaving)
  return top + Math.log(Math.exp(staying - top) + Math.exp(leaving - top))
}

function logDensity({ repeats: x, spent }: BuyerHistory, p: number, q: number, v: number): number {
  const mean = spent / x
  return (
    logGamma(p * x + q) -
    logGamma(p * x) -
    logGamma(q) +
    q * Math.log(v) +
    (p * x - 1) * Math.log(mean) +
    p * x * Math.log(x) -
    (p * x + q) * Math.log(v + x * mean)
  )
}

/**
 * The chance to be a buyer still × the purchases of one who is: over all chances `d` to drop out,
 * (1 − (1 + d t ÷ (α + T))^−(r + x)) ÷ d, weighed by how likely `d` is after x repeats.
 */
function purchasesToCome(
  { repeats: x, recency, age }: BuyerHistory,
  [r = 1, alpha = 1, a = 1, b = 1]: readonly number[],
): number {
  const [t, whole] = [recency / 7, age / 7]
  const odds = x === 0 ? 0 : (a / (b + x - 1)) * ((alpha + whole) / (alpha + t)) ** (r + x)
  const bought = (d: number): number => (1 - (1 + (d * WEEKS) / (alpha + whole)) ** -(r + x)) / d
  // Half of the chances from either end, each drawn out so that the weight is even at that end.
  const low = integral((u) => {
    const d = u ** (1 / a)
    return (bought(d) * (1 - d) ** (b + x - 1)) / a
  }, 0.5 ** a)
  const high = integral(
    (u) => {
      const rest = u ** (1 / (b + x))
      return (bought(1 - rest) * (1 - rest) ** (a - 1)) / (b + x)
    },
    0.5 ** (b + x),
  )
  return (low + high) / Math.exp(logBeta(a, b + x)) / (1 + odds)
}

/** From 0 to an end, by the middles of many steps that are small near 0. */
function integral(f: (u: number) => number, end: number): number {
  const steps = 600
  let area = 0
  for (let i = 0; i < steps; i++) {
    const middle = ((i + 0.5) / steps) ** 3
    area += f(end * middle) * 3 * ((i + 0.5) / steps) ** 2
  }
  return (area * end) / steps
}

const logBeta = (a: number, b: number): number => logGamma(a) + logGamma(b) - logGamma(a + b)

/** Stirling's series, far enough out that four terms are enough. */
function logGamma(x: number): number {
  let shift = 0
  let z = x
  for (; z < 12; z++) shift += Math.log(z)
  const series = 1 / (12 * z) - 1 / (360 * z ** 3) + 1 / (1260 * z ** 5) - 1 / (1680 * z ** 7)
  return (z - 0.5) * Math.log(z) - z + 0.5 * Math.log(2 * Math.PI) + series - shift
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
