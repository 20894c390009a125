import type { CompileContext } from '../../context.js'
import { printRate } from '../print-rate.js'
import { horizonOf } from '../instants.js'
import type { Sql } from '../sql.js'
import { sql, val } from '../sql.js'
import type { SourcePrinter } from './source.js'

/*
 * What was spent, by line, day, campaign and program: each line is converted whole, a pool is then
 * shared among campaigns and programs, and each share is spread over the line's days. Every split is
 * by largest remainder in minor units of the asked currency, so that whatever is summed adds up to
 * what was booked. A line of unknown amount lies on its days without one.
 */

/** lcm(1 … 31): what a month weighs comes to a whole number for each of its days. */
const DAYS_OF_MONTHS = '72201776446800'

/** Cost lines by day, campaign and program. */
export const costShares: SourcePrinter = ({ scan, context }) => {
  const workspace = sql`${val(context.workspaceId)}::int`
  return sql`with line as (
    select c.*, c.to_day - c.from_day as days, c.amount_minor is null as unknown,
      case when c.currency = ${val(scan.currency)}::text then c.amount_minor::numeric
        else round(c.amount_minor * rate.factor) end as minor
    from cost_line c
    left join lateral ${printRate(sql`c.currency`, sql`c.from_day`, scan.currency, context)} rate on true
    where c.workspace_id = ${workspace} and c.superseded_at = 'infinity'
  ), pace as (
    select l.source_id, l.event_id, array_agg(weight order by n) as weights
    from line l
    cross join lateral generate_series(0, l.days - 1) n
    cross join lateral (select ${printWeight(context)}::numeric as weight) w
    where l.spread <> 'even' and not l.unknown
    group by l.source_id, l.event_id
    having sum(weight) > 0
  ), direct as (
    ${printDays(sql`(select l.*, 0::numeric as turn from line l
      where not l.unknown and (l.campaign_no is not null or l.program_no is not null)
        and l.kind in ('media', 'content', 'event', 'agency'))`)}
  ), target as (
    select l.source_id, l.event_id, k.campaign_no, k.program_no, k.weight,
      row_number() over (partition by l.source_id, l.event_id
        order by c.event_id collate "C", c.source_id, p.event_id collate "C", p.source_id) as n
    from line l
    cross join lateral ${printKeys(context)} k
    left join campaign c on c.workspace_id = ${workspace} and c.campaign_no = k.campaign_no and c.superseded_at = 'infinity'
    left join program p on p.workspace_id = ${workspace} and p.program_no = k.program_no and p.superseded_at = 'infinity'
    where l.share_by is not null and not l.unknown and k.weight > 0
  ), shared as (
    select l.source_id, l.event_id, split_by_weights(l.minor, t.weights, 0) as minors
    from line l
    join (select source_id, event_id, array_agg(weight order by n) as weights from target group by source_id, event_id) t
      using (source_id, event_id)
  ), owed as (
    select l.workspace_id, l.source_id, l.event_id, l.kind, l.channel, l.from_day, l.days, l.spread, l.unknown,
      coalesce(t.campaign_no, l.campaign_no) as campaign_no, coalesce(t.program_no, l.program_no) as program_no,
      case when t.n is null then l.minor else s.minors[t.n] end as minor,
      coalesce(abs(sum(s.minors[t.n]) over (partition by l.source_id, l.event_id order by t.n) - s.minors[t.n]), 0) as turn
    from line l
    left join target t using (source_id, event_id)
    left join shared s using (source_id, event_id)
    where l.from_day < ${val(scan.buckets.at(-1)?.toDay)}::date and l.to_day > ${val(scan.buckets[0]?.fromDay)}::date
  )
  select spent.workspace_id, spent.source_id, spent.event_id, spent.day, spent.minor as amount_minor, ${val(scan.currency)}::text as currency,
    spent.kind, spent.campaign_no, spent.program_no, spent.unknown,
    (spent.campaign_no is not null or spent.program_no is not null) as linked,
    coalesce(nullif(spent.channel, ''), nullif(c.channel, '')) as channel
  from (
    ${printDays(sql`owed`)}
  ) spent
  left join campaign c on c.workspace_id = ${workspace} and c.campaign_no = spent.campaign_no and c.superseded_at = 'infinity'`
}

