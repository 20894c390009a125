import type { DoorClient } from '@leadlight/database'

import type { Asked, Asker, StatementCache } from './statement-cache.js'
import type { Tally } from './tally.js'

/** A reader's connection that does not run what it knows. */
export interface ReadClient extends DoorClient {
  /** As `query`, and tells whether the statement had to be run. */
  ask<Row = Record<string, unknown>>(text: string, values?: readonly unknown[]): Promise<Asked<Row>>
}

/** What a reader's client is made of. */
interface ReadClientParts {
  readonly cache: StatementCache
  readonly asker: Asker
  readonly tally: Tally
}

/** Makes the client of somebody who asks until `signal` is aborted. */
export function readClient(
  client: DoorClient,
  { cache, asker, tally }: ReadClientParts,
  signal: AbortSignal | undefined,
): ReadClient {
  const ask = async <Row>(text: string, values: readonly unknown[] = []): Promise<Asked<Row>> => {
    const began = performance.now()
    const asked = await cache.ask<Row>(asker, client, { text, values }, signal)
    tally.statements += 1
    tally.milliseconds += performance.now() - began
    if (asked.kept) tally.kept += 1
    return asked
  }
  return {
    ask,
    query: async <Row>(text: string, values?: readonly unknown[]) =>
      (await ask<Row>(text, values)).rows,
    copyIn: (sql) => client.copyIn(sql),
    dataVersion: client.dataVersion,
  }
}
