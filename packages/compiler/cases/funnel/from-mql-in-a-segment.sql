-- cohort funnel through mql, opportunity, customer
with member as (
  select null::text as d0, f.reached_at as t0, f.imputed as i0, "g1".reached_at as "t1", "g1".imputed as "i1", "g2".reached_at as "t2", "g2".imputed as "i2",
    null::boolean as young,
    (person.opted_out_at <= $1::timestamptz or exists (
      select 1 from spell s
      where s.workspace_id = f.workspace_id and s.lead_no = f.lead_no and s.stage_id = any($2::text[])
        and s.entered_at <= $3::timestamptz and (s.exited_at is null or s.exited_at > $4::timestamptz))) is true as gone
  from milestone f
  join lead_fact person on person.workspace_id = f.workspace_id and person.lead_no = f.lead_no
  left join milestone "g1" on "g1".workspace_id = f.workspace_id and "g1".lead_no = f.lead_no and "g1".stage_id = $5::text
    and "g1".reached_at >= f.reached_at and "g1".reached_at <= $6::timestamptz
  left join milestone "g2" on "g2".workspace_id = f.workspace_id and "g2".lead_no = f.lead_no and "g2".stage_id = $7::text
    and "g2".reached_at >= f.reached_at and "g2".reached_at <= $8::timestamptz
  where f.workspace_id = $9::int and f.stage_id = $10::text and f.counts
    and f.reached_at >= $11::timestamptz and f.reached_at < $12::timestamptz
    and f.reached_at <= $13::timestamptz
  and exists (
    select 1 from lead_fact s
  left join "lead_attribute" "s_lead_1"
    on "s_lead_1".workspace_id = "s".workspace_id and "s_lead_1".attribute_id = $14::smallint and "s_lead_1"."lead_no" = "s"."lead_no"
  left join attribute_value "s_lead_1_value"
    on "s_lead_1_value".workspace_id = "s_lead_1".workspace_id and "s_lead_1_value".attribute_id = "s_lead_1".attribute_id and "s_lead_1_value".value_id = "s_lead_1".value_id
    where s.workspace_id = $15::int and s.lead_no = f.lead_no
      and ("s_lead_1_value"."value" = $16::text))
)
select null::text as d0, count("t0") as "e0", count(*) filter (where "t0" is not null and not ("t1" is null)) as "c0", count(*) filter (where "t0" is not null and "t1" is null and gone) as "x0", count(*) filter (where "t0" is not null and "i0") as "m0", count(*) filter (where "t0" is not null and coalesce(young, "t1" is null and not gone)) as "u0",
  count("t1") as "e1", count(*) filter (where "t1" is not null and not ("t2" is null)) as "c1", count(*) filter (where "t1" is not null and "t2" is null and gone) as "x1", count(*) filter (where "t1" is not null and "i1") as "m1", count(*) filter (where "t1" is not null and coalesce(young, "t2" is null and not gone)) as "u1", percentile_cont(0.5) within group (order by greatest(extract(epoch from ("t1" - "t0")) * 1000, 0)::double precision / 86400000) filter (where "t1" is not null and not "i1" and not "i0") as "p50_1", percentile_cont(0.75) within group (order by greatest(extract(epoch from ("t1" - "t0")) * 1000, 0)::double precision / 86400000) filter (where "t1" is not null and not "i1" and not "i0") as "p75_1", percentile_cont(0.9) within group (order by greatest(extract(epoch from ("t1" - "t0")) * 1000, 0)::double precision / 86400000) filter (where "t1" is not null and not "i1" and not "i0") as "p90_1",
  count("t2") as "e2", count(*) filter (where "t2" is not null and not (false)) as "c2", count(*) filter (where "t2" is not null and false and gone) as "x2", count(*) filter (where "t2" is not null and "i2") as "m2", count(*) filter (where "t2" is not null and coalesce(young, false and not gone)) as "u2", percentile_cont(0.5) within group (order by greatest(extract(epoch from ("t2" - "t1")) * 1000, 0)::double precision / 86400000) filter (where "t2" is not null and not "i2" and not "i1") as "p50_2", percentile_cont(0.75) within group (order by greatest(extract(epoch from ("t2" - "t1")) * 1000, 0)::double precision / 86400000) filter (where "t2" is not null and not "i2" and not "i1") as "p75_2", percentile_cont(0.9) within group (order by greatest(extract(epoch from ("t2" - "t1")) * 1000, 0)::double precision / 86400000) filter (where "t2" is not null and not "i2" and not "i1") as "p90_2"
from member;
-- $1 = "2026-02-21T10:00:00+00:00"
-- $2 = ["recycled","disqualified","lost"]
-- $3 = "2026-02-21T10:00:00+00:00"
-- $4 = "2026-02-21T10:00:00+00:00"
-- $5 = "opportunity"
-- $6 = "2026-02-21T10:00:00+00:00"
-- $7 = "customer"
-- $8 = "2026-02-21T10:00:00+00:00"
-- $9 = 1
-- $10 = "mql"
-- $11 = "2025-12-31T22:00:00Z"
-- $12 = "2026-02-28T22:00:00Z"
-- $13 = "2026-02-21T10:00:00+00:00"
-- $14 = 1
-- $15 = 1
-- $16 = "RO"
