-- hand-overs to sales and back
with member as (
  select * from (
  select 1 as bucket, null::text as d0, f.lead_no as lead_no, f.handed_at as at, f.hand_no::text as place,
    null::text as stage_id, f.reason as reason, false as imputed, round(extract(epoch from $1::timestamptz - f.handed_at) * 1000) as ms, null::numeric as minor, f.due_at <= $2::timestamptz as due, f.accepted_at is not null as accepted, f.rejected_at is not null as rejected,
    f.followed_up_at is not null as followed_up, f.follow_up_ms, f.in_time, f.recycled_at,
    f.recycle_until <= $3::timestamptz as recycle_settled, f.recycled_at + interval '4320 hours' <= $4::timestamptz as again_settled,
    extract(epoch from f.recycled_at - f.handed_at)::double precision / 86400 as recycle_days,
    (
      select min(s.entered_at) from spell s
      where s.workspace_id = f.workspace_id and s.lead_no = f.lead_no and s.stage_id = $5::text
        and s.entered_at <= $6::timestamptz and s.entered_at > f.recycled_at and s.entered_at <= f.recycled_at + interval '4320 hours') as again_at,
    (
      select min(s.entered_at) from spell s
      where s.workspace_id = f.workspace_id and s.lead_no = f.lead_no and s.stage_id = $7::text
        and s.entered_at <= $8::timestamptz and s.entered_at >= f.handed_at and (after.handed_at is null or s.entered_at < after.handed_at)) as won_at,
    (
      select min(s.entered_at) from spell s
      where s.workspace_id = f.workspace_id and s.lead_no = f.lead_no and s.stage_id = $9::text
        and s.entered_at <= $10::timestamptz and s.entered_at > f.recycled_at) as later_won_at
  from (
    select h.workspace_id, h.lead_no, h.hand_no, h.handed_at, h.due_at, h.reason, h.in_time, h.recycle_until, h.follow_up_ms,
      case when h.accepted_at <= $11::timestamptz then h.accepted_at end as accepted_at, case when h.rejected_at <= $12::timestamptz then h.rejected_at end as rejected_at,
      case when h.followed_up_at <= $13::timestamptz then h.followed_up_at end as followed_up_at, case when h.recycled_at <= $14::timestamptz then h.recycled_at end as recycled_at
    from hand_over_fact h
    where h.workspace_id = $15::int
      and h.handed_at >= $16::timestamptz and h.handed_at < $17::timestamptz and h.handed_at <= $18::timestamptz
  ) f
  left join hand_over_fact after on after.workspace_id = f.workspace_id and after.lead_no = f.lead_no and after.hand_no = f.hand_no + 1
  where true
  ) each_row offset 0
)
select grouping("d0", "reason") as level, "d0", "reason",
  count(*) filter (where true) as "handedOver",
  count(*) filter (where due) as "due",
  count(*) filter (where accepted) as "accepted",
  count(*) filter (where accepted and due) as "acceptedDue",
  count(*) filter (where rejected) as "rejected",
  count(*) filter (where rejected and due) as "rejectedDue",
  count(*) filter (where accepted and rejected) as "both",
  count(*) filter (where due and not accepted and not rejected) as "unanswered",
  count(*) filter (where not due and not accepted and not rejected) as "waiting",
  count(*) filter (where followed_up) as "followedUp",
  count(*) filter (where in_time and due) as "inTime",
  count(*) filter (where recycled_at is not null) as "recycled",
  count(*) filter (where recycled_at is null and not recycle_settled) as "recycleOpen",
  count(*) filter (where again_at is not null) as "reMql",
  count(*) filter (where recycled_at is not null and again_at is null and not again_settled) as "reMqlOpen",
  count(*) filter (where won_at is not null) as "won",
  count(*) filter (where later_won_at is not null) as "recycledWon",
  percentile_cont(0.5) within group (order by case when followed_up then follow_up_ms::double precision / 3600000 end) as "hours50",
  percentile_cont(0.9) within group (order by case when followed_up then follow_up_ms::double precision / 3600000 end) as "hours90",
  percentile_cont(0.5) within group (order by recycle_days) as "back50",
  percentile_cont(0.5) within group (order by case when not accepted and not rejected then ("ms"::double precision / 86400000) end) as "wait50",
  max(case when not accepted and not rejected then ("ms"::double precision / 86400000) end) as "longest",
  count(*) filter (where rejected) as "n_reasons"
from member
group by grouping sets (("d0"), ("d0", "reason"));
-- $1 = "2026-02-21T10:00:00+00:00"
-- $2 = "2026-02-21T10:00:00+00:00"
-- $3 = "2026-02-21T10:00:00+00:00"
-- $4 = "2026-02-21T10:00:00+00:00"
-- $5 = "mql"
-- $6 = "2026-02-21T10:00:00+00:00"
-- $7 = "customer"
-- $8 = "2026-02-21T10:00:00+00:00"
-- $9 = "customer"
-- $10 = "2026-02-21T10:00:00+00:00"
-- $11 = "2026-02-21T10:00:00+00:00"
-- $12 = "2026-02-21T10:00:00+00:00"
-- $13 = "2026-02-21T10:00:00+00:00"
-- $14 = "2026-02-21T10:00:00+00:00"
-- $15 = 1
-- $16 = "2025-12-31T22:00:00Z"
-- $17 = "2026-02-28T22:00:00Z"
-- $18 = "2026-02-21T10:00:00+00:00"

