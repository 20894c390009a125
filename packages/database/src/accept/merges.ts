import { instantOf, withMicroseconds } from './fields/when.js'
import type { Known } from './known.js'
import type { Place } from './look-up.js'
import { isSameMerge, resolveMerges } from './merge-chains.js'
import type { MergeFact, Merged } from './merge-chains.js'
import { MERGE_COLUMNS, toMergeFact } from './merge-rows.js'
import type { MergeRow } from './merge-rows.js'
import type { Row } from './row.js'
import type { Touching } from './touched.js'

/**
 * Writes merges and their undoings. The present has one row for each merged-away lead with the
 * person that it is, whatever the order of arrival. Rows of the present that have to change are
 * ended and written anew; both sides of all that changes are touched.
 */
export async function writeMerges(
  place: Place,
  rows: readonly Row[],
  known: Known,
  stamp: string,
  touching: Touching,
): Promise<void> {
  if (rows.length === 0) return
  const told = rows.map((row) => toFact(row, place.sourceId, known))
  const now = resolveMerges([...(await readFacts(place)), ...told])
  const before = await readPresent(place)

  const ended = [...before].filter(([leadNo, merged]) => !isSameMerge(merged, now.get(leadNo)))
  const begun = [...now].filter(([leadNo, merged]) => !isSameMerge(merged, before.get(leadNo)))
  await endRows(
    place,
    ended.map(([leadNo]) => leadNo),
    stamp,
  )
  const begunFacts = new Set(begun.map(([, { fact }]) => fact))
  const remembered = told
    .filter((fact) => !begunFacts.has(fact))
    .map((fact) => ({ fact, canonicalNo: null }))
  await addRows(place, [...begun.map(([, merged]) => merged), ...remembered], stamp)

  for (const { leadNo, intoNo } of told) touching.lead.add(leadNo).add(intoNo)
  for (const [leadNo, { canonicalNo }] of [...ended, ...begun])
    touching.lead.add(leadNo).add(canonicalNo)
}

function toFact(row: Row, sourceId: number, known: Known): MergeFact {
  const [lead, into, at, undo] = row.values as [string, string, string, string | null]
  return {
    sourceId,
    eventId: row.id,
    revision: row.revision,
    fingerprint: row.fingerprint,
    leadNo: known.numbers.lead.get(lead) as number,
    intoNo: known.numbers.lead.get(into) as number,
    undo: Boolean(undo),
    at: withMicroseconds(instantOf(at, known)),
    recordedAt: row.recordedAt,
  }
}

async function readFacts({ client, workspaceId }: Place): Promise<readonly MergeFact[]> {
  const rows = await client.query<MergeRow>(
    `select distinct on (source_id, event_id) ${MERGE_COLUMNS} from lead_identity
     where workspace_id = $1 order by source_id, event_id, revision desc`,
    [workspaceId],
  )
  return rows.map(toMergeFact)
}

async function readPresent({ client, workspaceId }: Place): Promise<ReadonlyMap<number, Merged>> {
  const rows = await client.query<MergeRow>(
    `select ${MERGE_COLUMNS} from lead_identity where workspace_id = $1 and superseded_at = 'infinity'`,
    [workspaceId],
  )
  return new Map(
    rows.map((row) => [row.lead_no, { fact: toMergeFact(row), canonicalNo: row.canonical_no }]),
  )
}

async function endRows(
  { client, workspaceId }: Place,
  leads: readonly number[],
  stamp: string,
): Promise<void> {
  if (leads.length === 0) return
  await client.query(
    `update lead_identity set superseded_at = greatest(recorded_at, $3)
     where workspace_id = $1 and lead_no = any ($2::int[]) and superseded_at = 'infinity'`,
    [workspaceId, leads, stamp],
  )
}

async function addRows(
  { client, workspaceId }: Place,
  rows: readonly { readonly fact: MergeFact; readonly canonicalNo: number | null }[],
  stamp: string,
): Promise<void> {
  // A fact that does not stand is kept for what arrives after it, but was never the present.
  await client.query(
    `insert into lead_identity (workspace_id, lead_no, canonical_no, into_no, undo, effective_at, source_id, event_id,
       revision, recorded_at, superseded_at, fingerprint)
     select $1, lead_no, coalesce(canonical_no, lead_no), into_no, undo, at, source_id, event_id, revision,
       coalesce(recorded_at, $3), case when canonical_no is null then coalesce(recorded_at, $3) else 'infinity' end,
       fingerprint
     from json_to_recordset($2) as m (lead_no int, canonical_no int, into_no int, undo boolean, at timestamptz,
       source_id smallint, event_id text, revision int, recorded_at timestamptz, fingerprint bigint)`,
    [
      workspaceId,
      JSON.stringify(
        rows.map(({ fact, canonicalNo }) => ({
          lead_no: fact.leadNo,
          canonical_no: canonicalNo,
          into_no: fact.intoNo,
          undo: fact.undo,
          at: fact.at,
          source_id: fact.sourceId,
          event_id: fact.eventId,
          revision: fact.revision,
          recorded_at: fact.recordedAt,
          fingerprint: fact.fingerprint,
        })),
      ),
      stamp,
    ],
  )
}
