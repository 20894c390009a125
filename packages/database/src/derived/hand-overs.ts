import type { DerivedStep } from './derived-client.js'

/*
 * What sales makes of the leads that marketing hands over. An answer belongs to the latest hand-over
 * at or before it; a follow-up is the first activity of sales with the person from then on, however
 * often they are handed over meanwhile. Business time is read off a table of the days in question,
 * each with the business time that had passed before it: the clock then is one look-up, and the
 * limit another. `packages/metrics/src/calendar/business-hours.ts` says the same of single instants.
 */

const SALES_ACTIVITY = `('callOutbound', 'salesEmail', 'meeting')`

/** Recycling counts for so long after a hand-over. */
const RECYCLED_WITHIN = `interval '${180 * 24} hours'`

/** A workspace's follow-up rule; each part has its shipped value where the workspace sets none. */
const RULE = `
  select w.zone,
    coalesce((w.settings #>> '{followUp,withinHours}')::numeric, 8) as within_hours,
    coalesce((w.settings #>> '{followUp,opens}')::time, '09:00') as opens,
    coalesce((w.settings #>> '{followUp,closes}')::time, '17:00') as closes,
    coalesce(w.settings #> '{followUp,days}', '[1, 2, 3, 4, 5]') as days
  from workspace w where w.workspace_id = $1`

const MICROS = (interval: string): string => `(extract(epoch from ${interval}) * 1000000)::bigint`

/**
 * The business time that has passed by an instant, counted from the first day of the table; `day` is
 * the instant's row.
 */
const clockAt = (at: string, day: string): string =>
  `(${day}.before + case when ${day}.length = 0 then 0 else greatest(0, least(${day}.length, ${MICROS(`(${at} - ${day}.opens_at)`)})) end)`

/**
 * The instant of a local time. Where clocks go back over it there are two: the first, as for the
 * beginning of a day; PostgreSQL by itself takes the second.
 */
const firstInstant = (local: string): string => {
  const second = `((${local}) at time zone r.zone)`
  const earlier = ['1 hour', '30 minutes'].map(
    (by) =>
      `when (${second} - interval '${by}') at time zone r.zone = (${local}) then ${second} - interval '${by}'`,
  )
  return `(case ${earlier.join(' ')} else ${second} end)`
}

export const HAND_OVERS: DerivedStep = {
  name: 'hand-overs',
  statements: [
    `insert into derive_answer
     select m.canonical_no, a.effective_at, a.sequence, a.event_id, a.type, nullif(a.detail, '')
     from derive_activity a join derive_member m on m.lead_no = a.lead_no
     where a.type in ('handedOver', 'accepted', 'rejected', 'callOutbound', 'salesEmail', 'meeting')`,
    'analyze derive_answer',
    `insert into derive_hand_over
     select lead_no, row_number() over w, at, lead(at) over w
     from derive_answer where type = 'handedOver'
     window w as (partition by lead_no order by at, sequence, event_id collate "C")`,
    'analyze derive_hand_over',
    // From the first hand-over to the last limit and follow-up; a limit may take weeks of days off.
    `insert into derive_office_day
     select day, opens_at, length, (sum(length) over w - length)::bigint, (sum(length) over w)::bigint
     from (
       select d.day, ${firstInstant('d.day + r.opens')} as opens_at,
         case when to_jsonb(extract(isodow from d.day)::int) <@ r.days
           then ${MICROS(`(${firstInstant('d.day + r.closes')} - ${firstInstant('d.day + r.opens')})`)} else 0 end as length
       from (${RULE}) r
       cross join lateral (
         select (min(handed_at) at time zone r.zone)::date as first,
           (greatest(max(handed_at), (select max(at) from derive_answer)) at time zone r.zone)::date as last
         from derive_hand_over) span
       cross join lateral (
         select span.first + n as day
         from generate_series(0, span.last - span.first + 14
           + 8 * ceil(r.within_hours * 3600 / extract(epoch from r.closes - r.opens))::int) n) d
     ) days
     window w as (order by day)`,
    'analyze derive_office_day',
    `insert into hand_over_fact (workspace_id, lead_no, hand_no, handed_at, due_at, accepted_at, rejected_at, reason,
       followed_up_at, follow_up_ms, in_time, recycled_at, recycle_until)
     select $1, h.lead_no, h.hand_no, h.handed_at, due.at, accepted.at, rejected.at, rejected.reason, followed.at,
       case when followed.at is not null then round((${clockAt('followed.at', 'until')} - ${clockAt('h.handed_at', 'since')}) / 1000.0)::bigint end,
       coalesce(followed.at < due.at, false), recycled.at, h.handed_at + ${RECYCLED_WITHIN}
     from derive_hand_over h
     cross join (${RULE}) r
     join derive_office_day since on since.day = (h.handed_at at time zone r.zone)::date
     cross join lateral (
       select ${clockAt('h.handed_at', 'since')} + (r.within_hours * 3600000000)::bigint as target) limits
     cross join lateral (
       select d.opens_at + (limits.target - d.before) * interval '1 microsecond' as at
       from derive_office_day d where d.reached >= limits.target
       order by d.reached, d.day limit 1) due
     left join lateral (
       select min(a.at) as at from derive_answer a
       where a.lead_no = h.lead_no and a.type = 'accepted' and a.at >= h.handed_at and (h.next_at is null or a.at < h.next_at)) accepted on true
     left join lateral (
       select a.at, a.reason from derive_answer a
       where a.lead_no = h.lead_no and a.type = 'rejected' and a.at >= h.handed_at and (h.next_at is null or a.at < h.next_at)
       order by a.at, a.sequence, a.event_id collate "C" limit 1) rejected on true
     left join lateral (
       select min(a.at) as at from derive_answer a
       where a.lead_no = h.lead_no and a.type in ${SALES_ACTIVITY} and a.at >= h.handed_at) followed on true
     left join derive_office_day until on until.day = (followed.at at time zone r.zone)::date
     left join (
       select o.lead_no, o.hand_no, min(e.at) as at
       from derive_hand_over o
       join derive_entry e on e.lead_no = o.lead_no
       join stage g on g.workspace_id = $1 and g.stage_id = e.stage_id and g.role = 'RECYCLED'
       where e.at >= o.handed_at and e.at <= o.handed_at + ${RECYCLED_WITHIN} and (o.next_at is null or e.at < o.next_at)
       group by o.lead_no, o.hand_no) recycled on recycled.lead_no = h.lead_no and recycled.hand_no = h.hand_no`,
  ],
}