-- hand-overs to sales and back, the period before
with member as (
  select * from (
  select 1 as bucket, null::text as d0, f.lead_no as lead_no, f.handed_at as at, f.hand_no::text as place,
    null::text as stage_id, f.reason as reason, false as imputed, round(extract(epoch from $1::timestamptz - f.handed_at) * 1000) as ms, null::numeric as minor, f.due_at <= $2::timestamptz as due, f.accepted_at is not null as accepted, f.rejected_at is not null as rejected,
    f.followed_up_at is not null as followed_up, f.follow_up_ms, f.in_time, f.recycled_at,
    f.recycle_until <= $3::timestamptz as recycle_settled, f.recycled_at + interval '4320 hours' <= $4::timestamptz as again_settled,
    extract(epoch from f.recycled_at - f.handed_at)::double precision / 86400 as recycle_days,
    (
      select min(s.entered_at) from spell s
      where s.workspace_id = f.workspace_id and s.lead_no = f.lead_no and s.stage_id = $5::text
        and s.entered_at <= $6::timestamptz and s.entered_at > f.recycled_at and s.entered_at <= f.recycled_at + interval '4320 hours') as again_at,
    (
      select min(s.entered_at) from spell s
      where s.workspace_id = f.workspace_id and s.lead_no = f.lead_no and s.stage_id = $7::text
        and s.entered_at <= $8::timestamptz and s.entered_at >= f.handed_at and (after.handed_at is null or s.entered_at < after.handed_at)) as won_at,
    (
      select min(s.entered_at) from spell s
      where s.workspace_id = f.workspace_id and s.lead_no = f.lead_no and s.stage_id = $9::text
        and s.entered_at <= $10::timestamptz and s.entered_at > f.recycled_at) as later_won_at
  from (
    select h.workspace_id, h.lead_no, h.hand_no, h.handed_at, h.due_at, h.reason, h.in_time, h.recycle_until, h.follow_up_ms,
      case when h.accepted_at <= $11::timestamptz then h.accepted_at end as accepted_at, case when h.rejected_at <= $12::timestamptz then h.rejected_at end as rejected_at,
      case when h.followed_up_at <= $13::timestamptz then h.followed_up_at end as followed_up_at, case when h.recycled_at <= $14::timestamptz then h.recycled_at end as recycled_at
    from hand_over_fact h
    where h.workspace_id = $15::int
      and h.handed_at >= $16::timestamptz and h.handed_at < $17::timestamptz and h.handed_at <= $18::timestamptz
  ) f
  left join hand_over_fact after on after.workspace_id = f.workspace_id and after.lead_no = f.lead_no and after.hand_no = f.hand_no + 1
  where true
  ) each_row offset 0
)
select grouping("d0", "reason") as level, "d0", "reason",
  count(*) filter (where true) as "handedOver",
  count(*) filter (where due) as "due",
  count(*) filter (where accepted) as "accepted",
  count(*) filter (where accepted and due) as "acceptedDue",
  count(*) filter (where rejected) as "rejected",
  count(*) filter (where rejected and due) as "rejectedDue",
  count(*) filter (where accepted and rejected) as "both",
  count(*) filter (where due and not accepted and not rejected) as "unanswered",
  count(*) filter (where not due and not accepted and not rejected) as "waiting",
  count(*) filter (where followed_up) as "followedUp",
  count(*) filter (where in_time and due) as "inTime",
  count(*) filter (where recycled_at is not null) as "recycled",
  count(*) filter (where recycled_at is null and not recycle_settled) as "recycleOpen",
  count(*) filter (where again_at is not null) as "reMql",
  count(*) filter (where recycled_at is not null and again_at is null and not again_settled) as "reMqlOpen",
  count(*) filter (where won_at is not null) as "won",
  count(*) filter (where later_won_at is not null) as "recycledWon",
  percentile_cont(0.5) within group (order by case when followed_up then follow_up_ms::double precision / 3600000 end) as "hours50",
  percentile_cont(0.9) within group (order by case when followed_up then follow_up_ms::double precision / 3600000 end) as "hours90",
  percentile_cont(0.5) within group (order by recycle_days) as "back50",
  percentile_cont(0.5) within group (order by case when not accepted and not rejected then ("ms"::double precision / 86400000) end) as "wait50",
  max(case when not accepted and not rejected then ("ms"::double precision / 86400000) end) as "longest",
  count(*) filter (where rejected) as "n_reasons"
from member
group by grouping sets (("d0"), ("d0", "reason"));
-- $1 = "2026-02-21T10:00:00+00:00"
-- $2 = "2026-02-21T10:00:00+00:00"
-- $3 = "2026-02-21T10:00:00+00:00"
-- $4 = "2026-02-21T10:00:00+00:00"
-- $5 = "mql"
-- $6 = "2026-02-21T10:00:00+00:00"
-- $7 = "customer"
-- $8 = "2026-02-21T10:00:00+00:00"
-- $9 = "customer"
-- $10 = "2026-02-21T10:00:00+00:00"
-- $11 = "2026-02-21T10:00:00+00:00"
-- $12 = "2026-02-21T10:00:00+00:00"
-- $13 = "2026-02-21T10:00:00+00:00"
-- $14 = "2026-02-21T10:00:00+00:00"
-- $15 = 1
-- $16 = "2025-10-31T22:00:00Z"
-- $17 = "2025-12-22T10:00:00Z"
-- $18 = "2026-02-21T10:00:00+00:00"
