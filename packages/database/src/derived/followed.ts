import { SCHEMA } from '../schema/roles.js'
import type { DerivedClient } from './derived-client.js'

/*
 * Whether derived facts follow the ledger. A batch may leave deriving for later, as a load does that
 * derives many batches together, and so may a change of settings; until then a row of `held_fact` that never falls due says so.
 */

/** Notes that facts have yet to be derived from what was recorded or from the settings of now; before any record there are none. */
export async function noteUnfollowed(client: DerivedClient, workspaceId: number): Promise<void> {
  await client.query(
    `insert into held_fact (workspace_id, due_at)
     select $1, 'infinity' where exists (select from source where workspace_id = $1 and last_recorded_at is not null)
     on conflict do nothing`,
    [workspaceId],
  )
}

/** Notes that all that was recorded has been followed. */
export async function noteFollowed(client: DerivedClient, workspaceId: number): Promise<void> {
  await client.query(`delete from held_fact where workspace_id = $1 and due_at = 'infinity'`, [
    workspaceId,
  ])
}

/**
 * Whether the derived facts of the present are those of its ledger, but for those whom held facts and
 * batches to be followed name. What a batch says of assets and programs touches more than it names.
 */
export async function isFollowed(client: DerivedClient, workspaceId: number): Promise<boolean> {
  const [found] = await client.query(
    `select not exists (select from ${SCHEMA}.held_fact where workspace_id = $1 and due_at = 'infinity')
       and not exists (select from ${SCHEMA}.touched_batch where workspace_id = $1 and kinds && '{asset,program}') as is`,
    [workspaceId],
  )
  return found?.['is'] === true
}
