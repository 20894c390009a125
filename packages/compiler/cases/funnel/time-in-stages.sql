-- time in stages
with member as (
  select * from (
  select 'left' as kind, f.bucket as bucket, null::text as d0, f.lead_no as lead_no, f.exited_at as at, f.spell_no::text as place,
    f.stage_id as stage_id, f.reason as reason, false as imputed, f.ms as ms, null::numeric as minor
  from (
    select b.bucket, s.workspace_id, s.lead_no, s.spell_no, s.stage_id, s.reason, s.exited_at, s.stage_ms::numeric as ms,
      (s.exited_at + interval '1 microsecond') as judged_at
    from (select (place - 1)::int as bucket, start_at, end_at, least(start_at, ($1::timestamptz + interval '1 microsecond')) as opening_at, least(end_at, ($2::timestamptz + interval '1 microsecond')) as closing_at
    from unnest($3::timestamptz[], $4::timestamptz[])
      with ordinality as given (start_at, end_at, place)) b
    join spell s on s.workspace_id = $5::int and s.stage_id = any($6::text[]) and s.exited_at >= b.start_at and s.exited_at < b.closing_at
    where s.stage_ms is not null and (s.next_exit_at is null or s.next_exit_at >= b.closing_at)
  ) f
  where true
  union all
  select 'in' as kind, f.bucket as bucket, null::text as d0, f.lead_no as lead_no, f.entered_at as at, f.spell_no::text as place,
    f.stage_id as stage_id, f.reason as reason, false as imputed, f.ms as ms, null::numeric as minor
  from (
    select b.bucket, s.workspace_id, s.lead_no, s.spell_no, s.stage_id, s.reason, s.entered_at,
      round(extract(epoch from b.closing_at - s.entered_at) * 1000) as ms, b.closing_at as judged_at
    from (select (place - 1)::int as bucket, start_at, end_at, least(start_at, ($7::timestamptz + interval '1 microsecond')) as opening_at, least(end_at, ($8::timestamptz + interval '1 microsecond')) as closing_at
    from unnest($9::timestamptz[], $10::timestamptz[])
      with ordinality as given (start_at, end_at, place)) b
    join spell s on s.workspace_id = $11::int and s.stage_id = any($12::text[]) and not s.imputed
      and (s.entered_at < b.closing_at and (s.exited_at is null or s.exited_at >= b.closing_at))
  ) f
  where true
  ) each_row offset 0
)
select grouping("d0", "bucket", "stage_id") as level, "d0", "bucket", "stage_id",
  count(*) filter (where kind = 'left') as "completed",
  count(*) filter (where kind = 'in') as "still",
  avg(case when kind = 'left' then ("ms"::double precision / 86400000) end) as "mean",
  percentile_cont(0.5) within group (order by case when kind = 'left' then ("ms"::double precision / 86400000) end) as "p50",
  percentile_cont(0.75) within group (order by case when kind = 'left' then ("ms"::double precision / 86400000) end) as "p75",
  percentile_cont(0.9) within group (order by case when kind = 'left' then ("ms"::double precision / 86400000) end) as "p90",
  percentile_cont(0.5) within group (order by case when kind = 'in' then ("ms"::double precision / 86400000) end) as "s50",
  count(*) filter (where case when kind = 'left' then ("ms"::double precision / 86400000) end >= 0 and case when kind = 'left' then ("ms"::double precision / 86400000) end < 1) as "h0",
  count(*) filter (where case when kind = 'left' then ("ms"::double precision / 86400000) end >= 1 and case when kind = 'left' then ("ms"::double precision / 86400000) end < 3) as "h1",
  count(*) filter (where case when kind = 'left' then ("ms"::double precision / 86400000) end >= 3 and case when kind = 'left' then ("ms"::double precision / 86400000) end < 7) as "h2",
  count(*) filter (where case when kind = 'left' then ("ms"::double precision / 86400000) end >= 7 and case when kind = 'left' then ("ms"::double precision / 86400000) end < 14) as "h3",
  count(*) filter (where case when kind = 'left' then ("ms"::double precision / 86400000) end >= 14 and case when kind = 'left' then ("ms"::double precision / 86400000) end < 30) as "h4",
  count(*) filter (where case when kind = 'left' then ("ms"::double precision / 86400000) end >= 30 and case when kind = 'left' then ("ms"::double precision / 86400000) end < 60) as "h5",
  count(*) filter (where case when kind = 'left' then ("ms"::double precision / 86400000) end >= 60 and case when kind = 'left' then ("ms"::double precision / 86400000) end < 90) as "h6",
  count(*) filter (where case when kind = 'left' then ("ms"::double precision / 86400000) end >= 90 and case when kind = 'left' then ("ms"::double precision / 86400000) end < 180) as "h7",
  count(*) filter (where case when kind = 'left' then ("ms"::double precision / 86400000) end >= 180 and case when kind = 'left' then ("ms"::double precision / 86400000) end < 365) as "h8",
  count(*) filter (where case when kind = 'left' then ("ms"::double precision / 86400000) end >= 365) as "h9",
  count(*) filter (where case when kind = 'in' then ("ms"::double precision / 86400000) end >= 0 and case when kind = 'in' then ("ms"::double precision / 86400000) end < 1) as "a0",
  count(*) filter (where case when kind = 'in' then ("ms"::double precision / 86400000) end >= 1 and case when kind = 'in' then ("ms"::double precision / 86400000) end < 3) as "a1",
  count(*) filter (where case when kind = 'in' then ("ms"::double precision / 86400000) end >= 3 and case when kind = 'in' then ("ms"::double precision / 86400000) end < 7) as "a2",
  count(*) filter (where case when kind = 'in' then ("ms"::double precision / 86400000) end >= 7 and case when kind = 'in' then ("ms"::double precision / 86400000) end < 14) as "a3",
  count(*) filter (where case when kind = 'in' then ("ms"::double precision / 86400000) end >= 14 and case when kind = 'in' then ("ms"::double precision / 86400000) end < 30) as "a4",
  count(*) filter (where case when kind = 'in' then ("ms"::double precision / 86400000) end >= 30 and case when kind = 'in' then ("ms"::double precision / 86400000) end < 60) as "a5",
  count(*) filter (where case when kind = 'in' then ("ms"::double precision / 86400000) end >= 60 and case when kind = 'in' then ("ms"::double precision / 86400000) end < 90) as "a6",
  count(*) filter (where case when kind = 'in' then ("ms"::double precision / 86400000) end >= 90 and case when kind = 'in' then ("ms"::double precision / 86400000) end < 180) as "a7",
  count(*) filter (where case when kind = 'in' then ("ms"::double precision / 86400000) end >= 180 and case when kind = 'in' then ("ms"::double precision / 86400000) end < 365) as "a8",
  count(*) filter (where case when kind = 'in' then ("ms"::double precision / 86400000) end >= 365) as "a9"
from member
group by grouping sets (("d0", "bucket", "stage_id"));
-- $1 = "2026-02-21T10:00:00+00:00"
-- $2 = "2026-02-21T10:00:00+00:00"
-- $3 = ["2025-12-31T22:00:00Z"]
-- $4 = ["2026-02-28T22:00:00Z"]
-- $5 = 1
-- $6 = ["lead","mql","sql"]
-- $7 = "2026-02-21T10:00:00+00:00"
-- $8 = "2026-02-21T10:00:00+00:00"
-- $9 = ["2025-12-31T22:00:00Z"]
-- $10 = ["2026-02-28T22:00:00Z"]
-- $11 = 1
-- $12 = ["lead","mql","sql"]
