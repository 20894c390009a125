import { scoreBandNames } from '@leadlight/metrics'

import type { ScoreBandType } from './score-profile.type.js'

/** The bands between limits, the lowest first. */
export const bandsOf = (limits: readonly number[]): readonly ScoreBandType[] =>
  scoreBandNames(limits).map((name, i) => ({
    name,
    from: limits[i - 1] ?? null,
    to: limits[i] ?? null,
  }))
