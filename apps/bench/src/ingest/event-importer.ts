import { openDatabase } from '@leadlight/database'
import type { Database, LedgerRecord } from '@leadlight/database'
import { openServer } from '@leadlight/engine'
import { databaseImportStore } from '@leadlight/ingest'
import type { ImportStore } from '@leadlight/ingest'

import { readDatabaseUrl } from '../config.js'
import { INGEST_SLUG } from '../world/open-world.js'
import type { Sender } from './sender.js'

/** Takes events in as an import does, which derives their facts in the transaction of each batch. */
export class EventImporter implements Sender {
  private constructor(
    private readonly database: Database,
    private readonly store: ImportStore,
    private readonly run: number,
  ) {}

  static async open(poolSize: number): Promise<EventImporter> {
    const database = await openDatabase(await openServer(readDatabaseUrl()), { poolSize })
    const workspace = await database.workspace(INGEST_SLUG)
    if (!workspace) throw new Error(`There is no workspace ${INGEST_SLUG}`)
    const { workspaceId } = workspace
    const store = databaseImportStore(database, { workspaceId, now: () => new Date() })
    const run = await store.begin({
      recipe: 'bench',
      source: 'demo',
      reportsDeliveries: true,
      attribution: undefined,
      currency: undefined,
    })
    return new EventImporter(database, store, run)
  }

  async send(records: readonly LedgerRecord[]): Promise<void> {
    const arrivals = records.map((record) => ({ record, place: 'bench' }))
    const { accepted } = await this.store.accept(this.run, arrivals)
    if (accepted !== records.length) {
      throw new Error(`Of ${records.length} records ${accepted} were taken`)
    }
  }

  close(): Promise<void> {
    return this.database.close()
  }
}
