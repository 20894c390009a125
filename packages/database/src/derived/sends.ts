import { SHIPPED_RULES } from '@leadlight/metrics'

import type { DerivedStep } from './derived-client.js'
import { spanOf } from './setting.js'

/*
 * E-mail: one row per send with what became of it. Delivery events count whenever they come, the
 * last one decides; what people do counts for a time
 * that the workspace may set. An event that names no send goes to the
 * person's latest earlier send of the same asset, else of the same campaign. What was dropped before
 * it went out was no send.
 */

const RESPONSE = spanOf('email', 'responseDays', SHIPPED_RULES.email.responseDays)

const DELIVERY = `('emailDelivered', 'emailDeferred', 'emailBounced')`
const RESPONSES = `('emailOpened', 'emailClicked', 'emailUnsubscribed', 'emailComplained')`

export const SENDS: DerivedStep = {
  name: 'sends',
  statements: [
    // Tables, not parts of one statement: of those the planner guesses the size, and a wrong guess compares each with each.
    `insert into derive_mail
     select m.canonical_no, a.source_id, a.event_id, a.effective_at, a.sequence, a.type, a.channel,
       a.campaign_no, a.program_no, a.step_no, a.asset_no, a.send_id, a.detail, a.actor
     from derive_activity a
     join derive_member m on m.lead_no = a.lead_no
     where a.type in ('emailSent', 'emailDropped', 'emailDelivered', 'emailDeferred', 'emailBounced',
         'emailOpened', 'emailClicked', 'emailUnsubscribed', 'emailComplained')`,
    'analyze derive_mail',
    `insert into derive_sent
     select distinct on (lead_no, source_id, coalesce(send_id, event_id))
       lead_no, source_id, coalesce(send_id, event_id), at, sequence, event_id, channel, campaign_no, program_no, step_no, asset_no
     from derive_mail where type = 'emailSent'
     order by lead_no, source_id, coalesce(send_id, event_id), at, sequence, event_id`,
    'analyze derive_sent',
    `update derive_mail e set send_id = (
       select s.send_id from derive_sent s
       where s.lead_no = e.lead_no and s.source_id = e.source_id and s.at <= e.at
         and case when e.asset_no is not null then s.asset_no = e.asset_no else s.campaign_no = e.campaign_no end
       order by s.at desc, s.sequence desc, s.event_id collate "C" desc limit 1)
     where e.type <> 'emailSent' and e.send_id is null`,
    `delete from derive_sent s using derive_mail e
     where e.type = 'emailDropped' and e.lead_no = s.lead_no and e.source_id = s.source_id and e.send_id = s.send_id`,
    `insert into send_fact (workspace_id, lead_no, source_id, send_id, sent_at, channel, campaign_no, program_no,
       step_no, asset_no, outcome, opened, opened_raw, unreliable, clicked, clicks,
       first_opened_at, first_clicked_at, click_times, unsubscribed, complained)
     with became as (
       select s.lead_no, s.source_id, s.send_id,
         (array_agg(
           case e.type when 'emailDelivered' then 'delivered' when 'emailDeferred' then 'pending'
             else case when e.detail in ('hard', 'block') then e.detail else 'soft' end end
           order by e.at desc, e.sequence desc, e.event_id collate "C" desc) filter (where e.type in ${DELIVERY}))[1] as outcome,
         min(e.at) filter (where responded and e.actor in ('human', 'unknown') and e.type in ('emailOpened', 'emailClicked')) as opened_at,
         coalesce(bool_or(responded and e.type = 'emailOpened'), false) as opened_raw,
         coalesce(bool_or(responded and e.type = 'emailOpened' and e.actor in ('machineOpen', 'scanner')), false) as opened_by_machine,
         array_agg(e.at order by e.at) filter (where responded and e.type = 'emailClicked' and e.actor in ('human', 'unknown')
           and coalesce(e.detail, 'content') = 'content') as click_times,
         coalesce(bool_or(responded and e.type = 'emailUnsubscribed'), false) as unsubscribed,
         coalesce(bool_or(responded and e.type = 'emailComplained'), false) as complained
       from derive_sent s
       join derive_mail e on e.type <> 'emailSent' and e.lead_no = s.lead_no and e.source_id = s.source_id and e.send_id = s.send_id
       cross join lateral (
         select e.type in ${RESPONSES} and e.at >= s.at and e.at <= s.at + ${RESPONSE} as responded) r
       group by s.lead_no, s.source_id, s.send_id
     )
     select $1, s.lead_no, s.source_id, s.send_id, s.at, nullif(s.channel, ''), s.campaign_no, s.program_no, s.step_no, s.asset_no,
       coalesce(b.outcome, case when source.reports_deliveries then 'pending' else 'delivered' end),
       b.opened_at is not null, coalesce(b.opened_raw, false),
       coalesce(b.opened_by_machine and b.opened_at is null, false),
       b.click_times is not null, coalesce(cardinality(b.click_times), 0),
       b.opened_at, b.click_times[1], coalesce(b.click_times, '{}'), coalesce(b.unsubscribed, false), coalesce(b.complained, false)
     from derive_sent s
     join source on source.workspace_id = $1 and source.source_id = s.source_id
     left join became b on b.lead_no = s.lead_no and b.source_id = s.source_id and b.send_id = s.send_id`,
  ],
}
