import { once } from 'node:events'
import type { Writable } from 'node:stream'

import { inPlace } from '../door/in-place.js'
import { NULL, copyText } from './copy-text.js'
import type { Place } from './look-up.js'
import type { Row } from './row.js'
import type { Closing } from './revisions.js'

/** Rows for one table, in COPY's text format after the columns that every fact has. */
export interface Load {
  readonly table: string
  readonly columns: readonly string[]
  readonly lines: Iterable<string>
}

const OF_EVERY_FACT = [
  'recorded_at',
  'superseded_at',
  'event_id',
  'revision',
  'fingerprint',
] as const
const CHUNK = 128 * 1024

/** The columns that every fact has, of a row of some table. */
export const factLine = (row: Row, prefix = ''): string =>
  `${row.recordedAt ?? NULL}\t${row.supersededAt ?? NULL}\t${copyText(prefix + row.id)}\t${row.revision}\t${row.fingerprint}`

/** The staging table of a table: of the session, and empty again after each transaction. */
export const stagingOf = (table: string): string => `arriving_${table}`

/**
 * Adds rows to a table of the ledger, in one message. PostgreSQL copies into no table with row security,
 * hence the way through a staging table, whose columns take their types from the real one.
 */
export async function load(
  { client, workspaceId, sourceId }: Place,
  stamp: string,
  rows: Load,
): Promise<void> {
  const columns = [...OF_EVERY_FACT, ...rows.columns].join(', ')
  const others = [...OF_EVERY_FACT.slice(2), ...rows.columns].join(', ')
  const staging = stagingOf(rows.table)
  const add = inPlace(
    `insert into ${rows.table} (workspace_id, source_id, recorded_at, superseded_at, ${others})
     select $1, $2, coalesce(recorded_at, $3::timestamptz),
       greatest(coalesce(superseded_at, 'infinity'), coalesce(recorded_at, $3::timestamptz)), ${others}
     from ${staging}`,
    [workspaceId, sourceId, stamp],
  )
  const make = `create temp table if not exists ${staging} on commit delete rows as
    select ${columns} from ${rows.table} with no data`
  await copy(
    client.copyIn(`${make};\ncopy ${staging} (${columns}) from stdin;\n${add}`),
    rows.lines,
  )
}

async function copy(stream: Writable, lines: Iterable<string>): Promise<void> {
  const done = once(stream, 'finish')
  // A failure while waiting for room rejects `done` too; it is awaited below.
  done.catch(() => undefined)
  let chunk = ''
  for (const line of lines) {
    chunk += line
    chunk += '\n'
    if (chunk.length < CHUNK) continue
    if (!stream.write(chunk)) await Promise.race([once(stream, 'drain'), done])
    chunk = ''
  }
  stream.end(chunk)
  await done
}

/** Ends versions of a table, and returns what the given columns of them said. */
export async function close(
  { client, workspaceId, sourceId }: Place,
  table: string,
  closings: readonly Closing[],
  prefix: string,
  columns: readonly string[],
): Promise<readonly Record<string, number | string | null>[]> {
  if (closings.length === 0) return []
  return client.query(
    `update ${table} f set superseded_at = greatest(f.recorded_at, c.at)
     from unnest($3::text[], $4::int[], $5::timestamptz[]) c (id, revision, at)
     where f.workspace_id = $1 and f.source_id = $2 and f.event_id = c.id and f.revision = c.revision
       and f.superseded_at > greatest(f.recorded_at, c.at)
     returning ${columns.length === 0 ? 'null' : columns.join(', ')}`,
    [
      workspaceId,
      sourceId,
      closings.map(({ id }) => prefix + id),
      closings.map(({ revision }) => revision),
      closings.map(({ at }) => at),
    ],
  )
}
