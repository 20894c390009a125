import type { Answer } from '@leadlight/compiler'
import type { MetricQuery } from '@leadlight/metrics'

/** The question without what ranks, bounds and cuts its groups, which the oracle leaves alone. */
export function unranked(query: MetricQuery): MetricQuery {
  const { having: _h, orderBy: _o, limit: _l, other: _r, ...rest } = query
  return rest
}

/** Rows of a ranked answer that are no rows of the whole one; Other has no partner there. */
export function strangers(ranked: Answer, whole: Answer): readonly string[] {
  const known = new Set(whole.cells.map((cell) => JSON.stringify(cell)))
  return ranked.cells
    .filter((cell) => !cell.other)
    .map((cell) => JSON.stringify(cell))
    .filter((cell) => !known.has(cell))
}
