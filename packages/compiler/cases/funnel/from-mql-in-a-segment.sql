-- cohort through mql, opportunity, customer
with member as (
  select * from (
  select m.*, case when "t1" is not null and not "i1" and not "i0"
      then greatest(extract(epoch from ("t1" - "t0")) * 1000, 0)::double precision / 86400000 end as "d1", case when "t2" is not null and not "i2" and not "i1"
      then greatest(extract(epoch from ("t2" - "t1")) * 1000, 0)::double precision / 86400000 end as "d2",
    case when "t2" is not null then 2 when "t1" is not null then 1 else 0 end as step
  from (select n.*, case when "n"."v1" <= $1::timestamptz then "n"."v1" end as "t1",
      case when "n"."v1" > $2::timestamptz or "n"."v1" is null then false when "n"."v1" = "n"."g1" then "n"."gi1" else not exists (select from spell s where s.workspace_id = $3::int and s.lead_no = n.lead_no and not s.imputed and s.stage_id = $4::text and s.entered_at = "n"."v1") end as "i1", case when "n"."v2" <= $5::timestamptz then "n"."v2" end as "t2",
      case when "n"."v2" > $6::timestamptz or "n"."v2" is null then false when "n"."v2" = "n"."g2" then "n"."gi2" else not exists (select from spell s where s.workspace_id = $7::int and s.lead_no = n.lead_no and not s.imputed and s.stage_id = $8::text and s.entered_at = "n"."v2") end as "i2" from (
    select 1 as bucket, null::text as d0, f.lead_no as lead_no, f.reached_at as at, '' as place,
    f.stage_id as stage_id, side.reason as reason, f.imputed as imputed, null::numeric as ms, null::numeric as minor, f.reached_at as t0, f.imputed as i0, "g1".reached_at as "g1", "g1".imputed as "gi1", "g2".reached_at as "g2", "g2".imputed as "gi2", case when "g1"."reached_at" < f.reached_at then (
        select min(s.entered_at) from spell s
        where s.workspace_id = $9::int and s.lead_no = f.lead_no and not s.imputed and s.stage_id = any($10::text[]) and s.entered_at >= f.reached_at)
      else "g1"."reached_at" end as "v1", case when "g2"."reached_at" < f.reached_at then (
        select min(s.entered_at) from spell s
        where s.workspace_id = $11::int and s.lead_no = f.lead_no and not s.imputed and s.stage_id = any($12::text[]) and s.entered_at >= f.reached_at)
      else "g2"."reached_at" end as "v2",
      null::boolean as young,
      side.stage_id as out_stage, (side.stage_id is not null or exists (
        select from opt_out o where o.workspace_id = f.workspace_id and o.lead_no = f.lead_no
          and o.from_at <= $13::timestamptz and (o.to_at is null or o.to_at > $14::timestamptz))) as gone
    from milestone f
    left join milestone "g1" on "g1".workspace_id = f.workspace_id and "g1".lead_no = f.lead_no and "g1".stage_id = $15::text
    left join milestone "g2" on "g2".workspace_id = f.workspace_id and "g2".lead_no = f.lead_no and "g2".stage_id = $16::text
    left join spell side on side.workspace_id = f.workspace_id and side.lead_no = f.lead_no
      and side.stage_id = any($17::text[]) and not side.imputed
      and side.entered_at <= $18::timestamptz and (side.exited_at is null or side.exited_at > $19::timestamptz)
    where f.workspace_id = $20::int and f.stage_id = $21::text and f.counts
      and f.reached_at >= $22::timestamptz and f.reached_at < $23::timestamptz and f.reached_at <= $24::timestamptz
  and exists (
    select 1 from lead_fact person
  left join "lead_attribute" "person_lead_1"
    on "person_lead_1".workspace_id = "person".workspace_id and "person_lead_1".attribute_id = $25::smallint and "person_lead_1"."lead_no" = "person"."lead_no"
  left join attribute_value "person_lead_1_value"
    on "person_lead_1_value".workspace_id = "person_lead_1".workspace_id and "person_lead_1_value".attribute_id = "person_lead_1".attribute_id and "person_lead_1_value".value_id = "person_lead_1".value_id
    where person.workspace_id = $26::int and person.lead_no = "f"."lead_no"
      and ("person_lead_1_value"."value" = $27::text)) offset 0) n offset 0) m
  ) each_row offset 0
)
select grouping("d0", "step", "out_stage", "reason") as level, "d0", "step", "out_stage", "reason",
  count(*) filter (where "t0" is not null) as "e0",
  count(*) filter (where "t0" is not null and not ("t1" is null)) as "c0",
  count(*) filter (where "t0" is not null and "t1" is null and gone) as "x0",
  count(*) filter (where "t0" is not null and "i0") as "m0",
  count(*) filter (where "t0" is not null and coalesce(young, "t1" is null and not gone)) as "u0",
  count(*) filter (where "t1" is not null) as "e1",
  count(*) filter (where "t1" is not null and not ("t2" is null)) as "c1",
  count(*) filter (where "t1" is not null and "t2" is null and gone) as "x1",
  count(*) filter (where "t1" is not null and "i1") as "m1",
  count(*) filter (where "t1" is not null and coalesce(young, "t2" is null and not gone)) as "u1",
  percentile_cont(0.5) within group (order by "d1") as "p1_50",
  percentile_cont(0.75) within group (order by "d1") as "p1_75",
  percentile_cont(0.9) within group (order by "d1") as "p1_90",
  count(*) filter (where "d1" >= 0 and "d1" < 1) as "h1_0",
  count(*) filter (where "d1" >= 1 and "d1" < 3) as "h1_1",
  count(*) filter (where "d1" >= 3 and "d1" < 7) as "h1_2",
  count(*) filter (where "d1" >= 7 and "d1" < 14) as "h1_3",
  count(*) filter (where "d1" >= 14 and "d1" < 30) as "h1_4",
  count(*) filter (where "d1" >= 30 and "d1" < 60) as "h1_5",
  count(*) filter (where "d1" >= 60 and "d1" < 90) as "h1_6",
  count(*) filter (where "d1" >= 90 and "d1" < 180) as "h1_7",
  count(*) filter (where "d1" >= 180 and "d1" < 365) as "h1_8",
  count(*) filter (where "d1" >= 365) as "h1_9",
  count(*) filter (where "t2" is not null) as "e2",
  count(*) filter (where "t2" is not null and not false) as "c2",
  count(*) filter (where "t2" is not null and false and gone) as "x2",
  count(*) filter (where "t2" is not null and "i2") as "m2",
  count(*) filter (where "t2" is not null and coalesce(young, false and not gone)) as "u2",
  percentile_cont(0.5) within group (order by "d2") as "p2_50",
  percentile_cont(0.75) within group (order by "d2") as "p2_75",
  percentile_cont(0.9) within group (order by "d2") as "p2_90",
  count(*) filter (where "d2" >= 0 and "d2" < 1) as "h2_0",
  count(*) filter (where "d2" >= 1 and "d2" < 3) as "h2_1",
  count(*) filter (where "d2" >= 3 and "d2" < 7) as "h2_2",
  count(*) filter (where "d2" >= 7 and "d2" < 14) as "h2_3",
  count(*) filter (where "d2" >= 14 and "d2" < 30) as "h2_4",
  count(*) filter (where "d2" >= 30 and "d2" < 60) as "h2_5",
  count(*) filter (where "d2" >= 60 and "d2" < 90) as "h2_6",
  count(*) filter (where "d2" >= 90 and "d2" < 180) as "h2_7",
  count(*) filter (where "d2" >= 180 and "d2" < 365) as "h2_8",
  count(*) filter (where "d2" >= 365) as "h2_9",
  count(*) filter (where gone and step < 2) as "n_exits"
from member
group by grouping sets (("d0"), ("d0", "step", "out_stage", "reason"));
-- $1 = "2026-02-21T10:00:00+00:00"
-- $2 = "2026-02-21T10:00:00+00:00"
-- $3 = 1
-- $4 = "opportunity"
-- $5 = "2026-02-21T10:00:00+00:00"
-- $6 = "2026-02-21T10:00:00+00:00"
-- $7 = 1
-- $8 = "customer"
-- $9 = 1
-- $10 = ["opportunity","customer"]
-- $11 = 1
-- $12 = ["customer"]
-- $13 = "2026-02-21T10:00:00+00:00"
-- $14 = "2026-02-21T10:00:00+00:00"
-- $15 = "opportunity"
-- $16 = "customer"
-- $17 = ["recycled","disqualified","lost"]
-- $18 = "2026-02-21T10:00:00+00:00"
-- $19 = "2026-02-21T10:00:00+00:00"
-- $20 = 1
-- $21 = "mql"
-- $22 = "2025-12-31T22:00:00Z"
-- $23 = "2026-02-28T22:00:00Z"
-- $24 = "2026-02-21T10:00:00+00:00"
-- $25 = 1
-- $26 = 1
-- $27 = "RO"
