/** A share of people: so many of so many. Weighted people may make either number a fraction. */
export interface Share {
  readonly hits: number
  /** Above 0. */
  readonly of: number
}

/** Two limits, the lower one first. */
export interface Interval {
  readonly lower: number
  readonly upper: number
}

/** The point of the normal distribution beyond which 2.5 % lie: limits hold in 95 % of cases. */
const Z = 1.959964

/** Limits of a share, after Wilson (1927), without a correction for continuity. */
export function wilsonInterval({ hits, of }: Share): Interval {
  const share = hits / of
  const middle = 2 * hits + Z * Z
  const reach = Z * Math.sqrt(Z * Z + 4 * hits * (1 - share))
  const whole = 2 * (of + Z * Z)
  return { lower: (middle - reach) / whole, upper: (middle + reach) / whole }
}

/** Limits of the difference `a − b` of two shares, after Newcombe (1998), method 10. */
export function differenceInterval(a: Share, b: Share): Interval {
  const [p, q] = [a.hits / a.of, b.hits / b.of]
  const [of, other] = [wilsonInterval(a), wilsonInterval(b)]
  return {
    lower: p - q - Math.hypot(p - of.lower, other.upper - q),
    upper: p - q + Math.hypot(of.upper - p, q - other.lower),
  }
}

/**
 * Limits of the lift `a ÷ b − 1`, after Donner and Zou (2012), from the Wilson limits of both shares
 * (MOVER-R). They lie beyond 0 exactly where those of the difference do.
 */
export function liftInterval(a: Share, b: Share): Interval {
  const [p, q] = [a.hits / a.of, b.hits / b.of]
  const [of, other] = [wilsonInterval(a), wilsonInterval(b)]
  const root = (limit: number, against: number): number =>
    Math.sqrt((p * q) ** 2 - limit * against * (2 * p - limit) * (2 * q - against))
  const ratio = (above: number, limit: number): number => above / (limit * (2 * q - limit))
  return {
    lower: ratio(p * q - root(of.lower, other.upper), other.upper) - 1,
    upper: ratio(p * q + root(of.upper, other.lower), other.lower) - 1,
  }
}
