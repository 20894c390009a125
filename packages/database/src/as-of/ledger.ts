import { columnsUntil } from '../derived/undue.js'
import type { DoorClient } from '../door/door-client.js'
import { SCORING_RULE_SETS, SEGMENTS, versionsOf } from '../queries/versioned.js'
import { SCHEMA } from '../schema/roles.js'
import { TABLES } from '../schema/tables.js'
import { isKnown } from './knowledge.js'
import type { Knowledge } from './knowledge.js'

/** The ledger's tables, but for merges, whose rows depend on each other. */
const VIEWED = TABLES.filter(({ room, name }) => room === 'ledger' && name !== 'lead_identity')

/**
 * Puts tables of the ledger as they were known before the real ones: a temporary view for each,
 * under the table's own name. Its rows are all of the present, so that every statement that asks
 * for the present finds what was the present then. Row security holds for the reader as ever.
 */
export async function showLedger(
  client: DoorClient,
  workspaceId: number,
  knowledge: Knowledge,
  columns: LedgerColumns,
  isShown: (table: string) => boolean,
): Promise<void> {
  const views = VIEWED.filter(({ name }) => isShown(name)).map(({ name }) => {
    const all = columns.get(name) ?? []
    // With what came later known all the same, what it says of times to come is known too.
    const told =
      knowledge.later === undefined
        ? columnsUntil(name, all, knowledge.at)
        : all.map((column) => `t.${column}`)
    const shown = told.map((column) =>
      column === 't.superseded_at' ? `'infinity'::timestamptz as superseded_at` : column,
    )
    return `create temp view ${name} with (security_invoker = true) as
      select ${shown.join(', ')} from ${SCHEMA}.${name} t
      where t.workspace_id = ${workspaceId} and ${isKnown(name, knowledge)}`
  })
  await client.query(views.join(';\n'))
}

/**
 * Puts segments and scoring rules as they were before the real ones: what was in force then, or the
 * first version of one that is younger.
 */
export async function showVersions(
  client: DoorClient,
  workspaceId: number,
  at: string,
): Promise<void> {
  const views = [SEGMENTS, SCORING_RULE_SETS].map((of) => {
    const { key, content } = of
    const versions = versionsOf(of)
    return `create temp view ${versions} with (security_invoker = true) as
     select t.workspace_id, t.${key}, t.version, t.${content}, t.recorded_at, 'infinity'::timestamptz as superseded_at
     from ${SCHEMA}.${versions} t
     where t.workspace_id = ${workspaceId} and t.version = (
       select o.version from ${SCHEMA}.${versions} o
       where o.workspace_id = t.workspace_id and o.${key} = t.${key}
       order by o.recorded_at <= '${at}' desc, case when o.recorded_at <= '${at}' then -o.version else o.version end
       limit 1)`
  })
  await client.query(views.join(';\n'))
}

/** The columns of the ledger's tables in their order, by table. */
export type LedgerColumns = ReadonlyMap<string, readonly string[]>

/** Reads them: a view has to keep their order. */
export async function readColumns(client: DoorClient): Promise<LedgerColumns> {
  const rows = await client.query<{ name: string; columns: readonly string[] }>(
    `select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relnamespace = '${SCHEMA}'::regnamespace and c.relname = any ($1::text[])
     group by c.relname`,
    [VIEWED.map(({ name }) => name)],
  )
  return new Map(rows.map(({ name, columns }) => [name, columns]))
}
