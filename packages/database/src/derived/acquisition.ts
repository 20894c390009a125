import { actedByPerson } from './activities.js'
import { PRESENT } from './derived-client.js'
import type { DerivedStatement } from './derived-client.js'

/** What people do of their own accord and that may earn a touch; opens and unsubscribes never do. */
const TOUCHES = `('formSubmitted', 'visit', 'emailReplied', 'attended', 'callInbound', 'chatInbound', 'socialShare', 'socialComment', 'adClicked')`

/** A qualifying touch, as a condition on an activity in scope. */
const isTouch = (activity: string): string =>
  `((${activity}.type in ${TOUCHES} or (${activity}.type = 'emailClicked' and coalesce(${activity}.detail, 'content') = 'content')) and ${actedByPerson(activity)})`

/**
 * Channel, campaign and landing page that the source leaves blank come from the touch that led to
 * the creation: the latest at or before it. Of one campaign and type, a touch less than thirty
 * minutes after the last kept one is dropped, which is why the kept ones are walked through.
 */
export const FILL_ACQUISITION: readonly DerivedStatement[] = [
  `insert into derive_touch
   select p.lead_no, a.type, coalesce(a.campaign_no, 0) as campaign,
     row_number() over (partition by p.lead_no, a.type, a.campaign_no order by a.effective_at, a.sequence, a.event_id collate "C"),
     a.effective_at, a.sequence, a.event_id, nullif(a.channel, ''), a.campaign_no,
     case when s.kind in ('page', 'landingPage') then s.event_id end
   from derive_person p
   join derive_member m on m.canonical_no = p.lead_no
   join derive_activity a on a.lead_no = m.lead_no and a.effective_at <= p.created_at
   left join asset s on s.workspace_id = $1 and s.asset_no = a.asset_no and ${PRESENT('s')}
   where (p.channel is null or p.campaign_no is null or p.landing_page is null) and ${isTouch('a')}`,
  'analyze derive_touch',
  `with recursive kept as (
     select * from derive_touch where n = 1
     union all
     select next.* from kept k
     cross join lateral (
       select t.* from derive_touch t
       where t.lead_no = k.lead_no and t.type = k.type and t.campaign = k.campaign and t.n > k.n
         and t.at >= k.at + interval '30 minutes'
       order by t.n limit 1) next
   ), led as (
     select distinct on (lead_no) * from kept order by lead_no, at desc, sequence desc, event_id collate "C" desc
   )
   update derive_person p set
     channel = coalesce(p.channel, led.channel),
     campaign_no = coalesce(p.campaign_no, led.campaign_no),
     landing_page = coalesce(p.landing_page, led.page)
   from led where led.lead_no = p.lead_no`,
]
