import { exactInstant } from '../exact-instant.js'
import { startOfDay } from '@leadlight/metrics'
import type { DoorClient } from '../door/door-client.js'
import { inPlace } from '../door/in-place.js'
import type { Kind } from './kinds/kind.js'
import { KINDS } from './kinds/index.js'
import type { Known, Target } from './known.js'

/** Where the ledger is asked: the workspace and the source of a batch. */
export interface Place {
  readonly client: DoorClient
  readonly workspaceId: number
  readonly sourceId: number
}

/** A version that the ledger has of a record. */
export interface Remembered {
  readonly revision: number
  readonly fingerprint: number
  /** ISO text with microseconds. */
  readonly recordedAt: string
  readonly number: number | undefined
  readonly key: string | undefined
}

const ENTITIES: ReadonlyMap<Target, { readonly table: string; readonly column: string }> = new Map(
  KINDS.flatMap(({ entity, table }) =>
    entity && table ? [[entity.target, { table, column: entity.column }]] : [],
  ),
)

/** Where a batch is looked up: the source by a statement of its number, for it may just have been made. */
export interface Asked {
  readonly workspaceId: number
  readonly source: string
}

/** Asks for the numbers of references: one text of all, since fifty thousand rows of one number each cost more to send and to read. */
export function askNumbers(
  { workspaceId, source }: Asked,
  target: Target,
  names: readonly string[],
): string {
  const { table, column } = ENTITIES.get(target) as { table: string; column: string }
  return inPlace(
    `select string_agg(coalesce((
       select f.${column}::text from ${table} f
       where f.workspace_id = $1 and f.source_id = ${source} and f.event_id = i.id
       order by f.revision limit 1), ''), ','
       order by i.place) as answer
     from unnest($2::text[]) with ordinality i(id, place)`,
    [workspaceId, names],
  )
}

/** The numbers by their names. */
export function readNumbers(answer: string, names: readonly string[]): Map<string, number> {
  const numbers = new Map<string, number>()
  for (const [at, number] of answer.split(',').entries()) {
    if (number !== '') numbers.set(names[at] as string, Number(number))
  }
  return numbers
}

/**
 * Asks for every version that a table has of some records, by their ids. `offset 0` keeps the planner from
 * joining the list to the whole table, and the order leaves it no index but that of facts: while a
 * workspace is new, statistics make any index that begins with the workspace look as good, and reading all
 * of it for every id is what that costs.
 */
export const askVersions = (
  { workspaceId, source }: Asked,
  { entity }: Kind,
  table: string,
  ids: readonly string[],
): string =>
  inPlace(
    `select coalesce(json_agg(f), '[]') as answer from (
       select i.place, f.* from unnest($2::text[]) with ordinality i(id, place)
       cross join lateral (
         select f.revision, f.fingerprint, ${exactInstant('f.recorded_at')} as "recordedAt",
           ${entity?.column ?? 'null::int'} as no, ${entity?.key ?? 'null::text'} as key
         from ${table} f
         where f.workspace_id = $1 and f.source_id = ${source} and f.event_id = i.id
         order by f.revision offset 0) f) f`,
    [workspaceId, ids],
  )

/** A row as {@link askVersions} asks for it. */
export interface VersionRow {
  readonly place: number
  readonly revision: number
  readonly fingerprint: number
  readonly recordedAt: string
  readonly no: number | null
  readonly key: string | null
}

/** What the ledger has of the ids of a batch; empty where all of them are new. */
export type Memory = ReadonlyMap<string, readonly Remembered[]>

/** Adds the versions of a table to those of others. */
export function addVersions(
  found: Map<string, Remembered[]>,
  rows: readonly VersionRow[],
  ids: readonly string[],
): void {
  for (const { place, revision, fingerprint, recordedAt, no, key } of rows) {
    const id = ids[place - 1] as string
    const versions = found.get(id) ?? []
    found.set(id, versions)
    // A record with several rows is remembered by each of them.
    if (versions.some((other) => other.revision === revision)) continue
    versions.push({
      ...{ revision, fingerprint, recordedAt },
      ...{ number: no ?? undefined, key: key ?? undefined },
    })
  }
}

/**
 * The instants at which days begin in the workspace's zone. Where clocks go back at midnight a day
 * begins at the first of the two; PostgreSQL would take the second.
 */
export function beginningsOf(days: ReadonlySet<string>, zone: string): Known['days'] {
  return new Map([...days].map((day) => [day, startOfDay(day, zone)]))
}

/** The highest number that something of a workspace has. */
export async function highestNumber(
  { client, workspaceId }: Place,
  target: Target,
): Promise<number> {
  const { table, column } = ENTITIES.get(target) as { table: string; column: string }
  const [row] = await client.query<{ no: number }>(
    `select ${column} as no from ${table} where workspace_id = $1 order by ${column} desc limit 1`,
    [workspaceId],
  )
  return row?.no ?? 0
}
