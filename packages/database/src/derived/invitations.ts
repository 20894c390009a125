import type { DerivedStep } from './derived-client.js'
import { PRESENT } from './derived-client.js'

/** The lowest score of each scale that says yes. */
const POSITIVE = `case scale when '2' then score >= 2 when '3' then score >= 3 when '4' then score >= 3
  when '5' then score >= 4 when '7' then score >= 6 else score >= 9 end`

/** How long an answer to an invitation counts as a response to it. */
const RESPONSE = `interval '${30 * 24} hours'`

/**
 * Invitations to surveys: records of one survey to one person at one time are one. Its latest answer
 * is its answer; one without a score is none. Invitations of nobody are few and taken anew each time.
 */
export const INVITATIONS: DerivedStep = {
  name: 'invitations',
  statements: [
    `delete from invitation_fact where workspace_id = $1 and lead_no is null`,
    `insert into invitation_fact (workspace_id, source_id, event_id, survey, lead_no, invited_at, responds_until, responded, answered_at, answers, positive)
     with told as (
       select s.source_id, s.event_id, s.survey, s.canonical_no as lead_no, s.invited_at, s.score, s.scale,
         case when s.score is not null then s.answered_at end as answered_at,
         case when s.canonical_no is null then s.source_id || ' ' || s.event_id end as own
       from (
         select s.*, m.canonical_no from survey_answer s join derive_member m using (lead_no)
         where s.workspace_id = $1 and ${PRESENT('s')}
         union all
         select s.*, null from survey_answer s
         where s.workspace_id = $1 and ${PRESENT('s')} and s.lead_no is null) s
     ), ranked as (
       select *, row_number() over (partition by survey, lead_no, invited_at, own
           order by answered_at desc nulls last, event_id collate "C" desc) as place,
         min(answered_at) over (partition by survey, lead_no, invited_at, own) as responded_at,
         array_agg(answered_at) filter (where answered_at is not null) over (partition by survey, lead_no, invited_at, own
           order by answered_at rows between unbounded preceding and unbounded following) as answers
       from told
     )
     select $1, source_id, event_id, survey, lead_no, invited_at, invited_at + ${RESPONSE}, coalesce(responded_at <= invited_at + ${RESPONSE}, false), answered_at, coalesce(answers, '{}'),
       case when answered_at is not null then ${POSITIVE} end
     from ranked where place = 1`,
  ],
}
