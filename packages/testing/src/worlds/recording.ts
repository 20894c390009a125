import type { LedgerRecord } from '@leadlight/database'
import { Temporal } from 'temporal-polyfill'
import { effectiveAt } from '../oracle/facts.js'
import { ELAPSED_DAY, instantOf, SECOND, type Micros } from '../oracle/instant.js'
import type { World } from '../oracle/world.js'

/** How late facts become known, in seconds; some are told before they happen. */
export const DELAYS = [
  -43_200,
  0,
  0,
  0,
  0.000001,
  1,
  3600,
  86_400,
  5 * 86_400,
  40 * 86_400,
  200 * 86_400,
]

/**
 * Has every record of a world say when it became known: when it happened, some time later, and never
 * before what it refers to. A fact that comes twice is known once, a correction after what it corrects.
 */
export function recordWorld(world: World, delays: readonly number[]): World {
  const { zone } = world.settings
  const known = new Map<string, Micros>()
  const byKey = new Map<string, LedgerRecord>()
  for (const record of world.records) {
    const key = keyOf(record)
    if (!byKey.has(key)) byKey.set(key, record)
  }
  const knownAt = (key: string): Micros => {
    const done = known.get(key)
    if (done !== undefined) return done
    const record = byKey.get(key)
    if (!record) return 0
    const delay = (delays[known.size % delays.length] ?? 0) * SECOND
    // Circles of references do not last: who is asked again meanwhile is not waited for.
    known.set(key, 0)
    const before = [...referencesOf(record), ...earlierOf(record)].map(knownAt)
    const told = happenedAt(record, zone) + Math.min(0, delay)
    const at = Math.max(told, ...before) + Math.max(0, delay)
    known.set(key, at)
    return at
  }
  return {
    ...world,
    records: world.records.map((record) => ({
      ...record,
      recordedAt: textOf(knownAt(keyOf(record))),
    })),
  }
}

const keyOf = ({ kind, id, revision = 1 }: LedgerRecord): string => `${kind} ${id} ${revision}`

const earlierOf = ({ kind, id, revision = 1 }: LedgerRecord): readonly string[] =>
  revision > 1 ? [`${kind} ${id} ${revision - 1}`] : []

const REFERENCES = {
  lead: 'lead',
  into: 'lead',
  people: 'lead',
  account: 'account',
  linkAccount: 'account',
  parent: 'account',
  campaign: 'campaign',
  program: 'program',
  step: 'programStep',
  asset: 'asset',
  opportunity: 'opportunity',
} as const

function referencesOf(record: LedgerRecord): readonly string[] {
  const fields = new Map<string, unknown>(Object.entries(record))
  return Object.entries(REFERENCES).flatMap(([field, kind]) => {
    const told = fields.get(field)
    const names = Array.isArray(told) ? told : told === undefined ? [] : [told]
    return names.map((name) => `${kind} ${String(name)} 1`)
  })
}

const LONG_AGO = instantOf('2017-01-01T00:00:00Z', 'UTC')

function happenedAt(record: LedgerRecord, zone: string): Micros {
  const at = effectiveAt(record, zone)
  if (at !== null) return at
  switch (record.kind) {
    case 'profile':
    case 'merge':
      return instantOf(record.at, zone)
    case 'cost':
      return instantOf(record.from, zone)
    case 'exchangeRate':
      return instantOf(record.day, zone) + ELAPSED_DAY
    default:
      return LONG_AGO
  }
}

function textOf(instant: Micros): string {
  return new Temporal.Instant(BigInt(Math.round(instant)) * 1000n).toString()
}
