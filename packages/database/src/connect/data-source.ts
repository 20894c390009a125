import { decoding } from '@leadlight/engine'
import type { Connection } from '@leadlight/engine'
import { DataSource } from 'typeorm'

import { ENTITIES } from '../entities/index.js'
import type { Migration } from '../migrations/index.js'
import { SCHEMA } from '../schema/roles.js'

interface DataSourceOptions {
  readonly migrations?: readonly Migration[]
  /** Classes of other packages beside this one's own. */
  readonly entities?: readonly (new () => object)[]
  readonly poolSize?: number
  /** Startup options of each session, as PostgreSQL's `options` takes them. */
  readonly session?: string
  readonly log?: (line: string) => void
}

/** Describes a data source that decodes as the pool does; it is not connected yet. */
export function createDataSource(
  connection: Connection,
  options: DataSourceOptions = {},
): DataSource {
  return new DataSource({
    type: 'postgres',
    host: connection.host,
    port: connection.port,
    username: connection.user,
    password: connection.password,
    database: connection.database,
    schema: SCHEMA,
    entities: [...ENTITIES, ...(options.entities ?? [])],
    migrations: [...(options.migrations ?? [])],
    migrationsTableName: 'migration',
    // Migrations describe the tables; nothing is inferred from the entities.
    synchronize: false,
    installExtensions: false,
    poolSize: options.poolSize ?? 4,
    poolErrorHandler: (error: unknown) =>
      options.log?.(
        `An idle database connection was lost: ${error instanceof Error ? error.message : String(error)}`,
      ),
    extra: {
      types: decoding,
      ssl: connection.ssl ?? false,
      keepAlive: true,
      ...(options.session && { options: options.session }),
    },
  })
}
