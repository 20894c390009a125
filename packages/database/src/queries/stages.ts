import type { StageDefinition } from '@leadlight/metrics'

import { lockLedger } from '../accept/lock-ledger.js'
import { oneByOne } from '../derived/one-by-one.js'
import { deriveAll } from '../derived/rebuild.js'
import type { DoorClient } from '../door/door-client.js'

/** What became of a list of stages. */
export type SaveStagesOutcome =
  | {
      readonly kind: 'saved'
      /** Whether the order or the meaning changed, so that everything was derived again. */
      readonly rebuilt: boolean
    }
  | { readonly kind: 'inUse'; readonly stages: readonly UsedStage[] }

/** A stage that cannot go, with how many changes of leads name it. */
interface UsedStage {
  readonly stageId: string
  readonly changes: number
}

/**
 * Replaces the stages of a workspace. Names and limits change at once; where order, roles or the list
 * itself change, all facts are derived again in the same transaction, so that readers see the old ones
 * until it is done. Batches wait meanwhile.
 */
export async function saveStages(
  client: DoorClient,
  workspaceId: number,
  stages: readonly StageDefinition[],
  now: Date,
): Promise<SaveStagesOutcome> {
  await lockLedger(client, workspaceId)
  const ids = stages.map(({ id }) => id)
  const used = await client.query<{ readonly stage_id: string; readonly changes: string }>(
    `select stage_id, count(*) as changes from stage_change
     where workspace_id = $1 and superseded_at = 'infinity' and stage_id <> all($2::text[])
     group by stage_id order by stage_id`,
    [workspaceId, ids],
  )
  if (used.length > 0) {
    const inUse = used.map((each) => ({
      stageId: each.stage_id,
      changes: Number(each.changes),
    }))
    return { kind: 'inUse', stages: inUse }
  }
  const before = await readMeaning(client, workspaceId)
  await client.query('delete from stage where workspace_id = $1 and stage_id <> all($2::text[])', [
    workspaceId,
    ids,
  ])
  await client.query(
    `insert into stage (workspace_id, stage_id, name, rank, role, optional, side, limit_days)
     select $1, s.id, s.name, s.rank, s.role, s.optional, s.side, s."limitDays"
     from jsonb_to_recordset($2::jsonb)
       as s(id text, name text, rank smallint, role text, optional boolean, side boolean, "limitDays" int)
     on conflict (workspace_id, stage_id) do update set name = excluded.name, rank = excluded.rank,
       role = excluded.role, optional = excluded.optional, side = excluded.side, limit_days = excluded.limit_days`,
    [workspaceId, JSON.stringify(stages)],
  )
  const rebuilt = (await readMeaning(client, workspaceId)) !== before
  if (rebuilt) {
    await deriveAll(oneByOne(client), workspaceId, { until: now.toISOString() })
  }
  return { kind: 'saved', rebuilt }
}

/** What facts are derived by: all but names and limits. */
async function readMeaning(client: DoorClient, workspaceId: number): Promise<string> {
  const rows = await client.query(
    `select stage_id, rank, role, optional, side from stage
     where workspace_id = $1 order by side, rank, stage_id`,
    [workspaceId],
  )
  return JSON.stringify(rows)
}
