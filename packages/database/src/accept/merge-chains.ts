/** What one merge or its undoing says, by its highest revision. */
export interface MergeFact {
  readonly sourceId: number
  readonly eventId: string
  readonly revision: number
  readonly fingerprint: number
  readonly leadNo: number
  readonly intoNo: number
  /** Earlier merges of the lead into the other are taken back. */
  readonly undo: boolean
  /** ISO text with microseconds. */
  readonly at: string
  /** When it was recorded, for facts of a batch that say so themselves. */
  readonly recordedAt: string | null
}

/** The merge by which a lead is somebody else, and who that is in the end. */
export interface Merged {
  readonly fact: MergeFact
  readonly canonicalNo: number
}

/**
 * Who each merged-away lead is, from all that was ever told of merges in any order. Of a lead the
 * latest merge by its own time holds that has not been taken back since; chains are followed to
 * their end.
 */
export function resolveMerges(told: readonly MergeFact[]): ReadonlyMap<number, Merged> {
  const facts = standing(latestRevisions(told))
  const merged = new Map<number, Merged>()
  for (const [leadNo, fact] of facts) {
    const canonicalNo = endOf(leadNo, facts)
    if (canonicalNo !== leadNo) merged.set(leadNo, { fact, canonicalNo })
  }
  return merged
}

function latestRevisions(facts: readonly MergeFact[]): readonly MergeFact[] {
  const latest = new Map<string, MergeFact>()
  for (const fact of facts) {
    const id = `${fact.sourceId}:${fact.eventId}`
    const other = latest.get(id)
    if (!other || other.revision < fact.revision) latest.set(id, fact)
  }
  return [...latest.values()]
}

/** The merge that holds for each lead. An undoing takes back its own merge, and an earlier one holds again. */
function standing(facts: readonly MergeFact[]): ReadonlyMap<number, MergeFact> {
  const ranked = facts
    .map((fact) => ({ fact, rank: rankOf(fact) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0))
  const held = new Map<number, readonly MergeFact[]>()
  for (const { fact } of ranked) {
    const before = held.get(fact.leadNo) ?? []
    held.set(
      fact.leadNo,
      fact.undo ? before.filter(({ intoNo }) => intoNo !== fact.intoNo) : [...before, fact],
    )
  }
  return new Map(
    [...held].flatMap(([leadNo, merges]) => {
      const last = merges.at(-1)
      return last ? [[leadNo, last] as const] : []
    }),
  )
}

/** By time, ties by source and event id. */
const rankOf = ({ at, sourceId, eventId }: MergeFact): string =>
  `${at} ${String(sourceId).padStart(6, '0')} ${eventId}`

/** The last lead of a chain; in a circle, which only contradicting merges make, the lowest number. */
function endOf(leadNo: number, facts: ReadonlyMap<number, MergeFact>): number {
  const path: number[] = []
  let at = leadNo
  for (;;) {
    const next = facts.get(at)?.intoNo
    if (next === undefined) return at
    path.push(at)
    at = next
    const circle = path.indexOf(at)
    if (circle >= 0) return Math.min(...path.slice(circle))
  }
}

/** Whether two leads were merged away by the same word into the same person. */
export const isSameMerge = (a: Merged, b: Merged | undefined): boolean =>
  b !== undefined &&
  a.canonicalNo === b.canonicalNo &&
  a.fact.sourceId === b.fact.sourceId &&
  a.fact.eventId === b.fact.eventId &&
  a.fact.revision === b.fact.revision
