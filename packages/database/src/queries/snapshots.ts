import { exactInstant } from '../exact-instant.js'
import type { DoorClient } from '../door/door-client.js'

/** A number that was reported of a month when it closed. */
export interface SnapshotRecord {
  readonly metricId: string
  /** The month's first day. */
  readonly month: string
  /** Whether it is of one source rather than the total; a blank source is null. */
  readonly bySource: boolean
  readonly source: string | null
  /** Decimal text, money in major units; null where there was no value. */
  readonly value: string | null
  readonly currency: string | null
  /** What was recorded by then is in it, ISO text with microseconds. */
  readonly knownAt: string
  readonly definitionVersion: number
  readonly rulesVersion: number
}

/** Keeps what was reported; what has been kept already stays as it was first. */
export async function keepSnapshots(
  client: DoorClient,
  workspaceId: number,
  snapshots: readonly SnapshotRecord[],
): Promise<number> {
  const [row] = await client.query<{ kept: number }>(
    `with kept as (
       insert into metric_snapshot (workspace_id, metric_id, month, by_source, source, value, currency, known_at,
         definition_version, rules_version)
       select $1, "metricId", month, "bySource", source, value, currency, "knownAt", "definitionVersion", "rulesVersion"
       from json_to_recordset($2) as s ("metricId" text, month date, "bySource" boolean, source text, value numeric,
         currency char(3), "knownAt" timestamptz, "definitionVersion" int, "rulesVersion" int)
       on conflict do nothing returning 1
     ) select count(*)::int as kept from kept`,
    [workspaceId, JSON.stringify(snapshots)],
  )
  return row?.kept ?? 0
}

/** What was reported of a metric in some months. */
export function readSnapshots(
  client: DoorClient,
  workspaceId: number,
  metricId: string,
  months: readonly string[],
): Promise<readonly SnapshotRecord[]> {
  return client.query<SnapshotRecord>(
    `select metric_id as "metricId", month::text, by_source as "bySource", source, value::text, currency,
       ${exactInstant('known_at')} as "knownAt",
       definition_version as "definitionVersion", rules_version as "rulesVersion"
     from metric_snapshot
     where workspace_id = $1 and metric_id = $2 and month = any ($3::date[])
     order by month, by_source, source collate "C"`,
    [workspaceId, metricId, months],
  )
}

/** The months of which something has been kept of each metric, by metric. */
export async function readSnapshotMonths(
  client: DoorClient,
  workspaceId: number,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const rows = await client.query<{ metricId: string; months: readonly string[] }>(
    `select metric_id as "metricId", array_agg(distinct month::text) as months
     from metric_snapshot where workspace_id = $1 group by metric_id`,
    [workspaceId],
  )
  return new Map(rows.map(({ metricId, months }) => [metricId, new Set(months)]))
}

/** When something was last recorded, ISO text with microseconds; null before anything was. */
export async function readLastStamp(
  client: DoorClient,
  workspaceId: number,
): Promise<string | null> {
  const [row] = await client.query<{ at: string | null }>(
    `select ${exactInstant('max(last_recorded_at)')} as at
     from source where workspace_id = $1`,
    [workspaceId],
  )
  return row?.at ?? null
}
