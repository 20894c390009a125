import type { DoorClient } from '../door/door-client.js'

/** A table of things that people name and change; beside it are the versions of what each says. */
export interface VersionedTable {
  readonly table: string
  /** The column of an id. */
  readonly key: string
  /** The column, of its versions, of what a thing says. */
  readonly content: string
  /** A number of our own for the lock under which names are chosen. */
  readonly lock: number
}

export const SEGMENTS: VersionedTable = {
  table: 'segment',
  key: 'segment_id',
  content: 'rule',
  lock: 714_633,
}

export const SCORING_RULE_SETS: VersionedTable = {
  table: 'scoring_rule_set',
  key: 'rule_set_id',
  content: 'rules',
  lock: 714_632,
}

/** The table of what its things have said. */
export const versionsOf = ({ table }: VersionedTable): string => `${table}_version`

/** A thing in its present version, but for what it says. */
export interface VersionedRecord {
  readonly id: string
  readonly name: string
  /** Counts up from 1. */
  readonly version: number
  /** Since when this version stands. */
  readonly since: Date
}

/** Which thing is to be kept under which name: a new one without an id. */
export interface VersionedDraft {
  readonly id: string | null
  readonly name: string
}

/** What became of a draft. */
export type KeepOutcome<Kept> =
  | { readonly kind: 'saved'; readonly kept: Kept }
  | { readonly kind: 'nameTaken' }
  | { readonly kind: 'unknown' }

const select = (of: VersionedTable): string =>
  `select t.${of.key} as id, t.name, v.${of.content}, v.version, v.recorded_at as since
   from ${of.table} t
   join ${versionsOf(of)} v
     on v.workspace_id = t.workspace_id and v.${of.key} = t.${of.key} and v.superseded_at = 'infinity'
   where t.workspace_id = $1`

/** Everything of a table by name. */
export function readKept<Kept extends VersionedRecord>(
  client: DoorClient,
  of: VersionedTable,
  workspaceId: number,
): Promise<readonly Kept[]> {
  return client.query<Kept>(`${select(of)} order by lower(t.name), t.${of.key}`, [workspaceId])
}

/** The thing of an id, undefined where there is none. */
export async function findKept<Kept extends VersionedRecord>(
  client: DoorClient,
  of: VersionedTable,
  workspaceId: number,
  id: string,
): Promise<Kept | undefined> {
  const [row] = await client.query<Kept>(`${select(of)} and t.${of.key}::text = $2`, [
    workspaceId,
    id,
  ])
  return row
}

/** Keeps what a thing says; what it says otherwise than before is a further version, the earlier ones stay. */
export async function keepVersion<Kept extends VersionedRecord>(
  client: DoorClient,
  of: VersionedTable,
  workspaceId: number,
  { id, name }: VersionedDraft,
  content: unknown,
): Promise<KeepOutcome<Kept>> {
  // Two people may choose one name at the same moment.
  await client.query('select pg_advisory_xact_lock($1, $2)', [of.lock, workspaceId])
  const [taken] = await client.query(
    `select from ${of.table} where workspace_id = $1 and lower(name) = lower($2)
       and ${of.key}::text is distinct from $3::text`,
    [workspaceId, name, id],
  )
  if (taken) return { kind: 'nameTaken' }
  const [named] =
    id === null
      ? await client.query<{ id: string }>(
          `insert into ${of.table} (workspace_id, name) values ($1, $2) returning ${of.key} as id`,
          [workspaceId, name],
        )
      : await client.query<{ id: string }>(
          `update ${of.table} set name = $3 where workspace_id = $1 and ${of.key}::text = $2
           returning ${of.key} as id`,
          [workspaceId, id, name],
        )
  if (!named) return { kind: 'unknown' }
  await keepContent(client, of, workspaceId, named.id, content)
  const kept = await findKept<Kept>(client, of, workspaceId, named.id)
  return kept ? { kind: 'saved', kept } : { kind: 'unknown' }
}

/** Removes a thing with its versions; false where there was none. */
export async function removeKept(
  client: DoorClient,
  of: VersionedTable,
  workspaceId: number,
  id: string,
): Promise<boolean> {
  const gone = await client.query(
    `delete from ${of.table} where workspace_id = $1 and ${of.key}::text = $2 returning ${of.key}`,
    [workspaceId, id],
  )
  await client.query(
    `delete from ${versionsOf(of)} where workspace_id = $1 and ${of.key}::text = $2`,
    [workspaceId, id],
  )
  return gone.length > 0
}

/** What stays the same needs no further version. */
async function keepContent(
  client: DoorClient,
  of: VersionedTable,
  workspaceId: number,
  id: string,
  said: unknown,
): Promise<void> {
  const versions = versionsOf(of)
  const { key, content } = of
  await client.query(
    `with present as (
       select version, ${content} from ${versions}
       where workspace_id = $1 and ${key} = $2::uuid and superseded_at = 'infinity'
     ), closed as (
       update ${versions} v set superseded_at = now() from present
       where v.workspace_id = $1 and v.${key} = $2::uuid and v.version = present.version
         and present.${content} <> $3::jsonb
     )
     insert into ${versions} (workspace_id, ${key}, version, ${content})
     select $1, $2::uuid, coalesce((select max(version) from present), 0) + 1, $3::jsonb
     where not exists (select from present where ${content} = $3::jsonb)`,
    [workspaceId, id, JSON.stringify(said)],
  )
}
