-- flow through stages
with member as (
  select * from (
  select 'opening' as kind, null::text as way, 1 as bucket, null::text as d0, f.lead_no as lead_no, f.entered_at as at, f.spell_no::text as place,
    f.stage_id as stage_id, f.reason as reason, f.imputed as imputed, null::numeric as ms, null::numeric as minor
  from spell f
  where f.workspace_id = $1::int and f.stage_id = any($2::text[]) and not f.imputed and (f.entered_at < least($3::timestamptz, ($4::timestamptz + interval '1 microsecond')) and (f.exited_at is null or f.exited_at >= least($5::timestamptz, ($6::timestamptz + interval '1 microsecond'))))
  union all
  select 'in' as kind, case when came.from_stage is null then 'new' when f.merged then 'merged' when came.from_stage = any($7::text[]) then 'side' when array_position($8::text[], came.from_stage) < array_position($9::text[], f.stage_id) then 'earlier' else 'later' end as way, width_bucket(f.entered_at, $10::timestamptz[]) as bucket, null::text as d0, f.lead_no as lead_no, f.entered_at as at, f.spell_no::text as place,
    f.stage_id as stage_id, f.reason as reason, f.imputed as imputed, null::numeric as ms, null::numeric as minor
  from spell f
  join transition came on came.workspace_id = f.workspace_id and came.lead_no = f.lead_no and came.transition_no = f.spell_no
  where f.workspace_id = $11::int and f.stage_id = any($12::text[]) and f.entered_at >= $13::timestamptz and f.entered_at < $14::timestamptz and f.entered_at <= $15::timestamptz
  union all
  select 'out' as kind, case when f.next_stage = any($16::text[]) then 'side' when array_position($17::text[], f.next_stage) < array_position($18::text[], f.stage_id) then 'earlier' else 'later' end as way, width_bucket(f.exited_at, $19::timestamptz[]) as bucket, null::text as d0, f.lead_no as lead_no, f.exited_at as at, f.spell_no::text as place,
    f.stage_id as stage_id, f.reason as reason, f.imputed as imputed, null::numeric as ms, null::numeric as minor
  from spell f
  where f.workspace_id = $20::int and f.stage_id = any($21::text[]) and f.exited_at >= $22::timestamptz and f.exited_at < $23::timestamptz and f.exited_at <= $24::timestamptz
  ) each_row offset 0
)
select grouping("d0", "stage_id", "bucket") as level, "d0", "stage_id", "bucket",
  count(*) filter (where kind = 'opening') as "opening",
  count(*) filter (where kind = 'in') as "entered",
  count(*) filter (where kind = 'in' and way = 'new') as "new",
  count(*) filter (where kind = 'in' and way = 'earlier') as "fromEarlier",
  count(*) filter (where kind = 'in' and way = 'later') as "fromLater",
  count(*) filter (where kind = 'in' and way = 'side') as "fromSide",
  count(*) filter (where kind = 'in' and way = 'merged') as "mergedIn",
  count(*) filter (where kind = 'in' and imputed) as "imputed",
  count(*) filter (where kind = 'out') as "left",
  count(*) filter (where kind = 'out' and way = 'later') as "toLater",
  count(*) filter (where kind = 'out' and way = 'earlier') as "toEarlier",
  count(*) filter (where kind = 'out' and way = 'side') as "toSide"
from member
group by grouping sets (("d0", "stage_id"), ("d0", "bucket", "stage_id"));
-- $1 = 1
-- $2 = ["lead","nurture","mql","sql","opportunity","customer","recycled","disqualified","lost"]
-- $3 = "2025-12-31T22:00:00Z"
-- $4 = "2026-02-21T10:00:00+00:00"
-- $5 = "2025-12-31T22:00:00Z"
-- $6 = "2026-02-21T10:00:00+00:00"
-- $7 = ["recycled","disqualified","lost"]
-- $8 = ["lead","nurture","mql","sql","opportunity","customer","recycled","disqualified","lost"]
-- $9 = ["lead","nurture","mql","sql","opportunity","customer","recycled","disqualified","lost"]
-- $10 = ["2025-12-31T22:00:00Z","2026-01-31T22:00:00Z"]
-- $11 = 1
-- $12 = ["lead","nurture","mql","sql","opportunity","customer","recycled","disqualified","lost"]
-- $13 = "2025-12-31T22:00:00Z"
-- $14 = "2026-02-28T22:00:00Z"
-- $15 = "2026-02-21T10:00:00+00:00"
-- $16 = ["recycled","disqualified","lost"]
-- $17 = ["lead","nurture","mql","sql","opportunity","customer","recycled","disqualified","lost"]
-- $18 = ["lead","nurture","mql","sql","opportunity","customer","recycled","disqualified","lost"]
-- $19 = ["2025-12-31T22:00:00Z","2026-01-31T22:00:00Z"]
-- $20 = 1
-- $21 = ["lead","nurture","mql","sql","opportunity","customer","recycled","disqualified","lost"]
-- $22 = "2025-12-31T22:00:00Z"
-- $23 = "2026-02-28T22:00:00Z"
-- $24 = "2026-02-21T10:00:00+00:00"
