import { columnsUntil, tellsOfLater } from '../../derived/undue.js'
import type { DoorClient } from '../../door/door-client.js'
import { SCHEMA } from '../../schema/roles.js'
import { isKnown } from '../knowledge.js'
import type { Knowledge } from '../knowledge.js'
import { changedTable, NAMING } from './naming.js'

/**
 * Whether a row `t` of the present stands as it stood then: recorded by then with nothing in it that
 * lay ahead, or among what came later and is known all the same.
 */
export const isUnchanged = (table: string, knowledge: Knowledge): string => {
  const { at, later } = knowledge
  const known =
    later === undefined
      ? `t.recorded_at <= '${at}' and not ${tellsOfLater(table, at)}`
      : isKnown(table, knowledge)
  return `(t.superseded_at = 'infinity' and ${known})`
}

/** So few rows are always looked at. */
const FEW = 10_000

/**
 * Gathers the rows that are of the past or of the present but not alike in both, each with whether
 * it was known. Gives up where a table has more of them than a share of its rows.
 */
export async function gatherChanged(
  client: DoorClient,
  workspaceId: number,
  knowledge: Knowledge,
  columns: ReadonlyMap<string, readonly string[]>,
  share: number,
): Promise<boolean> {
  const { at, later } = knowledge
  const sizes = await client.query<{ name: string; rows: number }>(
    `select relname as name, greatest(reltuples, 0)::float8 as rows from pg_class
     where relnamespace = '${SCHEMA}'::regnamespace and relname = any ($1::text[])`,
    [NAMING.map(({ name }) => name)],
  )
  const sizeOf = new Map(sizes.map(({ name, rows }) => [name, rows]))
  const mostOf = (name: string): number =>
    Number.isFinite(share) ? Math.ceil(share * (sizeOf.get(name) ?? 0)) + FEW : Infinity
  const limit = (name: string): string =>
    Number.isFinite(share) ? `limit ${mostOf(name) + 1}` : ''
  const gathered = NAMING.map(({ name }) => {
    const all = columns.get(name) ?? []
    const told = later === undefined ? columnsUntil(name, all, at) : all.map((each) => `t.${each}`)
    return `create temp table ${changedTable(name)} on commit drop as
       select ${told.join(', ')}, ${isKnown(name, knowledge)} as known
       from ${SCHEMA}.${name} t
       where t.workspace_id = ${workspaceId} and t.superseded_at > '${at}' and not ${isUnchanged(name, knowledge)} ${limit(name)}`
  })
  await client.query(gathered.join(';\n'))
  const counts = await client.query<{ name: string; rows: number }>(
    NAMING.map(
      ({ name }) => `select '${name}' as name, count(*)::int as rows from ${changedTable(name)}`,
    ).join(' union all '),
  )
  return counts.every(({ name, rows }) => rows <= mostOf(name))
}
