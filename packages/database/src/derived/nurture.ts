import { SHIPPED_RULES } from '@leadlight/metrics'
import type { WorkspaceRules } from '@leadlight/metrics'

import type { DerivedStep } from './derived-client.js'
import { lookUp, PRESENT } from './derived-client.js'
import { closesChannels, isAct, showsInterest } from './engagement.js'
import { spanOf } from './setting.js'

/*
 * How leads are nurtured. An interval holds at t when from < t and t <= to, so that a state at t is
 * made of the facts before t.
 */

const span = (name: keyof WorkspaceRules['nurture']): string =>
  spanOf('nurture', name, SHIPPED_RULES.nurture[name])

/** Dormant: nurtured for so long without a break, and silent for so long. */
const NURTURED_FOR = span('nurturedDays')
const SILENT_FOR = span('silentDays')

/** A spell is quiet once nothing has been heard for so long. */
const QUIET_AFTER = span('stalledDays')

/**
 * Silences: from one engagement (or ever) to the next (or never). Only those longer than
 * a spell takes to be quiet, or somebody to be dormant, matter to anybody.
 */
const FILL_SILENCES = [
  `insert into derive_silence
   select lead_no, heard_at, next_at from (
     select lead_no, at as heard_at, lead(at, 1, 'infinity') over (partition by lead_no order by at) as next_at
     from (
       select lead_no, '-infinity'::timestamptz as at from derive_lead
       union all
       select a.lead_no, a.at from derive_deed a join derive_lead d on d.lead_no = a.lead_no
       where ${isAct('a')} and a.own and ${showsInterest('a')}
     ) heard
   ) silences
   where next_at > heard_at + least(${QUIET_AFTER}, ${SILENT_FOR})`,
  'analyze derive_silence',
]

export const SILENCE: DerivedStep = {
  name: 'silence',
  statements: [
    ...FILL_SILENCES,
    lookUp(`insert into quiet_spell (workspace_id, lead_no, from_at, to_at, stage_id, entered_at, reason)
     select $1, s.lead_no, q.from_at, q.to_at, s.stage_id, s.entered_at, s.reason
     from spell s
     join derive_silence d using (lead_no)
     cross join lateral (
       select greatest(s.entered_at, d.heard_at + ${QUIET_AFTER}) as from_at,
         least(s.exited_at, d.next_at) as to_at) q
     where s.workspace_id = $1 and not s.imputed and q.from_at < q.to_at`),
    // Spells in nurture and recycled that follow each other are one stretch.
    lookUp(`insert into dormancy (workspace_id, lead_no, from_at, to_at, woke_at)
     with own as (
       select s.lead_no, s.spell_no, s.entered_at, s.exited_at, g.role in ('NURTURE', 'RECYCLED') as nurtured
       from spell s
       join derive_lead l using (lead_no)
       join stage g on g.workspace_id = $1 and g.stage_id = s.stage_id
       where s.workspace_id = $1 and not s.imputed
     ), placed as (
       select own.*, count(*) filter (where not nurtured) over (partition by lead_no order by spell_no) as stretch from own
     ), stretch as (
       select lead_no, min(entered_at) as from_at, max(coalesce(exited_at, 'infinity')) as to_at
       from placed where nurtured group by lead_no, stretch
     )
     select $1, t.lead_no, q.from_at, q.to_at, d.next_at
     from stretch t
     join derive_silence d using (lead_no)
     cross join lateral (
       -- So many days to the microsecond are enough.
       select greatest(t.from_at + ${NURTURED_FOR} - interval '1 microsecond', d.heard_at + ${SILENT_FOR}) as from_at,
         least(t.to_at, d.next_at) as to_at) q
     where q.from_at < q.to_at`),
  ],
}

/** When somebody could be reached by no channel: of several events at one instant the last decides. */
export const OPT_OUTS: DerivedStep = {
  name: 'opt-outs',
  statements: [
    `insert into derive_turn
     select distinct on (m.canonical_no, a.effective_at) m.canonical_no, a.effective_at, a.type <> 'optedIn'
     from derive_activity a join derive_member m on m.lead_no = a.lead_no
     where a.type = 'optedIn' or ${closesChannels('a')}
     order by m.canonical_no, a.effective_at, a.sequence desc, a.event_id collate "C" desc`,
    'analyze derive_turn',
    `insert into opt_out (workspace_id, lead_no, from_at, to_at)
     select $1, lead_no, at, next_at from (
       select lead_no, at, closed, lead(at) over (partition by lead_no order by at) as next_at
       from (
         select lead_no, at, closed, lag(closed) over (partition by lead_no order by at) as before from derive_turn
       ) changes
       where before is distinct from closed
     ) states
     where closed`,
  ],
}

/** Time in programs. The goal is met when the facts show it, or when the source says so of the exit. */
export const ENROLMENTS: DerivedStep = {
  name: 'enrolments',
  statements: [
    lookUp(`insert into enrolment_fact (workspace_id, lead_no, source_id, event_id, program_no, enrolled_at, exited_at, exit_reason, lasted, has_goal, goal_met_at)
     select $1, m.canonical_no, e.source_id, e.event_id, e.program_no, e.enrolled_at, e.exited_at, e.exit_reason,
       coalesce(e.exited_at > e.enrolled_at, true), coalesce(p.goal, '') <> '',
       case when coalesce(p.goal, '') <> '' then
         least(reached.at, happened.at, case when e.exit_reason = 'goal' then e.exited_at end) end
     from enrolment e
     join derive_member m on m.lead_no = e.lead_no
     join program p on p.workspace_id = $1 and p.program_no = e.program_no and ${PRESENT('p')}
     left join stage g on g.workspace_id = $1 and g.stage_id = p.goal and not g.side
     left join lateral (
       select min(s.entered_at) as at from spell s
       join stage t on t.workspace_id = $1 and t.stage_id = s.stage_id
         and (t.stage_id = g.stage_id or (not g.optional and not t.optional and not t.side and t.rank > g.rank))
       where s.workspace_id = $1 and s.lead_no = m.canonical_no and not s.imputed and s.entered_at >= e.enrolled_at
     ) reached on true
     left join lateral (
       select min(v.at) as at from goal_event v
       where v.workspace_id = $1 and v.lead_no = m.canonical_no and v.goal = p.goal and v.at >= e.enrolled_at
     ) happened on true
     where e.workspace_id = $1 and ${PRESENT('e')} and e.arm is distinct from 'holdout'`),
  ],
}
