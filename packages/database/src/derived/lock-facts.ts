import type { DerivedClient } from './derived-client.js'

/*
 * Who derives from batches takes turns: whoever looks at the ledger later writes later, so that no
 * fact of an older look stays. Those who derive beside each other, chunks of people who have nothing
 * to do with each other, share the lock. Whoever needs the ledger's lock too takes that one first.
 */

/** A number of our own, beside that of the workspace. */
export const DERIVING = 714_636

/** Waits until nobody else derives in a workspace; held to the end of the transaction. */
export async function lockFacts(client: DerivedClient, workspaceId: number): Promise<void> {
  await client.query('select pg_advisory_xact_lock($1, $2)', [DERIVING, workspaceId])
}

/** Takes the same lock if it is free at once; tells whether it was. */
export async function tryLockFacts(client: DerivedClient, workspaceId: number): Promise<boolean> {
  const [row] = await client.query('select pg_try_advisory_xact_lock($1, $2) as taken', [
    DERIVING,
    workspaceId,
  ])
  return row?.['taken'] === true
}

/** Waits until nobody derives alone in a workspace, and keeps them waiting to the end of the transaction. */
export async function shareFacts(client: DerivedClient, workspaceId: number): Promise<void> {
  await client.query('select pg_advisory_xact_lock_shared($1, $2)', [DERIVING, workspaceId])
}
