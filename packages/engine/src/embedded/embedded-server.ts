import type { Connection } from '../connection.js'
import type { Supervised } from './supervise.js'

/** What {@link startEmbedded} may be told. */
export interface EmbeddedOptions {
  /** Holds everything the server needs to come back: created if missing. */
  readonly dataDir: string
  /** A free port of 127.0.0.1 is found unless one is given. */
  readonly port?: number
  /** The server takes in a large load and does little else: its settings are for that. */
  readonly loads?: boolean
  /** PostgreSQL settings that replace the project's own, by name. */
  readonly settings?: Readonly<Record<string, string>>
  /** Receives what an operator should know, a sentence at a time. */
  readonly log?: (line: string) => void
}

/** A PostgreSQL that this process runs, and starts again should it crash. */
export interface EmbeddedServer extends Supervised {
  readonly connection: Connection
  readonly dataDir: string
  /** Where the files really are; outside of `dataDir` when root could not lend that to the server. */
  readonly clusterDir: string
  /** Such as `18.4`. */
  readonly version: string
  /** Ends the server in order and frees the data folder; calling it again changes nothing. */
  stop(): Promise<void>
}
