import { fraction, type Fraction } from '../fraction.js'

/** Fifty decimal places, as a whole number. */
const ONE = 10n ** 50n

const LN_2 = naturalLogOf2()

/** 2 to a power that is not above zero: exact for whole powers, else to some fifty places. */
export function power2({ over, under }: Fraction): Fraction {
  const halvings = -over / under
  const rest = -over % under
  const whole = 2n ** halvings
  if (rest === 0n) return fraction(1n, whole)
  return fraction(exponential(-((LN_2 * rest) / under)), ONE * whole)
}

/** e^x by its series, for x between −1 and 0. */
function exponential(x: bigint): bigint {
  let sum = 0n
  let term = ONE
  for (let n = 1n; term !== 0n; n++) {
    sum += term
    term = (term * x) / ONE / n
  }
  return sum
}

/** ln 2 = Σ 1 ÷ (n 2ⁿ). */
function naturalLogOf2(): bigint {
  let sum = 0n
  for (let n = 1n; ; n++) {
    const term = ONE / (n * 2n ** n)
    if (term === 0n) return sum
    sum += term
  }
}
