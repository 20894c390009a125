import { resolveMerges } from '../accept/merge-chains.js'
import { MERGE_COLUMNS, toMergeFact } from '../accept/merge-rows.js'
import type { MergeRow } from '../accept/merge-rows.js'
import type { DoorClient } from '../door/door-client.js'
import { SCHEMA } from '../schema/roles.js'
import { isKnown } from './knowledge.js'
import type { Knowledge } from './knowledge.js'

/**
 * Puts merges as they were known before the real ones. Who was whom is worked out anew from what had
 * been told by then, for the rows of the real table say what each merge came to in its batch.
 * Merges of leads that were unknown yet wait.
 */
export async function showMerges(
  client: DoorClient,
  workspaceId: number,
  knowledge: Knowledge,
): Promise<void> {
  const { at } = knowledge
  const isLead = (column: string): string =>
    `exists (select from ${SCHEMA}.lead t where t.workspace_id = $1 and t.lead_no = i.${column} and ${isKnown('lead', knowledge)})`
  await client.query(
    `create temp table lead_identity (like ${SCHEMA}.lead_identity including defaults);
     create unique index on lead_identity (workspace_id, lead_no);
     create index on lead_identity (workspace_id, canonical_no)`,
  )
  const rows = await client.query<MergeRow>(
    `select distinct on (i.source_id, i.event_id) ${MERGE_COLUMNS}
     from ${SCHEMA}.lead_identity i
     where i.workspace_id = $1 and i.recorded_at <= $2
       and ${isLead('lead_no')} and ${isLead('into_no')}
     order by i.source_id, i.event_id, i.revision desc`,
    [workspaceId, at],
  )
  const merged = [...resolveMerges(rows.map(toMergeFact)).values()].map(
    ({ fact: { undo: _never, ...fact }, canonicalNo }) => ({ ...fact, canonicalNo }),
  )
  await client.query(
    `insert into lead_identity (workspace_id, lead_no, canonical_no, into_no, effective_at, source_id, event_id,
       revision, recorded_at, fingerprint)
     select $1, "leadNo", "canonicalNo", "intoNo", at, "sourceId", "eventId", revision, $3, fingerprint
     from json_to_recordset($2) as m ("leadNo" int, "canonicalNo" int, "intoNo" int, at timestamptz,
       "sourceId" smallint, "eventId" text, revision int, fingerprint bigint)`,
    [workspaceId, JSON.stringify(merged), at],
  )
}
