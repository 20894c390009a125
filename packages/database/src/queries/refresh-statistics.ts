import type { DoorClient } from '../door/door-client.js'
import type { Room } from '../schema/table.js'
import { TABLES } from '../schema/tables.js'

/**
 * Lets PostgreSQL look at what a bulk load has changed, as the owner: until it does so by itself,
 * minutes later, it plans for empty tables.
 */
export async function refreshStatistics(client: DoorClient, room: Room): Promise<void> {
  const tables = TABLES.filter((table) => table.room === room).map(({ name }) => name)
  await client.query(`analyze ${tables.join(', ')}`)
}

/** Rows that a table may gain or lose before anybody looks again, however small it is. */
const FEW_ROWS = 10_000

/**
 * As {@link refreshStatistics}, for the tables alone that have at least doubled since PostgreSQL
 * last looked at them; gives their names. Asks for one row a table, so that it may follow any batch.
 */
export async function refreshGrownStatistics(client: DoorClient): Promise<readonly string[]> {
  const known = new Set(TABLES.map(({ name }) => name))
  const rows = await client.query<{ name: string }>(
    `select s.relname as name
     from pg_stat_user_tables s join pg_class c on c.oid = s.relid
     where s.schemaname = current_schema()
       and s.n_mod_since_analyze > $1 and s.n_mod_since_analyze > c.reltuples`,
    [FEW_ROWS],
  )
  const grown = rows.map(({ name }) => name).filter((name) => known.has(name))
  if (grown.length > 0) await client.query(`analyze ${grown.join(', ')}`)
  return grown
}
