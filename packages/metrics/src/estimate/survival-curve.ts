/** Lifetimes of one age: how many of them were over then, and how many went on when last seen. */
export interface LifetimesOfAge {
  readonly age: number
  readonly ended: number
  readonly going: number
}

/** The share that is still there after an age at which somebody left. */
export interface SurvivalPoint {
  readonly age: number
  /** Those who had come to this age, seen until then. */
  readonly atRisk: number
  readonly ended: number
  readonly share: number
  /** Limits that hold in 95 % of cases; null where nobody is left. */
  readonly lower: number | null
  readonly upper: number | null
}

/** How long things last, of which some are not over. */
export interface SurvivalCurve {
  readonly n: number
  readonly ended: number
  /** Not over: they count until the age to which they were seen, and say nothing of later ones. */
  readonly censored: number
  /** The first age after which half or fewer are left; null where more than half are. */
  readonly median: number | null
  /** One for each age at which anybody left. */
  readonly points: readonly SurvivalPoint[]
}

/** The point of the normal distribution beyond which 2.5 % lie: limits hold in 95 % of cases. */
const Z = 1.959964

/**
 * The curve of Kaplan and Meier (1958). Its variance is Greenwood's (1926); its limits are taken of
 * the logarithm of minus its logarithm, after Kalbfleisch and Prentice (1980), so that they lie
 * between 0 and 1. Who was last seen at an age was there at it.
 */
export function survivalCurve(lifetimes: readonly LifetimesOfAge[]): SurvivalCurve {
  const byAge = [...lifetimes].sort((a, b) => a.age - b.age)
  const n = byAge.reduce((sum, { ended, going }) => sum + ended + going, 0)
  const points: SurvivalPoint[] = []
  let atRisk = n
  let share = 1
  let variance = 0
  for (const { age, ended, going } of byAge) {
    if (ended > 0) {
      share = ended === atRisk ? 0 : share * (1 - ended / atRisk)
      variance += ended / (atRisk * (atRisk - ended))
      points.push({ age, atRisk, ended, share, ...limitsOf(share, variance) })
    }
    atRisk -= ended + going
  }
  const over = byAge.reduce((sum, { ended }) => sum + ended, 0)
  const median = points.find((point) => point.share <= 0.5)?.age ?? null
  return { n, ended: over, censored: n - over, median, points }
}

function limitsOf(share: number, variance: number): Pick<SurvivalPoint, 'lower' | 'upper'> {
  if (share === 0) return { lower: null, upper: null }
  const reach = Math.exp((Z * Math.sqrt(variance)) / Math.log(share))
  return { lower: share ** (1 / reach), upper: share ** reach }
}
