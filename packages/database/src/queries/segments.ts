import type { SegmentRule } from '@leadlight/metrics'

import type { DoorClient } from '../door/door-client.js'

/** A segment in its present version. */
export interface SegmentRecord {
  readonly segmentId: string
  readonly name: string
  readonly rule: SegmentRule
  readonly version: number
  /** Since when this rule stands. */
  readonly since: Date
}

const select = `select s.segment_id as "segmentId", s.name, v.rule, v.version, v.recorded_at as since
  from segment s
  join segment_version v on v.workspace_id = s.workspace_id and v.segment_id = s.segment_id and v.superseded_at = 'infinity'
  where s.workspace_id = $1`

/** Every segment by name. */
export function readSegments(
  client: DoorClient,
  workspaceId: number,
): Promise<readonly SegmentRecord[]> {
  return client.query<SegmentRecord>(`${select} order by lower(s.name), s.segment_id`, [
    workspaceId,
  ])
}

/** The segment of an id, undefined where there is none. */
export async function readSegment(
  client: DoorClient,
  workspaceId: number,
  segmentId: string,
): Promise<SegmentRecord | undefined> {
  const [row] = await client.query<SegmentRecord>(`${select} and s.segment_id::text = $2`, [
    workspaceId,
    segmentId,
  ])
  return row
}

/** What a segment meant for a time. */
export interface SegmentVersionRecord {
  readonly version: number
  readonly rule: SegmentRule
  readonly since: Date
  /** Null for the present one. */
  readonly until: Date | null
}

/** Every rule that a segment has had, the latest first. */
export function readSegmentVersions(
  client: DoorClient,
  workspaceId: number,
  segmentId: string,
): Promise<readonly SegmentVersionRecord[]> {
  return client.query<SegmentVersionRecord>(
    `select version, rule, recorded_at as since, nullif(superseded_at, 'infinity') as until
     from segment_version where workspace_id = $1 and segment_id::text = $2 order by version desc`,
    [workspaceId, segmentId],
  )
}

/** A segment that is to be kept: a new one without an id. */
export interface SegmentDraft {
  readonly segmentId: string | null
  readonly name: string
  readonly rule: SegmentRule
}

/** What became of a draft. */
export type SaveOutcome =
  | { readonly kind: 'saved'; readonly segment: SegmentRecord }
  | { readonly kind: 'nameTaken' }
  | { readonly kind: 'unknown' }

/** Keeps a segment; a changed rule is a further version, the earlier ones stay. */
export async function saveSegment(
  client: DoorClient,
  workspaceId: number,
  { segmentId, name, rule }: SegmentDraft,
): Promise<SaveOutcome> {
  // Two people may choose one name at the same moment.
  await client.query('select pg_advisory_xact_lock($1, $2)', [SAVING_SEGMENTS, workspaceId])
  const [taken] = await client.query(
    `select from segment where workspace_id = $1 and lower(name) = lower($2)
       and segment_id::text is distinct from $3::text`,
    [workspaceId, name, segmentId],
  )
  if (taken) return { kind: 'nameTaken' }
  const id =
    segmentId === null
      ? await insert(client, workspaceId, name)
      : await rename(client, workspaceId, segmentId, name)
  if (id === undefined) return { kind: 'unknown' }
  await keepRule(client, workspaceId, id, rule)
  const segment = await readSegment(client, workspaceId, id)
  return segment ? { kind: 'saved', segment } : { kind: 'unknown' }
}

/** Removes a segment with its versions; false where there was none. */
export async function deleteSegment(
  client: DoorClient,
  workspaceId: number,
  segmentId: string,
): Promise<boolean> {
  const gone = await client.query(
    'delete from segment where workspace_id = $1 and segment_id::text = $2 returning segment_id',
    [workspaceId, segmentId],
  )
  await client.query(
    'delete from segment_version where workspace_id = $1 and segment_id::text = $2',
    [workspaceId, segmentId],
  )
  return gone.length > 0
}

/** A number of our own for the lock under which names are chosen. */
const SAVING_SEGMENTS = 714_633

async function insert(
  client: DoorClient,
  workspaceId: number,
  name: string,
): Promise<string | undefined> {
  const [row] = await client.query<{ id: string }>(
    'insert into segment (workspace_id, name) values ($1, $2) returning segment_id as id',
    [workspaceId, name],
  )
  return row?.id
}

async function rename(
  client: DoorClient,
  workspaceId: number,
  segmentId: string,
  name: string,
): Promise<string | undefined> {
  const [row] = await client.query<{ id: string }>(
    'update segment set name = $3 where workspace_id = $1 and segment_id::text = $2 returning segment_id as id',
    [workspaceId, segmentId, name],
  )
  return row?.id
}

/** A rule that stays the same needs no further version. */
async function keepRule(
  client: DoorClient,
  workspaceId: number,
  segmentId: string,
  rule: SegmentRule,
): Promise<void> {
  await client.query(
    `with present as (
       select version, rule from segment_version
       where workspace_id = $1 and segment_id = $2::uuid and superseded_at = 'infinity'
     ), closed as (
       update segment_version v set superseded_at = now() from present
       where v.workspace_id = $1 and v.segment_id = $2::uuid and v.version = present.version and present.rule <> $3::jsonb
     )
     insert into segment_version (workspace_id, segment_id, version, rule)
     select $1, $2::uuid, coalesce((select max(version) from present), 0) + 1, $3::jsonb
     where not exists (select from present where rule = $3::jsonb)`,
    [workspaceId, segmentId, JSON.stringify(rule)],
  )
}
