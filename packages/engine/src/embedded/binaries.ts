import { join } from 'node:path'

/** A folder with PostgreSQL's programs and libraries that the server's user can run. */
export interface Binaries {
  readonly initdb: string
  readonly postgres: string
}

export function binariesIn(nativeDir: string): Binaries {
  return {
    initdb: join(nativeDir, 'bin', 'initdb'),
    postgres: join(nativeDir, 'bin', 'postgres'),
  }
}
