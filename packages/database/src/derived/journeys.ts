import type { DerivedStep } from './derived-client.js'

/*
 * A journey: the touches of a conversion's people up to it, in order, each with its place and those
 * of the roles, so that the weight of every model is one expression over a row. Whoever is on no
 * conversion has touches and no journey.
 */

/** Half a touch's weight is gone after this many microseconds: seven days. */
const HALF_LIFE_US = 7 * 86_400 * 1_000_000

/** The weight of the last touch, in whole units: 2 to this power. */
const FULL_WEIGHT_BITS = 40

/** Deeds that may earn credit; the remarks of strangers are nobody's, even if they are found out later. */
const TOUCH = `a.type <> 'socialLike' and (a.identified or a.type not in ('socialShare', 'socialComment'))`

/** Those whose touches lead to conversions: the people on them, and everybody of their accounts. */
const PEOPLE = `(
           select lead_no from derive_conversion_person
           union
           select p.lead_no from derive_person p
           join derive_conversion c on c.unit_kind = 'a' and c.unit_no = p.unit_no and c.kind <> 'mql'
           where p.unit_kind = 'a')`

const touchesOf = (people: string): string => `
         select a.*, coalesce(a.campaign_no, 0) as campaign from derive_act a join ${people} p using (lead_no) where ${TOUCH}`

const TOUCH_COLUMNS = `lead_no, at, sequence, source_id, event_id, type, channel, campaign_no, program_no, step_no, asset_no`

/**
 * Touches of the people of conversions. Of one person, campaign and type, a touch less than thirty
 * minutes after the last kept one is dropped. One that follows the touch before it by thirty minutes
 * or more is always kept and opens an island; only islands of three or more have to be walked through.
 */
const TOUCHES = [
  `insert into derive_journey_touch
   select lead_no, type, campaign, island, row_number() over (partition by lead_no, type, campaign, island order by at, sequence, event_id collate "C"),
     count(*) over (partition by lead_no, type, campaign, island) > 2, at, sequence, source_id, event_id,
     channel, campaign_no, program_no, step_no, asset_no
   from (
     select *, count(*) filter (where opens) over (partition by lead_no, type, campaign order by at, sequence, event_id collate "C"
       rows unbounded preceding) as island
     from (
       select *, at - lag(at) over own < interval '30 minutes' is not true as opens
       from (${touchesOf(PEOPLE)}
       ) touch
       window own as (partition by lead_no, type, campaign order by at, sequence, event_id collate "C")
     ) marked
   ) numbered`,
  'analyze derive_journey_touch',
  `insert into touch_fact (workspace_id, ${TOUCH_COLUMNS})
   select $1::int, ${TOUCH_COLUMNS} from derive_journey_touch
   union all
   select $1::int, ${TOUCH_COLUMNS} from (${touchesOf(`(select lead_no from derive_lead except select lead_no from ${PEOPLE} q)`)}) other`,
  `with recursive kept as (
     select lead_no, type, campaign, island, n, at from derive_journey_touch where crowded and n = 1
     union all
     select next.* from kept k
     cross join lateral (
       select t.lead_no, t.type, t.campaign, t.island, t.n, t.at from derive_journey_touch t
       where t.lead_no = k.lead_no and t.type = k.type and t.campaign = k.campaign and t.island = k.island and t.n > k.n
         and t.at >= k.at + interval '30 minutes'
       order by t.n limit 1) next
   )
   delete from derive_journey_touch t where t.n > 1 and not exists (
     select 1 from kept k where k.lead_no = t.lead_no and k.type = t.type and k.campaign = t.campaign
       and k.island = t.island and k.n = t.n)`,
]

/** The weight after a part of a half-life, in decimals: exact, and a hundred times as slow as in floating point. */
const EXACT_WEIGHT = `power(2::numeric, ${FULL_WEIGHT_BITS} - (age_us % ${HALF_LIFE_US})::numeric(40, 20) / ${HALF_LIFE_US})`

/** The same in floating point: off by less than a thousandth of a unit. */
const QUICK_WEIGHT = `${2 ** FULL_WEIGHT_BITS}::float8 * power(2::float8, -(age_us % ${HALF_LIFE_US})::float8 / ${HALF_LIFE_US})`

/**
 * What a touch weighs by its age against the last one: exact where it is whole half-lives older.
 * Floating point rounds to the same unit unless it lies close to the middle between two.
 */
const DECAY = `case when age_us / ${HALF_LIFE_US} > ${FULL_WEIGHT_BITS} then 0
  else case when abs(${QUICK_WEIGHT} - floor(${QUICK_WEIGHT}) - 0.5) < 0.01 then round(${EXACT_WEIGHT})::bigint
    else round(${QUICK_WEIGHT})::bigint end >> (age_us / ${HALF_LIFE_US})::int end`

/** The earliest creation among the people of each journey. */
const CREATED = `
           select q.journey_id, min(p.created_at) as created_at
           from derive_conversion_person q join derive_person p using (lead_no) group by q.journey_id`

export const JOURNEYS: DerivedStep = {
  name: 'journeys',
  statements: [
    ...TOUCHES,
    `insert into journey (workspace_id, journey_id, position, touches, creation_position, opening_position, decay, decay_total,
       influences, lead_no, touched_at, type, channel, campaign_no, program_no, step_no, asset_no)
     select $1, t.journey_id, position, touches, creation_position, opening_position, decay,
       sum(decay) over (partition by t.journey_id), t.at >= t.influenced_from, t.lead_no, t.at, t.type,
       t.channel, t.campaign_no, t.program_no, t.step_no, t.asset_no
     from (
       select *, ${DECAY} as decay,
         max(position) filter (where at <= created_at) over of_journey as creation_position,
         max(position) filter (where at <= opened_at) over of_journey as opening_position
       from (
         select j.*, p.created_at, t.lead_no, t.at, t.type, t.channel, t.campaign_no, t.program_no, t.step_no, t.asset_no,
           row_number() over own as position, count(*) over all_of as touches,
           round(extract(epoch from max(t.at) over all_of - t.at) * 1000000)::bigint as age_us
         from (
           select journey_id, opened_at, at as converted_at, coalesce(opened_at, at) - interval '8760 hours' as influenced_from
           from derive_conversion where journey_id = conversion_id) j
         join derive_conversion_person q using (journey_id)
         join (${CREATED}) p using (journey_id)
         join derive_journey_touch t on t.lead_no = q.lead_no and t.at <= j.converted_at
         window own as (partition by j.journey_id order by t.at, t.sequence, t.event_id collate "C", t.source_id),
           all_of as (partition by j.journey_id)
       ) placed
       window of_journey as (partition by journey_id)
     ) t`,
    `insert into conversion_fact (workspace_id, conversion_id, journey_id, kind, at, unit_kind, unit_no, account_no, lead_no,
       opportunity_no, owner, cohort_at, opened_at, created_at, touches)
     select $1, c.conversion_id, c.journey_id, c.kind, c.at, c.unit_kind, c.unit_no, c.account_no, c.lead_no,
       c.opportunity_no, c.owner, c.cohort_at, c.opened_at, p.created_at, coalesce(j.touches, 0)
     from derive_conversion c
     left join (${CREATED}) p using (journey_id)
     left join lateral (
       select j.touches from journey j
       where j.workspace_id = $1 and j.journey_id = c.journey_id and j.position = 1 offset 0) j on true`,
  ],
}
