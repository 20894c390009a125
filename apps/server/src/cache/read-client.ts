import type { DoorClient } from '@leadlight/database'

import type { Asked, Asker, StatementCache } from './statement-cache.js'
import type { Tally } from './tally.js'

/** A reader's connection that does not run what it knows. */
export interface ReadClient extends Omit<DoorClient, 'beside'> {
  /** As `query`, and tells whether the statement had to be run. */
  ask<Row = Record<string, unknown>>(text: string, values?: readonly unknown[]): Promise<Asked<Row>>
  /** The same client for work that ends with `stop` as well. */
  until(stop: AbortSignal): ReadClient
  /** Runs work on a further connection that sees the same snapshot; undefined where none is to spare. */
  alongside(work: (client: ReadClient) => Promise<void>): Promise<void> | undefined
  /**
   * Makes something of the data once. `name` holds all that it depends on beside the data; what was
   * kept is given as `again` has it.
   */
  once<Value>(name: unknown, make: () => Promise<Value>, keeping: Keeping<Value>): Promise<Value>
}

/** How something that was made is kept. */
interface Keeping<Value> {
  /** About how much memory it takes. */
  readonly bytesOf: (value: Value) => number
  readonly again: (value: Value) => Value
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
  parts: ReadClientParts,
  signal: AbortSignal | undefined,
): ReadClient {
  const { cache, asker, tally } = parts
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
    until: (stop) => readClient(client, parts, signal ? AbortSignal.any([signal, stop]) : stop),
    alongside: (work) => client.beside?.((further) => work(readClient(further, parts, signal))),
    async once<Value>(
      name: unknown,
      make: () => Promise<Value>,
      { bytesOf, again }: Keeping<Value>,
    ): Promise<Value> {
      const kept = cache.recall<Value>(asker, client, name)
      if (kept) {
        tally.statements += kept.statements
        tally.kept += kept.statements
        return kept.value
      }
      const before = tally.statements
      const value = await make()
      const statements = tally.statements - before
      cache.keep(asker, client, name, { value: again(value), statements }, bytesOf(value))
      return value
    },
    query: async <Row>(text: string, values?: readonly unknown[]) =>
      (await ask<Row>(text, values)).rows,
    copyIn: (sql) => client.copyIn(sql),
    dataVersion: client.dataVersion,
  }
}
