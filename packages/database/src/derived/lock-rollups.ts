import type { DerivedClient } from './derived-client.js'
import { lockFacts } from './lock-facts.js'

/** Numbers of our own, beside that of the workspace. */
const BUILDING = 714_634
const COMPACTING = 714_635

/**
 * Waits until nobody derives or builds in a workspace, and keeps them waiting to the end of the
 * transaction: with the lock of those whose snapshot is older than their first statement, and with that of
 * all others.
 */
export async function lockRollups(client: DerivedClient, workspaceId: number): Promise<void> {
  await lockFacts(client, workspaceId)
  await client.query('select pg_advisory_xact_lock($1, $2)', [BUILDING, workspaceId])
}

/** The statement that waits until nobody builds, beside others who derive. */
export const shareRollups = (workspaceId: number): string =>
  `select pg_advisory_xact_lock_shared(${BUILDING}, ${workspaceId})`

/** Takes the right to compact, which one has at a time and nobody while a rollup is built; tells whether it was free. */
export async function tryCompacting(client: DerivedClient, workspaceId: number): Promise<boolean> {
  const [row] = await client.query(
    'select pg_try_advisory_xact_lock_shared($1, $3) and pg_try_advisory_xact_lock($2, $3) as taken',
    [BUILDING, COMPACTING, workspaceId],
  )
  return row?.['taken'] === true
}
