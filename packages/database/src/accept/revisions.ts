import type { Remembered } from './look-up.js'
import type { Row } from './row.js'

/** A version of the ledger that a correction ends. */
export interface Closing {
  readonly id: string
  readonly revision: number
  /** ISO text. */
  readonly at: string
}

/**
 * Gives each version the end that the next higher one puts to it, whether that is in the batch or in
 * the ledger, and returns the versions of the ledger that end.
 */
export function orderRevisions(
  rows: readonly Row[],
  memory: ReadonlyMap<string, readonly Remembered[]>,
  revised: ReadonlySet<string>,
  stamp: string,
): readonly Closing[] {
  if (memory.size === 0 && revised.size === 0) return []
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    if (!revised.has(row.id) && !memory.has(row.id)) continue
    const group = groups.get(row.id)
    if (group) group.push(row)
    else groups.set(row.id, [row])
  }
  return [...groups].flatMap(([id, group]) => orderGroup(id, group, memory.get(id) ?? [], stamp))
}

function orderGroup(
  id: string,
  rows: readonly Row[],
  before: readonly Remembered[],
  stamp: string,
): readonly Closing[] {
  const beginnings = [
    ...before.map(({ revision, recordedAt }) => ({ revision, at: recordedAt })),
    ...rows.map(({ revision, recordedAt }) => ({ revision, at: recordedAt ?? stamp })),
  ].sort((a, b) => a.revision - b.revision)
  const endOf = (revision: number): string | null =>
    beginnings.find((other) => other.revision > revision)?.at ?? null

  for (const row of rows) row.supersededAt = endOf(row.revision)
  const latest = Math.max(0, ...before.map(({ revision }) => revision))
  const at = latest > 0 ? endOf(latest) : null
  return at === null ? [] : [{ id, revision: latest, at }]
}
