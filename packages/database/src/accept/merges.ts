import { instantOf } from './fields/when.js'
import type { Known } from './known.js'
import type { Place } from './look-up.js'
import type { Row } from './row.js'
import type { Touching } from './touched.js'

/** What one merge or its undoing says, by its highest revision. */
interface Fact {
  readonly sourceId: number
  readonly eventId: string
  readonly revision: number
  readonly fingerprint: number
  readonly leadNo: number
  /** Null: what was merged is taken apart again. */
  readonly intoNo: number | null
  /** ISO text with microseconds. */
  readonly at: string
  /** When it was recorded, for facts of this batch that say so themselves. */
  readonly recordedAt: string | null
}

interface Present {
  readonly fact: Fact
  readonly canonicalNo: number
}

/**
 * Writes merges. Of all that was ever told of a lead the latest by its own time stands, whenever it
 * arrived; chains are followed to their end, so that the present has one row for each merged-away
 * lead with the person that it is. Rows of the present that have to change are ended and written anew.
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
  const facts = latestRevisions([...(await readFacts(place)), ...told])
  const now = resolve(standing(facts))
  const before = await readPresent(place)

  const ended = [...before].filter(([leadNo, present]) => !isSame(present, now.get(leadNo)))
  const begun = [...now].filter(([leadNo, present]) => !isSame(present, before.get(leadNo)))
  await endRows(
    place,
    ended.map(([leadNo]) => leadNo),
    stamp,
  )
  const begunFacts = new Set(begun.map(([, { fact }]) => fact))
  const remembered = told
    .filter((fact) => !begunFacts.has(fact))
    .map((fact) => ({ fact, canonicalNo: null }))
  await addRows(place, [...begun.map(([, present]) => present), ...remembered], stamp)

  for (const { leadNo, intoNo } of told) {
    touching.lead.add(leadNo)
    if (intoNo !== null) touching.lead.add(intoNo)
  }
  for (const [leadNo, { canonicalNo }] of [...ended, ...begun])
    touching.lead.add(leadNo).add(canonicalNo)
}

function toFact(row: Row, sourceId: number, known: Known): Fact {
  const [lead, into, at, undo] = row.values as [string, string, string, string | null]
  return {
    sourceId,
    eventId: row.id,
    revision: row.revision,
    fingerprint: row.fingerprint,
    leadNo: known.numbers.lead.get(lead) as number,
    intoNo: undo ? null : (known.numbers.lead.get(into) as number),
    at: withMicroseconds(instantOf(at, known)),
    recordedAt: row.recordedAt,
  }
}

/** `…54Z` and `…54.5Z` as `…54.500000Z`, so that texts order as their instants do. */
function withMicroseconds(instant: string): string {
  const [whole, fraction = ''] = instant.slice(0, -1).split('.')
  return `${whole}.${fraction.padEnd(6, '0')}Z`
}

function latestRevisions(facts: readonly Fact[]): readonly Fact[] {
  const latest = new Map<string, Fact>()
  for (const fact of facts) {
    const id = `${fact.sourceId}:${fact.eventId}`
    const other = latest.get(id)
    if (!other || other.revision < fact.revision) latest.set(id, fact)
  }
  return [...latest.values()]
}

/** The fact that holds for each lead: the latest, ties by source and event id. */
function standing(facts: readonly Fact[]): ReadonlyMap<number, Fact> {
  const rank = ({ at, sourceId, eventId }: Fact): string =>
    `${at} ${String(sourceId).padStart(6, '0')} ${eventId}`
  const latest = new Map<number, Fact>()
  for (const fact of facts) {
    const other = latest.get(fact.leadNo)
    if (!other || rank(other) < rank(fact)) latest.set(fact.leadNo, fact)
  }
  return latest
}

function resolve(facts: ReadonlyMap<number, Fact>): ReadonlyMap<number, Present> {
  const present = new Map<number, Present>()
  for (const [leadNo, fact] of facts) {
    const canonicalNo = endOf(leadNo, facts)
    if (canonicalNo !== leadNo) present.set(leadNo, { fact, canonicalNo })
  }
  return present
}

/** The last lead of a chain; in a circle, which only contradicting merges make, the lowest number. */
function endOf(leadNo: number, facts: ReadonlyMap<number, Fact>): number {
  const path: number[] = []
  let at = leadNo
  for (;;) {
    const next = facts.get(at)?.intoNo
    if (next === null || next === undefined) return at
    path.push(at)
    at = next
    const circle = path.indexOf(at)
    if (circle >= 0) return Math.min(...path.slice(circle))
  }
}

const isSame = (a: Present, b: Present | undefined): boolean =>
  b !== undefined &&
  a.canonicalNo === b.canonicalNo &&
  a.fact.sourceId === b.fact.sourceId &&
  a.fact.eventId === b.fact.eventId &&
  a.fact.revision === b.fact.revision

interface FactRow {
  readonly source_id: number
  readonly event_id: string
  readonly revision: number
  readonly fingerprint: number
  readonly lead_no: number
  readonly canonical_no: number
  readonly into_no: number | null
  readonly at: string
}

const COLUMNS = `source_id, event_id, revision, fingerprint, lead_no, canonical_no, into_no,
  to_char(effective_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at`

const ofRow = (row: FactRow): Fact => ({
  sourceId: row.source_id,
  eventId: row.event_id,
  revision: row.revision,
  fingerprint: row.fingerprint,
  leadNo: row.lead_no,
  intoNo: row.into_no,
  at: row.at,
  recordedAt: null,
})

async function readFacts({ client, workspaceId }: Place): Promise<readonly Fact[]> {
  const rows = await client.query<FactRow>(
    `select distinct on (source_id, event_id) ${COLUMNS} from lead_identity
     where workspace_id = $1 order by source_id, event_id, revision desc`,
    [workspaceId],
  )
  return rows.map(ofRow)
}

async function readPresent({ client, workspaceId }: Place): Promise<ReadonlyMap<number, Present>> {
  const rows = await client.query<FactRow>(
    `select ${COLUMNS} from lead_identity where workspace_id = $1 and superseded_at = 'infinity'`,
    [workspaceId],
  )
  return new Map(
    rows.map((row) => [row.lead_no, { fact: ofRow(row), canonicalNo: row.canonical_no }]),
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
  rows: readonly { readonly fact: Fact; readonly canonicalNo: number | null }[],
  stamp: string,
): Promise<void> {
  // A fact that does not stand is kept for what arrives after it, but was never the present.
  await client.query(
    `insert into lead_identity (workspace_id, lead_no, canonical_no, into_no, effective_at, source_id, event_id,
       revision, recorded_at, superseded_at, fingerprint)
     select $1, lead_no, coalesce(canonical_no, lead_no), into_no, at, source_id, event_id, revision,
       coalesce(recorded_at, $3), case when canonical_no is null then coalesce(recorded_at, $3) else 'infinity' end,
       fingerprint
     from json_to_recordset($2) as m (lead_no int, canonical_no int, into_no int, at timestamptz, source_id smallint,
       event_id text, revision int, recorded_at timestamptz, fingerprint bigint)`,
    [
      workspaceId,
      JSON.stringify(
        rows.map(({ fact, canonicalNo }) => ({
          lead_no: fact.leadNo,
          canonical_no: canonicalNo,
          into_no: fact.intoNo,
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
