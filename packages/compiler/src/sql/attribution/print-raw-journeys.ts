import { isAdHoc } from '../../attribution/credit-spec.js'
import type { JourneySpec } from '../../attribution/credit-spec.js'
import type { CompileContext } from '../../context.js'
import type { Sql } from '../sql.js'
import { sql, val } from '../sql.js'

/*
 * Journeys by rules of the question's own, from every touch of the people of conversions: those too
 * soon after the last kept one of their person, campaign and type are dropped, what is left is placed.
 */

/**
 * Common table expressions that end with `walk`: the columns of `journey` of the conversions in
 * `need` (journey_id, lead_no, at), with `converted_at`. They need `with recursive`.
 */
export function printRawJourneys(spec: JourneySpec, context: CompileContext): Sql {
  const { touches } = spec
  const workspace = sql`${val(context.workspaceId)}::int`
  const types =
    touches.types === null ? sql`` : sql` and t.type = any(${val(touches.types)}::text[])`
  const day = sql`(k.at at time zone ${val(context.settings.zone)}::text)::date`
  const daily =
    touches.unit === 'DAY'
      ? sql`select distinct on (journey_id, lead_no, type, campaign, day) *
      from (select k.*, ${day} as day from kept k) dated
      order by journey_id, lead_no, type, campaign, day, at, sequence, event_id collate "C"`
      : sql`select * from kept`
  return sql`conversion as materialized (
    ${printConversions(spec, workspace)}
  ), person as materialized (
    ${printPeople(spec, workspace)}
  ), milestones as (
    select c.journey_id, c.at, c.opened_at, least(c.created_at, min(l.created_at)) as created_at
    from conversion c
    left join person p using (journey_id)
    left join lead_fact l on l.workspace_id = ${workspace} and l.lead_no = p.lead_no
    group by c.journey_id, c.at, c.opened_at, c.created_at
  ), every_touch as materialized (
    select *, row_number() over in_island as n, count(*) over (partition by journey_id, lead_no, type, campaign, island) as size
    from (
      select *, count(*) filter (where opens) over (partition by journey_id, lead_no, type, campaign
        order by at, sequence, event_id collate "C", source_id rows unbounded preceding) as island
      from (
        select p.journey_id, t.lead_no, t.type, coalesce(t.campaign_no, 0) as campaign, t.at, t.sequence, t.source_id, t.event_id,
          t.channel, t.campaign_no, t.program_no, t.step_no, t.asset_no,
          t.at - lag(t.at) over (partition by p.journey_id, t.lead_no, t.type, coalesce(t.campaign_no, 0)
            order by t.at, t.sequence, t.event_id collate "C", t.source_id) < ${pause(touches.dedupeMinutes)} is not true as opens
        from person p
        join conversion c using (journey_id)
        join touch_fact t on t.workspace_id = ${workspace} and t.lead_no = p.lead_no and t.at <= c.at${types}
      ) marked
    ) islands
    window in_island as (partition by journey_id, lead_no, type, campaign, island order by at, sequence, event_id collate "C", source_id)
  ), steps as (
    select journey_id, lead_no, type, campaign, island, array_agg(at order by n) as times, 1 as n
    from every_touch where size > 2 group by 1, 2, 3, 4, 5
    union all
    select s.journey_id, s.lead_no, s.type, s.campaign, s.island, s.times, next.n
    from steps s
    cross join lateral (
      select n from generate_subscripts(s.times, 1) n
      where n > s.n and s.times[n] >= s.times[s.n] + ${pause(touches.dedupeMinutes)}
      order by n limit 1) next
  ), kept as (
    select t.* from every_touch t
    left join steps s using (journey_id, lead_no, type, campaign, island, n)
    where t.n = 1 or s.n is not null
  ), walk as materialized (
    select placed.*, count(*) over of_journey as touches,
      max(position) filter (where touched_at <= created_at) over of_journey as creation_position,
      max(position) filter (where touched_at <= opened_at) over of_journey as opening_position
    from (
      select k.journey_id, row_number() over (partition by k.journey_id order by k.at, k.sequence, k.event_id collate "C", k.source_id) as position,
        k.at as touched_at, m.at as converted_at, m.created_at, m.opened_at, k.type, k.channel, k.campaign_no, k.program_no, k.step_no, k.asset_no
      from (${daily}) k
      join milestones m using (journey_id)
    ) placed
    window of_journey as (partition by journey_id)
  )`
}

const pause = (minutes: number): Sql => sql`make_interval(mins => ${val(minutes)}::int)`

/** The conversions with their milestones and whose they are. */
function printConversions({ goal }: JourneySpec, workspace: Sql): Sql {
  if (isAdHoc(goal)) {
    return sql`select n.journey_id, n.at, null::timestamptz as opened_at, null::timestamptz as created_at, n.lead_no from need n`
  }
  return sql`select n.journey_id, c.at, c.opened_at, c.created_at, c.unit_kind, c.unit_no
    from (select distinct journey_id from need) n
    join conversion_fact c on c.workspace_id = ${workspace} and c.conversion_id = n.journey_id`
}

/** Whose touches count; of the people on a conversion those who have any. */
function printPeople({ goal, touches }: JourneySpec, workspace: Sql): Sql {
  if (isAdHoc(goal)) return sql`select journey_id, lead_no from conversion`
  const own = sql`select c.journey_id, j.lead_no
    from conversion c
    join journey j on j.workspace_id = ${workspace} and j.journey_id = c.journey_id`
  if (touches.scope === 'PERSON') return sql`select distinct own.* from (${own}) own`
  return sql`${own}
    union
    select c.journey_id, l.lead_no
    from conversion c
    join lead_fact l on l.workspace_id = ${workspace} and l.account_no = c.unit_no
    where c.unit_kind = 'a'`
}
