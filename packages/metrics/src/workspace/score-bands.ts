/** The scores at which a band ends and the next one begins, where a workspace sets none of its own. */
export const SHIPPED_SCORE_BANDS: readonly number[] = [0, 10, 25, 50, 100]

/** What each band is called: the one below the first limit, those between two, the one from the last on. */
export function scoreBandNames(limits: readonly number[]): readonly string[] {
  return [
    ...limits.map((limit, i) => (i === 0 ? `<${limit}` : `${limits[i - 1]} to <${limit}`)),
    `${limits.at(-1)}+`,
  ]
}

/** What is wrong with the limits of score bands, in words; null where nothing is. */
export function scoreBandsProblem(limits: unknown): string | null {
  const rises = (limit: unknown, i: number, all: readonly unknown[]): boolean =>
    typeof limit === 'number' && Number.isFinite(limit) && (i === 0 || Number(all[i - 1]) < limit)
  return Array.isArray(limits) && limits.length > 0 && limits.length <= 50 && limits.every(rises)
    ? null
    : 'They are one to fifty rising numbers, such as [0, 10, 25, 50, 100].'
}

/** The limits of a workspace's settings, the shipped ones where they hold none that make sense. */
export function scoreBandsOf(settings: Readonly<Record<string, unknown>>): readonly number[] {
  const limits = settings['scoreBands']
  return scoreBandsProblem(limits) === null ? (limits as readonly number[]) : SHIPPED_SCORE_BANDS
}
