import type { OverviewScores_BandFragment } from '../gql/graphql.js'

/** New leads by score, a row for each bucket of time. */
export interface ScoreProfile {
  /** From the lowest to the highest; null for those without a score, first. */
  readonly bands: readonly (string | null)[]
  readonly rows: readonly ScoreRow[]
}

export interface ScoreRow {
  readonly bucket: string
  readonly cells: readonly ScoreCell[]
  readonly median: number | null
}

/** How many are in a band, and how dark its cell is: as its part of the row. */
export interface ScoreCell {
  readonly value: number | null
  readonly share: number
}

/** The latest buckets of the profile; nothing where nobody has a score. */
export function scoreRows(
  groups: readonly OverviewScores_BandFragment[],
  medians: readonly { readonly bucket: string; readonly value: number | null }[],
  most: number,
): ScoreProfile {
  const found = groups
    .filter(({ series }) => series?.some(({ value }) => value !== null && value > 0))
    .sort((a, b) => startOf(a.value) - startOf(b.value))
  if (found.every(({ value }) => value === null)) return { bands: [], rows: [] }
  const buckets = medians.map(({ bucket, value }, place) => ({ bucket, median: value, place }))
  return {
    bands: found.map(({ value }) => value),
    rows: buckets.slice(-most).map(({ bucket, median, place }) => {
      const values = found.map(({ series }) => series?.[place]?.value ?? null)
      const all = values.reduce<number>((sum, value) => sum + (value ?? 0), 0)
      return {
        bucket,
        median,
        cells: values.map((value) => ({ value, share: all === 0 ? 0 : (value ?? 0) / all })),
      }
    }),
  }
}

/** Bands are called "<0", "0 to <10" and "100+". */
function startOf(band: string | null): number {
  if (band === null) return -Infinity
  return band.startsWith('<') ? Number.MIN_SAFE_INTEGER : Number.parseFloat(band)
}
