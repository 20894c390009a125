import type { DataSource, EntityManager } from 'typeorm'
import type pg from 'pg'

import { checkContext } from './context.js'
import type { Context, DoorOptions } from './context.js'
import type { ContextKey } from './context-key.js'
import { nextDataVersion } from './data-version.js'
import { doorClient } from './door-client.js'
import type { DoorClient } from './door-client.js'
import { enter } from './opening.js'

/** As `WithContext`, with TypeORM's manager on the same connection: for entities, not for analytics. */
export type WithManager = <Result>(
  context: Context,
  work: (manager: EntityManager, client: DoorClient) => Promise<Result>,
  options?: DoorOptions,
) => Promise<Result>

/** Makes the door of a data source, which is opened the first time that somebody passes. */
export function openManagerDoor(
  dataSource: () => Promise<DataSource>,
  key: ContextKey,
): WithManager {
  return async (unchecked, work, options) => {
    const context = checkContext(unchecked)
    const runner = (await dataSource()).createQueryRunner()
    try {
      const client = (await runner.connect()) as pg.PoolClient
      await runner.startTransaction(context.role === 'read' ? 'REPEATABLE READ' : undefined)
      const readOnly = context.role === 'read' ? 'set transaction read only; ' : ''
      await client.query(readOnly + enter(context, key, options))
      const result = await work(runner.manager, doorClient(client))
      if (context.role !== 'read') await client.query(nextDataVersion(context.workspaceId))
      await runner.commitTransaction()
      return result
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined)
      throw error
    } finally {
      await runner.release()
    }
  }
}
