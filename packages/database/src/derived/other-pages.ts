import { PRESENT } from './derived-client.js'
import type { DerivedClient } from './derived-client.js'

/** Assets that were ever told to be another kind of page: what began there may be another one's. */
export async function findOtherPages(
  client: DerivedClient,
  workspaceId: number,
): Promise<readonly number[]> {
  const rows = await client.query(
    `select asset_no from asset where workspace_id = $1
     group by asset_no having count(distinct case when kind in ('page', 'landingPage') then kind else '' end) > 1`,
    [workspaceId],
  )
  return rows.map(({ asset_no }) => Number(asset_no))
}

/** Adds everybody who ever did something with such assets to the scope. */
export const SEED_USERS = `
with deed as materialized (
  select a.lead_no, a.source_id, a.visitor_id from activity a
  where a.workspace_id = $1 and a.asset_no = any ($2::int[]) and ${PRESENT('a')}
), people as (
  insert into derive_seed (lead_no)
  select distinct lead_no from deed where lead_no is not null on conflict do nothing
)
insert into derive_visitor (source_id, visitor_id)
select distinct source_id, visitor_id from deed where visitor_id is not null on conflict do nothing`
