import type { DerivedClient } from '../derived/derived-client.js'

/** A number of our own, beside that of the workspace. */
const ACCEPTING = 714_631

/** Waits until nobody else writes to the ledger of a workspace; held to the end of the transaction. */
export const lockingLedger = (workspaceId: number): string =>
  `select pg_advisory_xact_lock(${ACCEPTING}, ${workspaceId})::text as answer`

/** As {@link lockingLedger}, at once. */
export async function lockLedger(client: DerivedClient, workspaceId: number): Promise<void> {
  await client.query(lockingLedger(workspaceId))
}

/** Takes the same lock if it is free at once; tells whether it was. */
export async function tryLockLedger(client: DerivedClient, workspaceId: number): Promise<boolean> {
  const [row] = await client.query('select pg_try_advisory_xact_lock($1, $2) as taken', [
    ACCEPTING,
    workspaceId,
  ])
  return row?.['taken'] === true
}
