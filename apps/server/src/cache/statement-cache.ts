import { createHash } from 'node:crypto'

import { isDatabaseError } from '@leadlight/database'
import type { DoorClient } from '@leadlight/database'

import type { Role } from '../access/identity.js'
import { DEFINITION_VERSION } from './definition-version.js'
import { estimateBytes } from './estimate-bytes.js'
import { Flights } from './flights.js'
import { Shelves } from './shelves.js'

/** Who asks: nobody else's rows are theirs. */
export interface Asker {
  readonly workspaceId: number
  readonly role: Role
}

/** A statement as it is sent. */
interface Statement {
  readonly text: string
  readonly values: readonly unknown[]
}

/** The rows of a statement, and whether it had to be run for whoever asked. */
export interface Asked<Row> {
  readonly rows: readonly Row[]
  /** They were kept from before, or came of what somebody else had under way. */
  readonly kept: boolean
}

type Rows = readonly unknown[]

/** Something that was made of statements, and how many they were. */
export interface Made<Value> {
  readonly value: Value
  readonly statements: number
}

/**
 * Remembers the rows of statements of readers. They are those of one workspace, role, version of the
 * definitions and version of the data; the latter is read in the snapshot that the statement sees, so
 * that what is kept is what would be read. A statement that is under way is not sent again.
 */
export class StatementCache {
  private readonly shelves: Shelves<unknown>
  private readonly flights = new Flights<Rows>()

  constructor(maxBytes: number) {
    this.shelves = new Shelves(maxBytes)
  }

  /** What is kept at the moment. */
  get size(): { readonly values: number; readonly bytes: number } {
    return this.shelves.size
  }

  async ask<Row>(
    asker: Asker,
    client: DoorClient,
    statement: Statement,
    signal?: AbortSignal,
  ): Promise<Asked<Row>> {
    const { dataVersion } = client
    if (dataVersion === undefined) {
      return { rows: await run<Row>(client, statement, signal), kept: false }
    }
    signal?.throwIfAborted()
    const key = keyOf(asker, dataVersion, statement)
    const kept =
      (this.shelves.get(asker.workspaceId, dataVersion, key) as Rows | undefined) ??
      (await this.join(key, signal))
    if (kept) return { rows: kept as readonly Row[], kept: true }
    const rows = await this.flights.begin(key, signal, (stop) => run(client, statement, stop))
    const bytes = rows.length * 8 + estimateBytes(rows, this.shelves.most)
    this.shelves.set(asker.workspaceId, dataVersion, key, rows, bytes)
    return { rows: rows as readonly Row[], kept: false }
  }

  /** What was made of the data for somebody under a name, and is kept; undefined where nothing is. */
  recall<Value>(asker: Asker, { dataVersion }: DoorClient, name: unknown): Made<Value> | undefined {
    if (dataVersion === undefined) return undefined
    const key = keyOf(asker, dataVersion, name)
    return this.shelves.get(asker.workspaceId, dataVersion, key) as Made<Value> | undefined
  }

  /** Keeps what was made of the data under a name that holds all that it depends on beside the data. */
  keep<Value>(
    asker: Asker,
    { dataVersion }: DoorClient,
    name: unknown,
    made: Made<Value>,
    bytes: number,
  ): void {
    if (dataVersion === undefined) return
    const key = keyOf(asker, dataVersion, name)
    this.shelves.set(asker.workspaceId, dataVersion, key, made, bytes)
  }

  /** Undefined where nothing is under way any more that could be waited for. */
  private async join(key: string, signal: AbortSignal | undefined): Promise<Rows | undefined> {
    for (;;) {
      const joined = this.flights.join(key, signal)
      if (!joined) return undefined
      try {
        return await joined
      } catch (error) {
        // What is too much once is too much again; anything else lay in the other's transaction.
        if (isLimit(error)) throw error
        signal?.throwIfAborted()
      }
    }
  }
}

const run = <Row>(
  client: DoorClient,
  { text, values }: Statement,
  signal: AbortSignal | undefined,
): Promise<readonly Row[]> => client.query<Row>(text, values, signal)

const isLimit = (error: unknown): boolean =>
  isDatabaseError(error, 'TIME_LIMIT') ||
  isDatabaseError(error, 'ROWS_LIMIT') ||
  isDatabaseError(error, 'SPACE_LIMIT')

function keyOf({ workspaceId, role }: Asker, dataVersion: number, name: unknown): string {
  const parts = [workspaceId, role, DEFINITION_VERSION, dataVersion, name]
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url')
}
