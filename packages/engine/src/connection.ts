import type { ConnectionOptions } from 'node:tls'

/** Where a PostgreSQL database is and how to enter it; `pg` and TypeORM take its fields as they are. */
export interface Connection {
  readonly host: string
  readonly port: number
  readonly user: string
  readonly password: string
  readonly database: string
  /** Absent or false: no TLS. */
  readonly ssl?: false | ConnectionOptions
}
