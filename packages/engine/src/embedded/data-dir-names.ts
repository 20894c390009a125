import { join } from 'node:path'

/** The names in a data folder. */
export const nameIn = {
  cluster: (dataDir: string): string => join(dataDir, 'cluster'),
  log: (dataDir: string): string => join(dataDir, 'server.log'),
  owner: (dataDir: string): string => join(dataDir, 'owner.json'),
  password: (dataDir: string): string => join(dataDir, 'password'),
} as const
