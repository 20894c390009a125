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
