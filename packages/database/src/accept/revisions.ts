import { withMicroseconds } from './fields/when.js'
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
 * Gives each version the end that a higher one puts to it as soon as that is known, whether it is in
 * the batch or in the ledger, and returns the versions of the ledger that end, or end earlier.
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
  const known = before.map(({ revision, recordedAt }) => ({ revision, at: recordedAt }))
  const told = rows.map(({ revision, recordedAt }) => ({
    revision,
    at: recordedAt === null ? stamp : withMicroseconds(recordedAt),
  }))
  const all = [...known, ...told]
  for (const row of rows) row.supersededAt = endOf(row.revision, all)
  return known.flatMap(({ revision }) => {
    const at = endOf(revision, all)
    return at === null || at === endOf(revision, known) ? [] : [{ id, revision, at }]
  })
}

interface Beginning {
  readonly revision: number
  /** ISO text with microseconds. */
  readonly at: string
}

/** When a version ends: when the first of those above it became known, whichever that is. */
function endOf(revision: number, versions: readonly Beginning[]): string | null {
  let end: string | null = null
  for (const other of versions) {
    if (other.revision > revision && (end === null || other.at < end)) end = other.at
  }
  return end
}
