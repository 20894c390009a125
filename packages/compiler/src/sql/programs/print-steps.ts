import type { CompileContext } from '../../context.js'
import { horizonOf } from '../instants.js'
import type { Sql } from '../sql.js'
import { sql, val } from '../sql.js'
import type { BoundPrograms } from '../../programs/bind-programs.js'
import { printEnrolments } from './print-enrolments.js'

/** A workspace's programs. */
export function printPrograms(context: CompileContext): Sql {
  return sql`select p.program_no, p.event_id as key, p.name, p.kind, nullif(p.goal, '') as goal
from program p
where p.workspace_id = ${val(context.workspaceId)}::int and p.superseded_at = 'infinity'
order by p.event_id collate "C", p.program_no`
}

/** The steps of programs as rows of a relation, numbered from 1 in each. */
function printStepOrder(context: CompileContext): Sql {
  return sql`select s.program_no, s.step_no, s.event_id as key, s.name, s.asset_no,
    row_number() over (partition by s.program_no order by s.position, s.event_id collate "C", s.step_no) as place
  from program_step s
  where s.workspace_id = ${val(context.workspaceId)}::int and s.superseded_at = 'infinity'`
}

/** The steps of all programs, with what they send. */
export function printSteps(context: CompileContext): Sql {
  return sql`select step.*, a.name as asset
from (${printStepOrder(context)}) step
left join asset a on a.workspace_id = ${val(context.workspaceId)}::int and a.asset_no = step.asset_no and a.superseded_at = 'infinity'
order by step.program_no, step.place`
}

/**
 * The relations `member` and `came`: every enrolment at every step that was sent to it, by the first
 * such message. A message belongs to the person's latest enrolment in the program at or before it;
 * `last` is the last step that the enrolment came to.
 */
export function printCame(programs: BoundPrograms, context: CompileContext): Sql {
  const workspace = sql`${val(context.workspaceId)}::int`
  return sql`${printEnrolments(programs, programs.period, context)},
step as materialized (${printStepOrder(context)}),
came as materialized (
  select sent.*, max(sent.place) over (partition by sent.lead_no, sent.source_id, sent.event_id) as last
  from (
    select distinct on (m.lead_no, m.source_id, m.event_id, step.step_no)
      m.program_no, m.lead_no, m.source_id, m.event_id, m.reason, m.slice, step.step_no, step.place,
      s.outcome, s.opened, s.unreliable, s.clicked, s.unsubscribed
    from member m
    left join lateral (
      select min(x.enrolled_at) as at from enrolment_fact x
      where x.workspace_id = ${workspace} and x.lead_no = m.lead_no and x.program_no = m.program_no
        and (x.enrolled_at, x.event_id collate "C") > (m.enrolled_at, m.event_id collate "C")) next on true
    join send_fact s on s.workspace_id = ${workspace} and s.lead_no = m.lead_no and s.step_no is not null
      and s.sent_at >= m.enrolled_at and s.sent_at <= ${horizonOf(context)} and (next.at is null or s.sent_at < next.at)
    join step on step.step_no = s.step_no and step.program_no = m.program_no
    order by m.lead_no, m.source_id, m.event_id, step.step_no, s.sent_at, s.source_id, s.send_id collate "C") sent
)`
}

/** What became of those who came to each step, and (without a step) of all who were enrolled, by slice. */
export function printStepFlow(programs: BoundPrograms, context: CompileContext): Sql {
  const delivered = (test: Sql): Sql => sql`count(*) filter (where outcome = 'delivered'${test})`
  return sql`with ${printCame(programs, context)}
select program_no, slice, step_no, place < last as advanced, case when place = last then reason end as reason, count(*) as n,
  ${delivered(sql``)} as delivered, ${delivered(sql` and opened`)} as opened, ${delivered(sql` and unreliable`)} as unreliable,
  ${delivered(sql` and clicked`)} as clicked, ${delivered(sql` and unsubscribed`)} as unsubscribed
from came
group by 1, 2, 3, 4, 5
union all
select m.program_no, m.slice, null::int, c.lead_no is not null, case when c.lead_no is null then m.reason end, count(*), 0, 0, 0, 0, 0
from member m
left join (select distinct lead_no, source_id, event_id from came) c
  on c.lead_no = m.lead_no and c.source_id = m.source_id and c.event_id = m.event_id
group by 1, 2, 3, 4, 5`
}
