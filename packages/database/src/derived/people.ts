import { actedByPerson } from './activities.js'
import type { DerivedStep } from './derived-client.js'
import { lookUp, PRESENT } from './derived-client.js'
import { isAct, showsInterest } from './engagement.js'

/** What is known of people and accounts: the latest value of each attribute. */
export const ATTRIBUTES: DerivedStep = {
  name: 'attributes',
  statements: [
    lookUp(`insert into lead_attribute (workspace_id, attribute_id, value_id, lead_no)
     select $1, attribute_id, value_id, lead_no from (
       select distinct on (m.canonical_no, v.attribute_id) m.canonical_no as lead_no, v.attribute_id, v.value_id
       from profile_value v join derive_member m on m.lead_no = v.subject_no
       where v.workspace_id = $1 and v.subject = 'lead' and ${PRESENT('v')}
       order by m.canonical_no, v.attribute_id, v.effective_at desc, v.revision desc, v.event_id collate "C" desc
     ) latest where value_id is not null`),
    lookUp(
      `delete from account_attribute f using derive_account a where f.workspace_id = $1 and f.account_no = a.account_no`,
    ),
    lookUp(`insert into account_attribute (workspace_id, attribute_id, value_id, account_no)
     select $1, attribute_id, value_id, account_no from (
       select distinct on (v.subject_no, v.attribute_id) v.subject_no as account_no, v.attribute_id, v.value_id
       from profile_value v join derive_account a on a.account_no = v.subject_no
       where v.workspace_id = $1 and v.subject = 'account' and ${PRESENT('v')}
       order by v.subject_no, v.attribute_id, v.effective_at desc, v.revision desc, v.event_id collate "C" desc
     ) latest where value_id is not null`),
  ],
}

/** The score over time: each interval holds the sum of all points until then. */
export const SCORES: DerivedStep = {
  name: 'scores',
  statements: [
    lookUp(`insert into score_interval (workspace_id, lead_no, from_at, to_at, balance, model)
     select $1, lead_no, at, coalesce(lead(at) over (partition by lead_no order by at), 'infinity'), balance, model
     from (
       select distinct on (lead_no, at) lead_no, at, balance, model
       from (
         select m.canonical_no as lead_no, c.effective_at as at, c.model, c.sequence, c.event_id,
           sum(c.delta) over (partition by m.canonical_no order by c.effective_at, c.sequence, c.event_id collate "C"
             rows unbounded preceding) as balance
         from score_change c join derive_member m on m.lead_no = c.lead_no
         where c.workspace_id = $1 and ${PRESENT('c')}
       ) steps
       order by lead_no, at, sequence desc, event_id collate "C" desc
     ) instants`),
  ],
}

/** When people last engaged, as far as that is known to be them. */
const ENGAGED = `
       select a.lead_no, max(a.at) as last_at from derive_deed a
       where ${isAct('a')} and a.own and a.told_lead is not null and ${showsInterest('a')}
       group by a.lead_no`

const leads = (engaged: string): DerivedStep => ({
  name: 'leads',
  statements: [
    lookUp(`insert into derive_furthest
     select distinct on (x.lead_no) x.lead_no, x.stage_id
     from derive_lead d
     join milestone x on x.workspace_id = $1 and x.lead_no = d.lead_no
     join stage t on t.workspace_id = $1 and t.stage_id = x.stage_id
     order by x.lead_no, t.rank desc`),
    'analyze derive_furthest',
    `with made as (
     insert into lead_fact (workspace_id, lead_no, created_at, new_gross, new_lead, account_no, source, channel, campaign_no,
       landing_page, imported, customer_since, current_stage, current_since, furthest_stage, score, month_end_at, month_score, month_model, last_engaged_at, opted_out_at)
     with month_end as (
       select p.lead_no,
         (date_trunc('month', p.created_at at time zone w.zone) + interval '1 month') at time zone w.zone as at
       from derive_person p join workspace w on w.workspace_id = $1
     ), turned as (
       select t.lead_no,
         (array_agg(t.closed order by t.at desc) filter (where t.at < e.at))[1] as lost_by_month_end,
         (array_agg(case when t.closed then t.at end order by t.at desc))[1] as opted_out_at
       from derive_turn t join month_end e using (lead_no)
       group by t.lead_no
     ), engaged as (${engaged}
     ), gross as (
       select p.lead_no, not p.competitor and coalesce(c.customer_since >= p.created_at - interval '168 hours', true) as is_new, c.customer_since
       from derive_person p
       left join customer_fact c on c.workspace_id = $1 and c.unit_kind = p.unit_kind and c.unit_no = p.unit_no
     )
     select $1, p.lead_no, p.created_at, g.is_new, g.is_new and t.lost_by_month_end is not true,
       p.account_no, p.origin, p.channel, p.campaign_no, p.landing_page, p.imported,
       g.customer_since, s.stage_id, s.entered_at, f.stage_id, i.balance, e.at, q.balance, q.model, n.last_at, t.opted_out_at
     from derive_person p
     join gross g using (lead_no)
     join month_end e using (lead_no)
     left join turned t using (lead_no)
     left join engaged n using (lead_no)
     left join derive_furthest f using (lead_no)
     left join lateral (
       select stage_id, entered_at from spell
       where workspace_id = $1 and lead_no = p.lead_no and exited_at is null and not imputed limit 1) s on true
     left join lateral (
       select balance from score_interval
       where workspace_id = $1 and lead_no = p.lead_no and to_at = 'infinity' offset 0) i on true
     left join lateral (
       select balance, model from score_interval
       where workspace_id = $1 and lead_no = p.lead_no and from_at < e.at and to_at >= e.at offset 0) q on true
     returning lead_no, new_lead)
     insert into derive_newcomer select lead_no, new_lead from made`,
    'analyze derive_newcomer',
    // Only new leads open a cohort at the first stage.
    lookUp(`update milestone x set counts = n.new_lead
     from derive_newcomer n
     join stage g on g.workspace_id = $1 and g.role = 'LEAD'
     where x.workspace_id = $1 and x.lead_no = n.lead_no and x.stage_id = g.stage_id and x.counts <> n.new_lead`),
  ],
})

export const LEADS: DerivedStep = leads(ENGAGED)

/** The same in two steps: when people last engaged takes all that anybody ever did, and few ask for it. */
export const LEADS_UNHEARD: DerivedStep = leads(
  'select null::int as lead_no, null::timestamptz as last_at where false',
)
export const LAST_HEARD: DerivedStep = {
  name: 'last engagements',
  statements: [
    `update lead_fact f set last_engaged_at = e.last_at from (${ENGAGED}) e
     where f.workspace_id = $1 and f.lead_no = e.lead_no`,
  ],
}

/** Events that a conversion may aim at: forms that people submit, and orders. */
export const GOALS: DerivedStep = {
  name: 'goals',
  statements: [
    `insert into goal_event (workspace_id, lead_no, goal, at, source_id, event_id)
     select $1::int, m.canonical_no, 'formSubmission', a.effective_at, a.source_id, a.event_id
     from derive_activity a join derive_member m on m.lead_no = a.lead_no
     where a.type = 'formSubmitted' and ${actedByPerson('a')}
     union all
     select $1::int, coalesce(r.own_lead_no, r.lead_no), 'order', r.effective_at, r.source_id, r.event_id
     from derive_revenue r
     join derive_lead d on d.lead_no = coalesce(r.own_lead_no, r.lead_no)
     where r.kind = 'order' and r.amount_minor >= 0`,
  ],
}
