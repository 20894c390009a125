-- cohort funnel through lead, mql, sql, opportunity, customer
with member as (
  select null::text as d0, f.reached_at as t0, f.imputed as i0, "g1".reached_at as "t1", "g1".imputed as "i1", "g2".reached_at as "t2", "g2".imputed as "i2", "g3".reached_at as "t3", "g3".imputed as "i3", "g4".reached_at as "t4", "g4".imputed as "i4",
    null::boolean as young,
    (exists (
      select from spell s
      where s.workspace_id = f.workspace_id and s.lead_no = f.lead_no and s.stage_id = any($1::text[])
        and not s.imputed and s.entered_at <= $2::timestamptz and (s.exited_at is null or s.exited_at > $3::timestamptz))
    or exists (
      select from opt_out o
      where o.workspace_id = f.workspace_id and o.lead_no = f.lead_no
        and o.from_at <= $4::timestamptz and (o.to_at is null or o.to_at > $5::timestamptz))) as gone
  from milestone f
  left join milestone "g1" on "g1".workspace_id = f.workspace_id and "g1".lead_no = f.lead_no and "g1".stage_id = $6::text
    and "g1".reached_at >= f.reached_at - interval '168 hours' and "g1".reached_at <= $7::timestamptz
  left join milestone "g2" on "g2".workspace_id = f.workspace_id and "g2".lead_no = f.lead_no and "g2".stage_id = $8::text
    and "g2".reached_at >= f.reached_at - interval '168 hours' and "g2".reached_at <= $9::timestamptz
  left join milestone "g3" on "g3".workspace_id = f.workspace_id and "g3".lead_no = f.lead_no and "g3".stage_id = $10::text
    and "g3".reached_at >= f.reached_at - interval '168 hours' and "g3".reached_at <= $11::timestamptz
  left join milestone "g4" on "g4".workspace_id = f.workspace_id and "g4".lead_no = f.lead_no and "g4".stage_id = $12::text
    and "g4".reached_at >= f.reached_at - interval '168 hours' and "g4".reached_at <= $13::timestamptz
  where f.workspace_id = $14::int and f.stage_id = $15::text and f.counts
    and f.reached_at >= $16::timestamptz and f.reached_at < $17::timestamptz
    and f.reached_at <= $18::timestamptz
)
select null::text as d0, count("t0") as "e0", count(*) filter (where "t0" is not null and not ("t1" is null)) as "c0", count(*) filter (where "t0" is not null and "t1" is null and gone) as "x0", count(*) filter (where "t0" is not null and "i0") as "m0", count(*) filter (where "t0" is not null and coalesce(young, "t1" is null and not gone)) as "u0",
  count("t1") as "e1", count(*) filter (where "t1" is not null and not ("t2" is null)) as "c1", count(*) filter (where "t1" is not null and "t2" is null and gone) as "x1", count(*) filter (where "t1" is not null and "i1") as "m1", count(*) filter (where "t1" is not null and coalesce(young, "t2" is null and not gone)) as "u1", percentile_cont(0.5) within group (order by greatest(extract(epoch from ("t1" - "t0")) * 1000, 0)::double precision / 86400000) filter (where "t1" is not null and not "i1" and not "i0") as "p50_1", percentile_cont(0.75) within group (order by greatest(extract(epoch from ("t1" - "t0")) * 1000, 0)::double precision / 86400000) filter (where "t1" is not null and not "i1" and not "i0") as "p75_1", percentile_cont(0.9) within group (order by greatest(extract(epoch from ("t1" - "t0")) * 1000, 0)::double precision / 86400000) filter (where "t1" is not null and not "i1" and not "i0") as "p90_1",
  count("t2") as "e2", count(*) filter (where "t2" is not null and not ("t3" is null)) as "c2", count(*) filter (where "t2" is not null and "t3" is null and gone) as "x2", count(*) filter (where "t2" is not null and "i2") as "m2", count(*) filter (where "t2" is not null and coalesce(young, "t3" is null and not gone)) as "u2", percentile_cont(0.5) within group (order by greatest(extract(epoch from ("t2" - "t1")) * 1000, 0)::double precision / 86400000) filter (where "t2" is not null and not "i2" and not "i1") as "p50_2", percentile_cont(0.75) within group (order by greatest(extract(epoch from ("t2" - "t1")) * 1000, 0)::double precision / 86400000) filter (where "t2" is not null and not "i2" and not "i1") as "p75_2", percentile_cont(0.9) within group (order by greatest(extract(epoch from ("t2" - "t1")) * 1000, 0)::double precision / 86400000) filter (where "t2" is not null and not "i2" and not "i1") as "p90_2",
  count("t3") as "e3", count(*) filter (where "t3" is not null and not ("t4" is null)) as "c3", count(*) filter (where "t3" is not null and "t4" is null and gone) as "x3", count(*) filter (where "t3" is not null and "i3") as "m3", count(*) filter (where "t3" is not null and coalesce(young, "t4" is null and not gone)) as "u3", percentile_cont(0.5) within group (order by greatest(extract(epoch from ("t3" - "t2")) * 1000, 0)::double precision / 86400000) filter (where "t3" is not null and not "i3" and not "i2") as "p50_3", percentile_cont(0.75) within group (order by greatest(extract(epoch from ("t3" - "t2")) * 1000, 0)::double precision / 86400000) filter (where "t3" is not null and not "i3" and not "i2") as "p75_3", percentile_cont(0.9) within group (order by greatest(extract(epoch from ("t3" - "t2")) * 1000, 0)::double precision / 86400000) filter (where "t3" is not null and not "i3" and not "i2") as "p90_3",
  count("t4") as "e4", count(*) filter (where "t4" is not null and not (false)) as "c4", count(*) filter (where "t4" is not null and false and gone) as "x4", count(*) filter (where "t4" is not null and "i4") as "m4", count(*) filter (where "t4" is not null and coalesce(young, false and not gone)) as "u4", percentile_cont(0.5) within group (order by greatest(extract(epoch from ("t4" - "t3")) * 1000, 0)::double precision / 86400000) filter (where "t4" is not null and not "i4" and not "i3") as "p50_4", percentile_cont(0.75) within group (order by greatest(extract(epoch from ("t4" - "t3")) * 1000, 0)::double precision / 86400000) filter (where "t4" is not null and not "i4" and not "i3") as "p75_4", percentile_cont(0.9) within group (order by greatest(extract(epoch from ("t4" - "t3")) * 1000, 0)::double precision / 86400000) filter (where "t4" is not null and not "i4" and not "i3") as "p90_4"
from member;
-- $1 = ["recycled","disqualified","lost"]
-- $2 = "2026-02-21T10:00:00+00:00"
-- $3 = "2026-02-21T10:00:00+00:00"
-- $4 = "2026-02-21T10:00:00+00:00"
-- $5 = "2026-02-21T10:00:00+00:00"
-- $6 = "mql"
-- $7 = "2026-02-21T10:00:00+00:00"
-- $8 = "sql"
-- $9 = "2026-02-21T10:00:00+00:00"
-- $10 = "opportunity"
-- $11 = "2026-02-21T10:00:00+00:00"
-- $12 = "customer"
-- $13 = "2026-02-21T10:00:00+00:00"
-- $14 = 1
-- $15 = "lead"
-- $16 = "2025-12-31T22:00:00Z"
-- $17 = "2026-02-28T22:00:00Z"
-- $18 = "2026-02-21T10:00:00+00:00"
