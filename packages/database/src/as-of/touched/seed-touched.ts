import type { DoorClient } from '../../door/door-client.js'
import { SCHEMA } from '../../schema/roles.js'
import { isKnown } from '../knowledge.js'
import type { Knowledge } from '../knowledge.js'
import { isUnchanged } from './changed-rows.js'
import { changedTable, NAMING, touchedTable, UNIT_NAMES, UNITS } from './naming.js'
import type { Unit } from './naming.js'

const TYPES = { lead_no: 'int', account_no: 'int', opportunity_no: 'int' } as const
const VISITOR_TYPES = { source_id: 'smallint', visitor_id: 'text' } as const

/** Makes the tables of those who were touched, each with the round in which somebody was found. */
export async function makeTouched(client: DoorClient): Promise<void> {
  const types: Readonly<Record<string, string>> = { ...TYPES, ...VISITOR_TYPES }
  await client.query(
    UNIT_NAMES.map(
      (unit) =>
        `create temp table ${touchedTable(unit)} (${UNITS[unit].map((key) => `${key} ${types[key]}`).join(', ')},
           round int not null default 0, primary key (${UNITS[unit].join(', ')})) on commit drop`,
    ).join(';\n'),
  )
}

/** Adds what a query gives to those who were touched. */
export const touch = (unit: Unit, query: string): string =>
  `insert into ${touchedTable(unit)} (${UNITS[unit].join(', ')}) ${query} on conflict do nothing`

/** Touches all that changed rows name, and what depends on other things that changed. */
export async function seedTouched(
  client: DoorClient,
  workspaceId: number,
  knowledge: Knowledge,
): Promise<void> {
  const named = NAMING.flatMap(({ name, namings }) =>
    namings.map(({ unit, columns, when }) =>
      touch(
        unit,
        `select distinct ${columns} from ${changedTable(name)} t where ${when ?? 'true'}`,
      ),
    ),
  )
  await client.query(
    [...named, ...heldBack(workspaceId), ...behind(workspaceId), ...mergedElse(workspaceId)].join(
      ';\n',
    ),
  )
  await client.query(linesBehindNobody(workspaceId, knowledge.at))
  await touchByPages(client, workspaceId, knowledge)
  await client.query(ofOtherGoals(workspaceId, knowledge))
}

/** Whom facts are about of which nothing is derived yet. */
const heldBack = (workspaceId: number): readonly string[] =>
  UNIT_NAMES.map((unit) => {
    const keys = UNITS[unit]
    return touch(
      unit,
      `select distinct ${keys.join(', ')} from ${SCHEMA}.held_fact
       where workspace_id = ${workspaceId} and ${keys.at(-1)} is not null`,
    )
  })

/** Whom batches are about that facts have yet to follow. */
const behind = (workspaceId: number): readonly string[] => [
  ...(['lead', 'account', 'opportunity'] as const).map((unit) =>
    touch(
      unit,
      `select distinct unnest(${unit === 'opportunity' ? 'opportunities' : `${unit}s`}) from ${SCHEMA}.touched_batch
       where workspace_id = ${workspaceId}`,
    ),
  ),
  touch(
    'visitor',
    `select distinct v.source_id, v.visitor_id
     from ${SCHEMA}.touched_batch b, unnest(b.visitor_sources, b.visitors) as v (source_id, visitor_id)
     where b.workspace_id = ${workspaceId}`,
  ),
]

/** Who was somebody else then. The merges of then stand in a temporary table of the same name. */
const mergedElse = (workspaceId: number): readonly string[] => [
  touch(
    'lead',
    `select distinct each.lead_no
     from (select lead_no, canonical_no from ${SCHEMA}.lead_identity
           where workspace_id = ${workspaceId} and superseded_at = 'infinity') now
     full join (select lead_no, canonical_no from pg_temp.lead_identity) was using (lead_no)
     cross join lateral (values (lead_no), (now.canonical_no), (was.canonical_no)) each (lead_no)
     where now.canonical_no is distinct from was.canonical_no and each.lead_no is not null`,
  ),
]

/**
 * Whom lines are of that lines of nobody refer to: the lines of nobody are derived with any scope,
 * and follow those that they name.
 */
function linesBehindNobody(workspaceId: number, at: string): string {
  const nobody = `select t.source_id, t.refers_to, t.order_id from ${SCHEMA}.revenue_line t
     where t.workspace_id = ${workspaceId} and t.superseded_at > '${at}' and t.account_no is null
       and (t.lead_no is null or t.lead_no in (select lead_no from ${changedTable('lead')}))
       and (t.opportunity_no is null or t.opportunity_no in (select opportunity_no from ${changedTable('opportunity')}))`
  const line = `${SCHEMA}.revenue_line t`
  const present = `t.workspace_id = ${workspaceId} and t.superseded_at = 'infinity' and t.source_id = n.source_id`
  return `create temp table touched_behind on commit drop as
    with nobody as materialized (${nobody})
    select t.lead_no, t.account_no, t.opportunity_no from nobody n join ${line} on ${present} and t.event_id = n.refers_to
    union
    select t.lead_no, t.account_no, t.opportunity_no from nobody n join ${line} on ${present} and t.order_id = n.order_id;
    ${(['lead', 'account', 'opportunity'] as const)
      .map((unit) =>
        touch(unit, `select distinct ${unit}_no from touched_behind where ${unit}_no is not null`),
      )
      .join(';\n')}`
}

/** Touches whoever did something with an asset that is a page now and was none then, or the other way round. */
async function touchByPages(
  client: DoorClient,
  workspaceId: number,
  knowledge: Knowledge,
): Promise<void> {
  const page = `case when t.kind in ('page', 'landingPage') then t.kind end as kind`
  const other = await client.query<{ asset_no: number }>(
    `select asset_no
     from (select t.asset_no, ${page} from ${SCHEMA}.asset t
           where t.workspace_id = $1 and t.superseded_at = 'infinity') now
     full join (select t.asset_no, ${page} from ${SCHEMA}.asset t
           where t.workspace_id = $1 and ${isKnown('asset', knowledge)}) was using (asset_no)
     where now.kind is distinct from was.kind`,
    [workspaceId],
  )
  if (other.length === 0) return
  await client.query(
    `with done as materialized (
       select t.lead_no, t.source_id, t.visitor_id from ${SCHEMA}.activity t
       where t.workspace_id = $1 and t.asset_no = any ($2::int[]) and ${isUnchanged('activity', knowledge)}
     ), leads as (${touch('lead', 'select distinct lead_no from done where lead_no is not null')})
     ${touch('visitor', 'select distinct source_id, visitor_id from done where visitor_id is not null')}`,
    [workspaceId, other.map(({ asset_no }) => asset_no)],
  )
}

/** Touches everybody who was ever in a program that had another goal. */
const ofOtherGoals = (workspaceId: number, knowledge: Knowledge): string =>
  touch(
    'lead',
    `select distinct e.lead_no
     from (
       select program_no
       from (select t.program_no, coalesce(t.goal, '') as goal from ${SCHEMA}.program t
             where t.workspace_id = ${workspaceId} and t.superseded_at = 'infinity') now
       full join (select t.program_no, coalesce(t.goal, '') as goal from ${SCHEMA}.program t
             where t.workspace_id = ${workspaceId} and ${isKnown('program', knowledge)}) was using (program_no)
       where now.goal is distinct from was.goal) other
     join ${SCHEMA}.enrolment e on e.workspace_id = ${workspaceId} and e.program_no = other.program_no
       and e.superseded_at = 'infinity'`,
  )
