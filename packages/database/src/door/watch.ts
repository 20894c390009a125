import type pg from 'pg'

import type { Canceller } from './canceller.js'
import type { DoorOptions } from './context.js'
import type { Guard } from './run-guarded.js'

/** The guard of one connection of a reader. */
export interface Watch extends Guard {
  /** Sends an opening whose last statement is {@link readDataVersion}; returns that number. */
  open(opening: string): Promise<number>
  /** Resolves once no cancellation is on its way: only then may somebody else have the connection. */
  settled(): Promise<void>
}

/** Watches over a connection: knows how to stop what it is running. */
export function watch(client: pg.PoolClient, canceller: Canceller, options: DoorOptions): Watch {
  let backend: number | undefined
  let stopping: Promise<void> | undefined
  return {
    ...options,
    async open(opening) {
      const answers = (await client.query(opening)) as unknown as readonly pg.QueryResult<Opened>[]
      const opened = answers.at(-1)?.rows[0]
      backend = opened?.backend
      return Number(opened?.version)
    },
    stop() {
      if (backend === undefined || stopping) return
      stopping = canceller.cancel(backend).finally(() => (stopping = undefined))
    },
    settled: async () => stopping,
  }
}

/** What an opening tells. */
interface Opened {
  readonly version: number
  readonly backend: number
}
