import { EngineError } from '../engine-error.js'
import type { Queryable } from '../queryable.js'

/** The first minor release of each major one that has no known leak through row security. */
const firstSafeMinor: ReadonlyMap<number, number> = new Map([
  [15, 16],
  [16, 12],
  [17, 8],
  [18, 2],
])

/** Tells whether a `server_version_num` (such as 180004) is of a release that row security can rely on. */
export function isSafeVersion(versionNumber: number): boolean {
  const major = Math.floor(versionNumber / 10_000)
  const minor = versionNumber % 10_000
  if (major > 18) return true
  const safe = firstSafeMinor.get(major)
  return safe !== undefined && minor >= safe
}

/**
 * Refuses a PostgreSQL in which one workspace could read another.
 *
 * @throws EngineError `DATABASE_VERSION_UNSAFE`
 */
export async function checkVersion(client: Queryable): Promise<void> {
  const { rows } = await client.query(
    `select current_setting('server_version_num') as number, current_setting('server_version') as name`,
  )
  const { number, name } = rows[0] ?? {}
  if (isSafeVersion(Number(number))) return
  throw new EngineError({
    code: 'DATABASE_VERSION_UNSAFE',
    message:
      `PostgreSQL ${String(name)} cannot keep workspaces apart: ` +
      'releases before 15.16, 16.12, 17.8 and 18.2 have known ways around row security ' +
      '(CVE-2025-8713, CVE-2026-2004).',
    hint: 'Upgrade the server to 15.16, 16.12, 17.8, 18.2 or later, or unset DATABASE_URL to use the embedded one.',
  })
}
