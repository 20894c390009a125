import { ROLLUPS } from '@leadlight/metrics'

import { keysOf } from '../schema/rollups.js'
import type { DerivedClient } from './derived-client.js'
import { tryCompacting } from './lock-rollups.js'
import { merged } from './roll-up.js'

/** So many rows more than keys are left alone: to merge them would cost more than to read them. */
const FEW = 1_000

/**
 * Makes one row of those of a rollup that have one key, and none of those that come to nothing. Whoever
 * reads meanwhile sees the rows before or those after, which come to the same; whoever derives goes on.
 * Gives how many rows fewer there are.
 */
export async function compactRollups(
  client: DerivedClient,
  workspaceId: number,
  few = FEW,
): Promise<number> {
  if (!(await tryCompacting(client, workspaceId))) return 0
  let fewer = 0
  for (const rollup of ROLLUPS) {
    const { table } = rollup
    const keys = keysOf(rollup).join(', ')
    const [counted] = await client.query(
      `select coalesce(sum(rows - 1), 0) as surplus
       from (select count(*) as rows from ${table} where workspace_id = $1 group by ${keys}) by_key`,
      [workspaceId],
    )
    if (Number(counted?.['surplus']) <= few) continue
    const [row] = await client.query(
      `with gone as (
         delete from ${table} t using (
           select distinct day from (
             select day from ${table} where workspace_id = $1 group by ${keys} having count(*) > 1 or sum(n) = 0) by_key
         ) d
         where t.workspace_id = $1 and t.day = d.day
         returning t.*
       ), kept as (insert into ${table} ${merged(rollup, 'select * from gone')} returning 1)
       select (select count(*) from gone) - (select count(*) from kept) as fewer`,
      [workspaceId],
    )
    fewer += Number(row?.['fewer'])
  }
  return fewer
}
