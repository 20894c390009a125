import { createHash } from 'node:crypto'

import { MIGRATIONS } from '@leadlight/database'
import type { Migration } from '@leadlight/database'

type Runner = Parameters<InstanceType<Migration>['up']>[0]

/** A short name for what the migrations would make, the same until one of their statements changes. */
export async function schemaFingerprint(): Promise<string> {
  const hash = createHash('sha256')
  const recorder = { query: (sql: string) => Promise.resolve(void hash.update(sql)) }
  for (const Class of MIGRATIONS) await new Class().up(recorder as unknown as Runner)
  return hash.digest('hex').slice(0, 12)
}
