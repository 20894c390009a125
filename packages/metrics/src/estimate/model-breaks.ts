/** How many scores of a cell a model gave; null where the source names none. */
export interface ModelShare {
  readonly model: string | null
  readonly leads: number
}

/**
 * The models of each cohort that gave no score of the one before it that had any: scores on either
 * side are measured by another yardstick. What the source does not name is no model.
 */
export function modelBreaks(
  cohorts: readonly (readonly ModelShare[])[],
): readonly (readonly string[])[] {
  let before: ReadonlySet<string | null> | null = null
  return cohorts.map((shares) => {
    if (shares.length === 0) return []
    const models = shares.map(({ model }) => model)
    const known = before
    before = new Set(models)
    if (!known) return []
    return models.filter((model): model is string => model !== null && !known.has(model)).sort()
  })
}
