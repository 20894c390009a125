import type { BgNbd, BuyerGroup } from './bg-nbd.js'

/** So close to 1 the formula divides nothing by nothing; a neighbour's answer is as good. */
const NEXT_TO_ONE = 1e-5

/** Turned, the terms fall sooner; but where the first parameter is far below 0 they cancel out. */
const TURNED = -4

/**
 * How many purchases a buyer makes in so many weeks to come, given its history: Fader, Hardie and Lee
 * (2005), equation 10, with Gauss's function turned by Euler where that helps.
 */
export function expectedPurchases(
  model: BgNbd,
  { repeats: x, recency, age }: Omit<BuyerGroup, 'buyers'>,
  weeks: number,
): number {
  const { r, alpha, b } = model
  const a = Math.abs(model.a - 1) < NEXT_TO_ONE ? 1 + NEXT_TO_ONE : model.a
  const z = weeks / (alpha + age + weeks)
  const c = a + b + x - 1
  const left =
    a + b - 1 - r > TURNED
      ? scaledGauss(a + b - 1 - r, a - 1, c, z, (a - 1) * Math.log1p(-z))
      : scaledGauss(r + x, b + x, c, z, (r + x) * Math.log1p(-z))
  const ifBuying = (c / (a - 1)) * (1 - left)
  if (x === 0) return ifBuying
  const odds = Math.exp(
    Math.log(a / (b + x - 1)) + (r + x) * Math.log((alpha + age) / (alpha + recency)),
  )
  return ifBuying / (1 + odds)
}

/**
 * How many purchases somebody makes in so many weeks from the first one on: the same article,
 * equation 9.
 */
export function expectedOfNew(model: BgNbd, weeks: number): number {
  return expectedPurchases(model, { repeats: 0, recency: 0, age: 0 }, weeks)
}

const TERMS = 200_000
const HUGE = 1e200

/** e to the power of `log` times ₂F₁(a, b; c; z), whose terms may be beyond the range of numbers. */
function scaledGauss(a: number, b: number, c: number, z: number, log: number): number {
  let term = 1
  let sum = 1
  let scale = log
  for (let k = 0; k < TERMS; k++) {
    const ratio = (((a + k) * (b + k)) / ((c + k) * (k + 1))) * z
    term *= ratio
    sum += term
    if (Math.abs(sum) > HUGE) {
      sum /= HUGE
      term /= HUGE
      scale += Math.log(HUGE)
    }
    if (Math.abs(ratio) < 1 && Math.abs(term) < 1e-16 * Math.abs(sum)) break
  }
  return sum * Math.exp(scale)
}
