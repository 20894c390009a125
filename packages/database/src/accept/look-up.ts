import { exactInstant } from '../exact-instant.js'
import { startOfDay } from '@leadlight/metrics'
import type { DoorClient } from '../door/door-client.js'
import type { Entity } from './kinds/kind.js'
import type { Kind } from './kinds/kind.js'
import { KINDS } from './kinds/index.js'
import { TARGETS, noNumbers } from './known.js'
import type { Known, Target, Wanted } from './known.js'

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

// `offset 0` keeps the planner from joining the list to the whole table, and the order leaves it no
// index but that of facts: while a workspace is new, statistics make any index that begins with the
// workspace look as good, and reading all of it for every id is what that costs.
const ofEach = (columns: string, table: string, more = ''): string =>
  `select i.place, f.* from unnest($3::text[]) with ordinality i(id, place)
   cross join lateral (
     select ${columns} from ${table} f
     where f.workspace_id = $1 and f.source_id = $2 and f.event_id = i.id ${more}
     order by f.revision offset 0) f`

const ENTITIES: ReadonlyMap<Target, { readonly table: string; readonly column: string }> = new Map(
  KINDS.flatMap(({ entity, table }) =>
    entity && table ? [[entity.target, { table, column: entity.column }]] : [],
  ),
)

/** Finds the numbers of references. */
export async function findNumbers(place: Place, { refs }: Wanted): Promise<Known['numbers']> {
  const numbers = noNumbers()
  for (const target of TARGETS) {
    const names = [...refs[target]]
    const { table, column } = ENTITIES.get(target) as { table: string; column: string }
    // One text of all numbers: fifty thousand rows of one number each cost more to send and to read.
    const [row] = await ask<{ numbers: string }>(
      place,
      `select string_agg(coalesce((
         select f.${column}::text from ${table} f
         where f.workspace_id = $1 and f.source_id = $2 and f.event_id = i.id
         order by f.revision limit 1), ''), ','
         order by i.place) as numbers
       from unnest($3::text[]) with ordinality i(id, place)`,
      names,
    )
    for (const [at, number] of row?.numbers.split(',').entries() ?? []) {
      if (number !== '') numbers[target].set(names[at] as string, Number(number))
    }
  }
  return numbers
}

/** Finds every version that the ledger has of some records of a kind, by their ids. */
export async function findVersions(
  place: Place,
  { remembered, entity }: Kind,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly Remembered[]>> {
  const found = new Map<string, Remembered[]>()
  for (const table of remembered) {
    for (const row of await ask<VersionRow>(place, ofEach(versionColumns(entity), table), ids)) {
      const id = ids[row.place - 1] as string
      const versions = found.get(id) ?? []
      // A record with several rows is remembered by each of them.
      if (!versions.some(({ revision }) => revision === row.revision))
        versions.push(toRemembered(row))
      found.set(id, versions)
    }
  }
  return found
}

interface VersionRow {
  readonly place: number
  readonly revision: number
  readonly fingerprint: number
  readonly recorded_at: string
  readonly no: number | null
  readonly key: string | null
}

const versionColumns = (entity: Entity | undefined): string =>
  `f.revision, f.fingerprint, ${exactInstant('f.recorded_at')} as recorded_at,
   ${entity?.column ?? 'null::int'} as no, ${entity?.key ?? 'null::text'} as key`

const toRemembered = (row: VersionRow): Remembered => ({
  revision: row.revision,
  fingerprint: row.fingerprint,
  recordedAt: row.recorded_at,
  number: row.no ?? undefined,
  key: row.key ?? undefined,
})

async function ask<Answer>(
  place: Place,
  sql: string,
  names: readonly string[],
): Promise<readonly Answer[]> {
  if (names.length === 0) return []
  return place.client.query<Answer>(sql, [place.workspaceId, place.sourceId, arrayText(names)])
}

const EVERY_SPECIAL = /[\\"]/g

/** A list as PostgreSQL's text of an array; several times quicker than the driver's own. */
export const arrayText = (texts: readonly string[]): string =>
  `{"${texts.map((text) => (/[\\"]/.test(text) ? text.replace(EVERY_SPECIAL, '\\$&') : text)).join('","')}"}`

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
