import type { LedgerRecord } from '@leadlight/database'
import { instantOf, type Micros } from './instant.js'
import type { World } from './world.js'

export type RecordKind = LedgerRecord['kind']
export type RecordOf<K extends RecordKind> = Extract<LedgerRecord, { readonly kind: K }>

/** The facts that count: of each the highest revision, and nothing that happens after the horizon. */
export interface Facts {
  readonly horizon: Micros
  readonly zone: string
  of<K extends RecordKind>(kind: K): readonly RecordOf<K>[]
}

export function readFacts(world: World): Facts {
  const { zone } = world.settings
  const records = newestRevisions(world.records)
  const horizon = horizonOf(world, records)
  const known = records.filter((record) => {
    const at = effectiveAt(record, zone)
    return at === null || at <= horizon
  })
  return {
    horizon,
    zone,
    of: <K extends RecordKind>(kind: K) =>
      known.filter((record): record is RecordOf<K> => record.kind === kind),
  }
}

/** A fact is known by its kind and id; a correction carries a higher revision. */
function newestRevisions(records: readonly LedgerRecord[]): LedgerRecord[] {
  const newest = new Map<string, LedgerRecord>()
  for (const record of records) {
    const key = `${record.kind} ${record.id}`
    const before = newest.get(key)
    if (!before || (record.revision ?? 1) > (before.revision ?? 1)) newest.set(key, record)
  }
  return [...newest.values()]
}

/** `now` while a source is live, else where the data end, if that is earlier. */
function horizonOf(world: World, records: readonly LedgerRecord[]): Micros {
  const now = instantOf(world.now, world.settings.zone)
  if (world.live) return now
  let latest: Micros | null = null
  for (const record of records) {
    const at = effectiveAt(record, world.settings.zone)
    if (at !== null && (latest === null || at > latest)) latest = at
  }
  return latest === null ? now : Math.min(now, latest)
}

/** When a fact happened; null for what has no instant of its own, and for what is reported by day. */
export function effectiveAt(record: LedgerRecord, zone: string): Micros | null {
  const when = whenOf(record)
  return when === undefined ? null : instantOf(when, zone)
}

function whenOf(record: LedgerRecord): string | undefined {
  switch (record.kind) {
    case 'lead':
      return record.createdAt
    // What is known of somebody is no event: it counts as soon as it is known.
    case 'account':
    case 'profile':
    case 'merge':
      return undefined
    case 'activity':
    case 'stage':
    case 'score':
    case 'enrolment':
    case 'trigger':
    case 'opportunityChange':
    case 'revenue':
      return record.at
    case 'opportunity':
      return record.openedAt
    case 'subscription':
      return record.startsAt
    case 'survey':
      return record.invitedAt
    case 'campaign':
    case 'program':
    case 'programStep':
    case 'asset':
    case 'cost':
    case 'exchangeRate':
    // Reported by calendar day, as costs are.
    case 'statistic':
      return undefined
  }
}
