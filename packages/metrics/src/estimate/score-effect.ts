import { differenceInterval, wilsonInterval } from './interval-of-shares.js'
import type { Interval, Share } from './interval-of-shares.js'

/**
 * What came of people whose score something raised: more of them became MQLs than of others (EFFECT),
 * as many as far as can be told (NO_EFFECT), fewer (FEWER), too few to tell (TOO_FEW), or it only takes
 * points (TAKES).
 */
export const SCORE_EFFECTS = ['EFFECT', 'NO_EFFECT', 'FEWER', 'TOO_FEW', 'TAKES'] as const
export type ScoreEffect = (typeof SCORE_EFFECTS)[number]

/** A share of people with its limits; null over nobody. */
export interface JudgedShare {
  readonly converted: number
  readonly n: number
  readonly rate: number | null
  /** Wilson's limits, which hold in 95 % of cases. */
  readonly interval: Interval | null
}

/** Two groups of people set against each other. */
export interface JudgedEffect {
  readonly difference: number | null
  /** Newcombe's limits of the difference. */
  readonly interval: Interval | null
  readonly effect: ScoreEffect
}

/** Fewer people on either side, or fewer MQLs on both together, tell nothing. */
const LEAST_PEOPLE = 100
const LEAST_CONVERTED = 10

/** A share with its limits. */
export function judgeShare({ hits, of }: Share): JudgedShare {
  return {
    converted: hits,
    n: of,
    rate: of === 0 ? null : hits / of,
    interval: of === 0 ? null : wilsonInterval({ hits, of }),
  }
}

/** Sets those whom something touched against those whom it did not; `gives` points at all, or only takes. */
export function judgeEffect(touched: Share, others: Share, gives: boolean): JudgedEffect {
  const told = touched.of > 0 && others.of > 0
  const interval = told ? differenceInterval(touched, others) : null
  return {
    difference: told ? touched.hits / touched.of - others.hits / others.of : null,
    interval,
    effect: effectOf(touched, others, gives, interval),
  }
}

function effectOf(
  touched: Share,
  others: Share,
  gives: boolean,
  interval: Interval | null,
): ScoreEffect {
  if (!gives) return 'TAKES'
  const enough =
    Math.min(touched.of, others.of) >= LEAST_PEOPLE && touched.hits + others.hits >= LEAST_CONVERTED
  if (!enough || !interval) return 'TOO_FEW'
  if (interval.lower > 0) return 'EFFECT'
  return interval.upper < 0 ? 'FEWER' : 'NO_EFFECT'
}
