import { exactInstant } from '../exact-instant.js'
import type { DoorClient } from '../door/door-client.js'
import { SCHEMA } from '../schema/roles.js'
import { TABLES } from '../schema/tables.js'
import { EFFECTIVE } from '../accept/effective.js'

/** How far a source reached, and since when there is anything of it. */
export interface SourceReach {
  readonly sourceId: number
  /** The first thing that it told, ISO text with microseconds. */
  readonly firstRecordedAt: string
  /** Null where it had told nothing yet. */
  readonly lastRecordedAt: string | null
  readonly latestEffectiveAt: string | null
}

const EACH = TABLES.filter(({ room }) => room === 'ledger')
  .map(
    ({ name }) => `select source_id, min(recorded_at) as first,
       max(recorded_at) filter (where recorded_at <= $2) as last,
       max(${EFFECTIVE.get(name) ?? 'null::timestamptz'}) filter (where recorded_at <= $2 and superseded_at > $2) as latest
     from ${SCHEMA}.${name} where workspace_id = $1 group by source_id`,
  )
  .join(' union all\n     ')

/** How far each source reached at an instant. */
export function readReach(
  client: DoorClient,
  workspaceId: number,
  at: string,
): Promise<readonly SourceReach[]> {
  return client.query<SourceReach>(
    `select source_id as "sourceId", ${exactInstant('min(first)')} as "firstRecordedAt",
       ${exactInstant('max(last)')} as "lastRecordedAt", ${exactInstant('max(latest)')} as "latestEffectiveAt"
     from (${EACH}) facts group by source_id order by source_id`,
    [workspaceId, at],
  )
}

/** Puts sources before the real ones as they were: those that had told something, and how far they reached. */
export async function showSources(
  client: DoorClient,
  workspaceId: number,
  reach: readonly SourceReach[],
): Promise<void> {
  await client.query(
    `create temp table source (like ${SCHEMA}.source including defaults including indexes)`,
  )
  await client.query(
    `insert into source (workspace_id, source_id, name, live, reports_deliveries, latest_effective_at, last_recorded_at)
     select $1, s.source_id, s.name, s.live, s.reports_deliveries, r."latestEffectiveAt", r."lastRecordedAt"
     from ${SCHEMA}.source s
     join json_to_recordset($2) as r ("sourceId" smallint, "latestEffectiveAt" timestamptz, "lastRecordedAt" timestamptz)
       on r."sourceId" = s.source_id
     where s.workspace_id = $1 and r."lastRecordedAt" is not null`,
    [workspaceId, JSON.stringify(reach)],
  )
}
