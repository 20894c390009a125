-- cohort funnel through mql, opportunity, customer
with member as (
  select null::text as d0, f.reached_at as t0, f.imputed as i0, "g1".reached_at as "t1", "g1".imputed as "i1", "g2".reached_at as "t2", "g2".imputed as "i2",
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
    and "g1".reached_at >= f.reached_at and "g1".reached_at <= $7::timestamptz
  left join milestone "g2" on "g2".workspace_id = f.workspace_id and "g2".lead_no = f.lead_no and "g2".stage_id = $8::text
    and "g2".reached_at >= f.reached_at and "g2".reached_at <= $9::timestamptz
  where f.workspace_id = $10::int and f.stage_id = $11::text and f.counts
    and f.reached_at >= $12::timestamptz and f.reached_at < $13::timestamptz
    and f.reached_at <= $14::timestamptz
  and exists (
    select 1 from lead_fact s
  left join "lead_attribute" "s_lead_1"
    on "s_lead_1".workspace_id = "s".workspace_id and "s_lead_1".attribute_id = $15::smallint and "s_lead_1"."lead_no" = "s"."lead_no"
  left join attribute_value "s_lead_1_value"
    on "s_lead_1_value".workspace_id = "s_lead_1".workspace_id and "s_lead_1_value".attribute_id = "s_lead_1".attribute_id and "s_lead_1_value".value_id = "s_lead_1".value_id
    where s.workspace_id = $16::int and s.lead_no = f.lead_no
      and ("s_lead_1_value"."value" = $17::text))
)
select null::text as d0, count("t0") as "e0", count(*) filter (where "t0" is not null and not ("t1" is null)) as "c0", count(*) filter (where "t0" is not null and "t1" is null and gone) as "x0", count(*) filter (where "t0" is not null and "i0") as "m0", count(*) filter (where "t0" is not null and coalesce(young, "t1" is null and not gone)) as "u0",
  count("t1") as "e1", count(*) filter (where "t1" is not null and not ("t2" is null)) as "c1", count(*) filter (where "t1" is not null and "t2" is null and gone) as "x1", count(*) filter (where "t1" is not null and "i1") as "m1", count(*) filter (where "t1" is not null and coalesce(young, "t2" is null and not gone)) as "u1", percentile_cont(0.5) within group (order by greatest(extract(epoch from ("t1" - "t0")) * 1000, 0)::double precision / 86400000) filter (where "t1" is not null and not "i1" and not "i0") as "p50_1", percentile_cont(0.75) within group (order by greatest(extract(epoch from ("t1" - "t0")) * 1000, 0)::double precision / 86400000) filter (where "t1" is not null and not "i1" and not "i0") as "p75_1", percentile_cont(0.9) within group (order by greatest(extract(epoch from ("t1" - "t0")) * 1000, 0)::double precision / 86400000) filter (where "t1" is not null and not "i1" and not "i0") as "p90_1",
  count("t2") as "e2", count(*) filter (where "t2" is not null and not (false)) as "c2", count(*) filter (where "t2" is not null and false and gone) as "x2", count(*) filter (where "t2" is not null and "i2") as "m2", count(*) filter (where "t2" is not null and coalesce(young, false and not gone)) as "u2", percentile_cont(0.5) within group (order by greatest(extract(epoch from ("t2" - "t1")) * 1000, 0)::double precision / 86400000) filter (where "t2" is not null and not "i2" and not "i1") as "p50_2", percentile_cont(0.75) within group (order by greatest(extract(epoch from ("t2" - "t1")) * 1000, 0)::double precision / 86400000) filter (where "t2" is not null and not "i2" and not "i1") as "p75_2", percentile_cont(0.9) within group (order by greatest(extract(epoch from ("t2" - "t1")) * 1000, 0)::double precision / 86400000) filter (where "t2" is not null and not "i2" and not "i1") as "p90_2"
from member;
-- $1 = ["recycled","disqualified","lost"]
-- $2 = "2026-02-21T10:00:00+00:00"
-- $3 = "2026-02-21T10:00:00+00:00"
-- $4 = "2026-02-21T10:00:00+00:00"
-- $5 = "2026-02-21T10:00:00+00:00"
-- $6 = "opportunity"
-- $7 = "2026-02-21T10:00:00+00:00"
-- $8 = "customer"
-- $9 = "2026-02-21T10:00:00+00:00"
-- $10 = 1
-- $11 = "mql"
-- $12 = "2025-12-31T22:00:00Z"
-- $13 = "2026-02-28T22:00:00Z"
-- $14 = "2026-02-21T10:00:00+00:00"
-- $15 = 1
-- $16 = 1
-- $17 = "RO"