/**
 * The rows of a relation over their days. Even ones take a unit more from the day after which the
 * share before has ended, around and around, so that shares of a line are even together too.
 */
function printDays(relation: Sql): Sql {
  return sql`select o.workspace_id, o.source_id, o.event_id, o.kind, o.channel, o.campaign_no, o.program_no, o.unknown,
      o.from_day + part.n as day, part.minor
    from ${relation} o
    left join pace using (source_id, event_id)
    cross join lateral (
      select n, sign(o.minor) * (div(abs(o.minor), o.days)
        + case when mod(n + o.days - mod(o.turn, o.days), o.days) < mod(abs(o.minor), o.days) then 1 else 0 end) as minor
      from generate_series(0, o.days - 1) n where pace.weights is null
      union all
      select n::int - 1, minor
      from unnest(split_by_weights(o.minor, pace.weights, o.turn), pace.weights) with ordinality as given (minor, weight, n)
      where weight > 0
    ) part`
}

/** What a day of a line weighs: its e-mails, its own weight, or its part of its month's. */
function printWeight(context: CompileContext): Sql {
  return sql`case l.spread
      when 'sends' then (
        select count(*) from send_fact f
        where f.workspace_id = ${val(context.workspaceId)}::int
          and f.sent_at >= ${startOf(sql`l.from_day + n`, context)} and f.sent_at < ${startOf(sql`l.from_day + n + 1`, context)}
          and f.sent_at <= ${horizonOf(context)}
          and (l.campaign_no is null or f.campaign_no = l.campaign_no)
          and (l.program_no is null or f.program_no = l.program_no))
      else coalesce((l.weights ->> to_char(l.from_day + n, 'YYYY-MM-DD'))::numeric * ${{ parts: [DAYS_OF_MONTHS] }}, 0)
        + coalesce(div((l.weights ->> to_char(l.from_day + n, 'YYYY-MM'))::numeric * ${{ parts: [DAYS_OF_MONTHS] }}, (
          least(l.to_day, (date_trunc('month', (l.from_day + n)::timestamp) + interval '1 month')::date)
          - greatest(l.from_day, date_trunc('month', (l.from_day + n)::timestamp)::date))::numeric), 0) end`
}

/** Campaigns and programs with what each weighs by the key of a line. */
function printKeys(context: CompileContext): Sql {
  const workspace = sql`${val(context.workspaceId)}::int`
  const within = (at: Sql): Sql =>
    sql`${at} >= ${startOf(sql`l.from_day`, context)} and ${at} < ${startOf(sql`l.to_day`, context)} and ${at} <= ${horizonOf(context)}`
  return sql`(
      select campaign_no, program_no, sum(minor) as weight from direct
      where l.share_by = 'cost' and day >= l.from_day and day < l.to_day group by campaign_no, program_no
      union all
      select f.campaign_no, f.program_no, count(*) from send_fact f
      where l.share_by = 'sends' and f.workspace_id = ${workspace} and ${within(sql`f.sent_at`)}
        and (f.campaign_no is not null or f.program_no is not null) group by f.campaign_no, f.program_no
      union all
      select f.campaign_no, null, count(*) from lead_fact f
      where l.share_by = 'leads' and f.workspace_id = ${workspace} and ${within(sql`f.created_at`)}
        and f.new_lead and f.campaign_no is not null group by f.campaign_no
      union all
      select c.campaign_no, null, w.value::numeric
      from jsonb_each_text(l.share_weights) w
      join campaign c on c.workspace_id = ${workspace} and c.source_id = l.source_id and 'campaign:' || c.event_id = w.key and c.superseded_at = 'infinity'
      where l.share_by = 'weights'
      union all
      select null, p.program_no, w.value::numeric
      from jsonb_each_text(l.share_weights) w
      join program p on p.workspace_id = ${workspace} and p.source_id = l.source_id and 'program:' || p.event_id = w.key and p.superseded_at = 'infinity'
      where l.share_by = 'weights'
    )`
}

/** Days are those of the workspace, whatever zone is asked about. */
function startOf(day: Sql, context: CompileContext): Sql {
  return sql`((${day})::timestamp at time zone ${val(context.settings.zone)}::text)`
}
