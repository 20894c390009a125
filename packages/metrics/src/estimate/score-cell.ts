import { quotientOf } from '../value/decimal.js'

/** Scores are told to a millionth. */
const MICROS = 1_000_000n

/** What was counted of the leads of one cell; scores are in millionths. */
export interface ScoreTally {
  readonly leads: number
  /** Younger than the age at which scores are read: they are in none of the others. */
  readonly immature: number
  readonly scored: number
  /** Those in each band, the lowest first. */
  readonly bands: readonly number[]
  /** Those who reached the MQL threshold that was in force when their score was read. */
  readonly above: number
  readonly sum: bigint
  /** The scores on either side of each quartile. */
  readonly quartiles: readonly (readonly [bigint, bigint] | null)[]
}

/** How high the leads of a cell score. */
export interface ScoreCell {
  /** All new leads: `scored + unscored + immature`. */
  readonly leads: number
  readonly scored: number
  readonly unscored: number
  readonly immature: number
  readonly bands: readonly number[]
  /** Over those who are scored; null where nobody is. */
  readonly mean: number | null
  readonly p25: number | null
  readonly median: number | null
  readonly p75: number | null
  /** Null where there has never been a threshold. */
  readonly above: number | null
  /** Over all who are old enough, unscored ones included. */
  readonly aboveShare: number | null
}

/** Makes the numbers of a cell: the one place where sums of scores are divided. */
export function scoreCell(tally: ScoreTally, hasThreshold: boolean): ScoreCell {
  const { leads, immature, scored, bands, above, sum } = tally
  const judged = leads - immature
  const quartile = (of: 1 | 2 | 3): number | null => {
    const pair = tally.quartiles[of - 1]
    return pair ? between(pair, (of * (scored - 1)) % 4) : null
  }
  return {
    leads,
    scored,
    unscored: judged - scored,
    immature,
    bands,
    mean: scored === 0 ? null : Number(quotientOf(sum, MICROS * BigInt(scored))),
    p25: quartile(1),
    median: quartile(2),
    p75: quartile(3),
    above: hasThreshold ? above : null,
    aboveShare: !hasThreshold || judged === 0 ? null : above / judged,
  }
}

/** So many quarters of the way from one score to the next: linear, as `percentile_cont` is. */
function between([low, high]: readonly [bigint, bigint], quarters: number): number {
  const weighted = low * BigInt(4 - quarters) + high * BigInt(quarters)
  return Number(quotientOf(weighted, 4n * MICROS))
}
