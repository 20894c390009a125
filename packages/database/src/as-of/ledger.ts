import type { DoorClient } from '../door/door-client.js'
import { SCHEMA } from '../schema/roles.js'
import { TABLES } from '../schema/tables.js'
import { isKnown } from './knowledge.js'
import type { Knowledge } from './knowledge.js'

/** The ledger's tables, but for merges, whose rows depend on each other. */
const VIEWED = TABLES.filter(({ room, name }) => room === 'ledger' && name !== 'lead_identity')

/**
 * Puts the ledger as it was known before the real one: a temporary view for each of its tables,
 * under the table's own name. Its rows are all of the present, so that every statement that asks
 * for the present finds what was the present then. Row security holds for the reader as ever.
 */
export async function showLedger(
  client: DoorClient,
  workspaceId: number,
  knowledge: Knowledge,
): Promise<void> {
  const columns = await readColumns(client)
  const views = VIEWED.map(({ name }) => {
    const shown = (columns.get(name) ?? []).map((column) =>
      column === 'superseded_at' ? `'infinity'::timestamptz as superseded_at` : `t.${column}`,
    )
    return `create temp view ${name} with (security_invoker = true) as
      select ${shown.join(', ')} from ${SCHEMA}.${name} t
      where t.workspace_id = ${workspaceId} and ${isKnown(name, knowledge)}`
  })
  await client.query(views.join(';\n'))
}

/**
 * Puts segments as they were before the real ones: the rule in force then, or the first one of a
 * segment that is younger.
 */
export async function showSegments(
  client: DoorClient,
  workspaceId: number,
  at: string,
): Promise<void> {
  await client.query(
    `create temp view segment_version with (security_invoker = true) as
     select t.workspace_id, t.segment_id, t.version, t.rule, t.recorded_at, 'infinity'::timestamptz as superseded_at
     from ${SCHEMA}.segment_version t
     where t.workspace_id = ${workspaceId} and t.version = (
       select o.version from ${SCHEMA}.segment_version o
       where o.workspace_id = t.workspace_id and o.segment_id = t.segment_id
       order by o.recorded_at <= '${at}' desc, case when o.recorded_at <= '${at}' then -o.version else o.version end
       limit 1)`,
  )
}

/** The columns of the ledger's tables in their order, which a view has to keep. */
async function readColumns(client: DoorClient): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await client.query<{ name: string; columns: readonly string[] }>(
    `select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relnamespace = '${SCHEMA}'::regnamespace and c.relname = any ($1::text[])
     group by c.relname`,
    [VIEWED.map(({ name }) => name)],
  )
  return new Map(rows.map(({ name, columns }) => [name, columns]))
}
