import type { DerivedStep } from './derived-client.js'
import { lookUp, PRESENT } from './derived-client.js'

/*
 * The stages that people pass through. An entry is a change into a stage that the person is not in
 * already; a spell lasts from an entry to the next. Forward stages that were skipped get a spell of
 * no length at the time of the next one, marked as imputed, so that everybody who is beyond a stage
 * has reached it.
 */

/** A win up to this long before its lead's creation was typed in late. */
const LATE_ENTRY = `interval '168 hours'`

export const STAGES: DerivedStep = {
  name: 'stages',
  statements: [
    lookUp(`insert into derive_entry
     with happened as (
       select p.lead_no, p.created_at as at, g.rank, 0 as sequence, '' as event_id, g.stage_id, null as reason, false as merged
       from derive_person p
       join stage g on g.workspace_id = $1 and g.role = 'LEAD'
       union all
       select m.canonical_no, c.effective_at, g.rank, c.sequence, c.event_id, c.stage_id, nullif(c.reason, ''),
         c.lead_no <> m.canonical_no
       from stage_change c
       join derive_member m on m.lead_no = c.lead_no
       join stage g on g.workspace_id = $1 and g.stage_id = c.stage_id
       where c.workspace_id = $1 and ${PRESENT('c')}
       union all
       select won.lead_no,
         case when won.at < p.created_at and won.at >= p.created_at - ${LATE_ENTRY} then p.created_at else won.at end,
         g.rank, 0, '', g.stage_id, null, false
       from (
         select q.lead_no, f.won_at as at
         from derive_opportunity_person q
         join opportunity_fact f on f.workspace_id = $1 and f.opportunity_no = q.opportunity_no
         where f.won_at is not null
         union all
         select coalesce(r.own_lead_no, r.lead_no), r.effective_at
         from derive_revenue r
         where r.amount_minor >= 0 and (r.kind in ('order', 'renewed') or (r.kind = 'won' and r.opportunity_no is null))
         union all
         select coalesce(m.canonical_no, (
             select a.lead_no from derive_person a where a.account_no = s.account_no order by a.created_at, a.ref collate "C" limit 1)),
           s.starts_at
         from subscription s
         left join derive_member m on m.lead_no = s.lead_no
         where s.workspace_id = $1 and ${PRESENT('s')}
           and (s.account_no in (select account_no from derive_account) or m.lead_no is not null)
           and (s.lead_no is null or s.lead_no not in (select lead_no from derive_ghost))
       ) won
       join derive_person p on p.lead_no = won.lead_no
       join stage g on g.workspace_id = $1 and g.role = 'CUSTOMER'
     ), ordered as (
       select h.*, lag(stage_id) over (partition by lead_no order by at, rank, sequence, event_id collate "C") as before
       from happened h
     )
     select o.lead_no, o.at, o.rank, o.sequence, o.event_id, o.stage_id, g.side, g.optional, o.reason, o.merged
     from ordered o
     join stage g on g.workspace_id = $1 and g.stage_id = o.stage_id
     where o.before is distinct from o.stage_id`),
    'analyze derive_entry',
    // Reached: the earliest entry into the stage or any forward stage after it; an optional stage
    // is reached by its own entry alone. Everybody begins as a lead when they are created.
    `insert into milestone (workspace_id, lead_no, stage_id, reached_at, imputed, counts)
     select $1, e.lead_no, g.stage_id, min(e.at),
       not g.optional and min(e.at) < coalesce(min(e.at) filter (where e.stage_id = g.stage_id), 'infinity'),
       true
     from derive_entry e
     join stage g on g.workspace_id = $1 and not g.side and g.role <> 'LEAD'
       and (e.stage_id = g.stage_id or (not g.optional and e.rank >= g.rank))
     where not e.side
     group by e.lead_no, g.stage_id, g.optional
     union all
     select $1, p.lead_no, g.stage_id, p.created_at, false, true
     from derive_person p join stage g on g.workspace_id = $1 and g.role = 'LEAD'`,
    // A stage's time is the sum of its completed spells up to that exit; imputed ones took none.
    lookUp(`insert into spell (workspace_id, lead_no, spell_no, stage_id, entered_at, exited_at, imputed, next_stage, entry_no,
       reason, merged, next_exit_at, stage_ms)
     select $1, lead_no, spell_no, stage_id, at, exited_at, imputed, next_stage,
       row_number() over (partition by lead_no, stage_id order by spell_no), reason, merged,
       case when completed then lead(exited_at) over of_stage end,
       case when completed then round(sum(extract(epoch from exited_at - at) * 1000) over of_stage)::bigint end
     from (
       select e.*, exited_at is not null and not imputed as completed
       from (
         select lead_no, row_number() over w as spell_no, stage_id, at,
           case when imputed then at else lead(at) over own end as exited_at, imputed, lead(stage_id) over w as next_stage, reason, merged
         from (
           select lead_no, at, rank, sequence, event_id, stage_id, false as imputed, reason, merged from derive_entry
           union all
           select f.lead_no, f.reached_at, g.rank, -1, '', f.stage_id, true, null, false
           from milestone f
           join derive_lead d on d.lead_no = f.lead_no
           join stage g on g.workspace_id = $1 and g.stage_id = f.stage_id
           where f.workspace_id = $1 and f.imputed
         ) e
         window w as (partition by lead_no order by at, rank, sequence, event_id collate "C"),
           own as (partition by lead_no, imputed order by at, rank, sequence, event_id collate "C")
       ) e
     ) e
     window of_stage as (partition by lead_no, stage_id, completed order by spell_no)`),
    lookUp(`insert into transition (workspace_id, lead_no, transition_no, from_stage, to_stage, at, imputed)
     select $1, s.lead_no, s.spell_no, lag(s.stage_id) over (partition by s.lead_no order by s.spell_no), s.stage_id, s.entered_at, s.imputed
     from spell s join derive_lead d using (lead_no)
     where s.workspace_id = $1`),
  ],
}
