import type { DoorClient } from '../../door/door-client.js'
import { SCHEMA } from '../../schema/roles.js'
import { DERIVED } from '../steps.js'
import { ofTouched } from './copy-touched.js'
import { NAMING } from './naming.js'

const notIn = (table: string, ...keys: readonly string[]): string =>
  `not exists (select from ${table} x where ${keys.map((key) => `x.${key} = t.${key}`).join(' and ')})`

const LEAD = notIn('touched_lead', 'lead_no')
const ACCOUNT = notIn('touched_account', 'account_no')
const DEAL = notIn('touched_opportunity', 'opportunity_no')
const VISITOR = `${LEAD} and ${notIn('touched_visitor', 'source_id', 'visitor_id')}`
const UNIT = notIn('touched_unit', 'unit_kind', 'unit_no')
const LINE = notIn('touched_line', 'source_id', 'event_id')

/**
 * Which rows `t` of the present stand for the past too, by derived table: those of nobody who was
 * touched. What is derived whole each time stands never.
 */
export const STANDING: Readonly<Record<string, string>> = {
  lead_fact: LEAD,
  spell: LEAD,
  milestone: LEAD,
  transition: LEAD,
  score_interval: LEAD,
  lead_attribute: LEAD,
  account_attribute: ACCOUNT,
  send_fact: LEAD,
  opportunity_fact: DEAL,
  customer_fact: UNIT,
  revenue_fact: LINE,
  goal_event: LEAD,
  enrolment_fact: LEAD,
  dormancy: LEAD,
  quiet_spell: LEAD,
  opt_out: LEAD,
  hand_over_fact: LEAD,
  opportunity_interval: DEAL,
  opportunity_mql: DEAL,
  assignment_fact: LEAD,
  nurture_start: LEAD,
  customer_spell: UNIT,
  subscription_fact: UNIT,
  purchase_fact: `t.unit_kind is not null and ${UNIT}`,
  invitation_fact: `t.lead_no is not null and ${LEAD}`,
  conversion_fact: UNIT,
  journey: LEAD,
  touch_fact: LEAD,
  visit_fact: VISITOR,
  landing_view: VISITOR,
  engagement_fact: VISITOR,
  statistic_fact: 'false',
  social_fact: `t.told = 'activity' and ${VISITOR}`,
}

const REVENUE = NAMING.filter(({ name }) => name === 'revenue_line')

/**
 * Puts views before the derived tables: what was derived of those who were touched, which has the
 * tables' names so far, and what the present says of everybody else.
 */
export async function overlay(client: DoorClient, workspaceId: number): Promise<void> {
  const lines = REVENUE.flatMap(ofTouched).map(
    (condition) => `select t.source_id, t.event_id from ${SCHEMA}.revenue_line t
       where t.workspace_id = ${workspaceId} and t.superseded_at = 'infinity' and ${condition}`,
  )
  await client.query(
    `create temp table touched_unit (unit_kind char(1), unit_no int, primary key (unit_kind, unit_no)) on commit drop;
     insert into touched_unit select 'l', lead_no from touched_lead union all select 'a', account_no from touched_account
       union all select 'o', opportunity_no from touched_opportunity;
     create temp table touched_line (source_id smallint, event_id text, primary key (source_id, event_id)) on commit drop;
     insert into touched_line ${lines.join('\nunion all\n')};
     analyze touched_unit, touched_line`,
  )
  const views = DERIVED.map(
    (table) => `alter table pg_temp.${table} rename to then_${table};
     create temp view ${table} with (security_invoker = true) as
       select t.* from ${SCHEMA}.${table} t where t.workspace_id = ${workspaceId} and ${STANDING[table]}
       union all select * from then_${table};
     analyze then_${table}`,
  )
  await client.query(views.join(';\n'))
}
