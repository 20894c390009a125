import type { DoorClient } from '../../door/door-client.js'
import { SCHEMA } from '../../schema/roles.js'
import type { Knowledge } from '../knowledge.js'
import { isUnchanged } from './changed-rows.js'

/** So many leads are looked at: of a share of a quarter they are off by less than five in a hundred, nineteen times of twenty. */
const LEADS_TRIED = 400

/** By so much more than the share they have to be touched, so that chance alone hardly says so. */
const MARGIN = 0.05

interface Asked {
  readonly knowledge: Knowledge
  /** The highest number of a lead. */
  readonly leads: number
  readonly share: number
}

/**
 * Whether more than a share of all leads were touched since an instant, by a look at some of them:
 * far fewer are named here than are bound to each other in the end, so that no is no answer, and yes
 * spares the work to find them all.
 */
export async function areManyTouched(
  client: DoorClient,
  workspaceId: number,
  { knowledge, leads, share }: Asked,
): Promise<boolean> {
  if (leads < LEADS_TRIED || share + MARGIN >= 1) return false
  const since = (table: string): string =>
    `exists (select from ${SCHEMA}.${table} t
       where t.workspace_id = $1 and t.lead_no = tried.lead_no and t.superseded_at = 'infinity'
         and not ${isUnchanged(table, knowledge)})`
  const [found] = await client.query<{ touched: number }>(
    `select count(*) filter (where ${since('lead')} or ${since('activity')})::int as touched
     from (select (i::bigint * $2 / ${LEADS_TRIED})::int as lead_no from generate_series(1, ${LEADS_TRIED}) as t (i)) tried`,
    [workspaceId, leads],
  )
  return (found?.touched ?? 0) > (share + MARGIN) * LEADS_TRIED
}
