/** What a heat map needs of a cohort. */
export interface HeatCohort {
  readonly leads: number
  readonly immature: number
  readonly unscored: number
  readonly bands: readonly number[]
}

/** A cell of the map: how many, which part of the cohort, and how strong its colour is. */
export interface HeatCell {
  /** A band's place; null for the unscored. */
  readonly band: number | null
  readonly leads: number
  /** Of those who are old enough; null of nobody. */
  readonly share: number | null
  /** 0 to 100: the share over the largest share of the map, so that small shares differ too. */
  readonly heat: number
}

/** The cells of each cohort: its bands from the lowest on, then the unscored. Empty bands at the top are kept. */
export function heatCells(cohorts: readonly HeatCohort[]): readonly (readonly HeatCell[])[] {
  const rows = cohorts.map(({ leads, immature, unscored, bands }) => {
    const judged = leads - immature
    const share = (count: number): number | null => (judged === 0 ? null : count / judged)
    return [
      ...bands.map((count, band) => ({ band, leads: count, share: share(count) })),
      { band: null, leads: unscored, share: share(unscored) },
    ]
  })
  const strongest = Math.max(0, ...rows.flatMap((row) => row.map(({ share }) => share ?? 0)))
  return rows.map((row) =>
    row.map((cell) => ({
      ...cell,
      heat: strongest === 0 ? 0 : Math.round(((cell.share ?? 0) / strongest) * 100),
    })),
  )
}
