-- cohort through lead, mql, sql, opportunity, customer
with member as (
  select * from (
  select m.*, case when "t1" is not null and not "i1" and not "i0"
      then greatest(extract(epoch from ("t1" - "t0")) * 1000, 0)::double precision / 86400000 end as "d1", case when "t2" is not null and not "i2" and not "i1"
      then greatest(extract(epoch from ("t2" - "t1")) * 1000, 0)::double precision / 86400000 end as "d2", case when "t3" is not null and not "i3" and not "i2"
      then greatest(extract(epoch from ("t3" - "t2")) * 1000, 0)::double precision / 86400000 end as "d3", case when "t4" is not null and not "i4" and not "i3"
      then greatest(extract(epoch from ("t4" - "t3")) * 1000, 0)::double precision / 86400000 end as "d4",
    case when "t4" is not null then 4 when "t3" is not null then 3 when "t2" is not null then 2 when "t1" is not null then 1 else 0 end as step
  from (select n.*, case when "n"."v1" <= least((t0 + make_interval(hours => $1::int)), $2::timestamptz) then "n"."v1" end as "t1",
      case when "n"."v1" > least((t0 + make_interval(hours => $3::int)), $4::timestamptz) or "n"."v1" is null then false when "n"."v1" = "n"."g1" then "n"."gi1" else not exists (select from spell s where s.workspace_id = $5::int and s.lead_no = n.lead_no and not s.imputed and s.stage_id = $6::text and s.entered_at = "n"."v1") end as "i1", case when "n"."v2" <= least((t0 + make_interval(hours => $7::int)), $8::timestamptz) then "n"."v2" end as "t2",
      case when "n"."v2" > least((t0 + make_interval(hours => $9::int)), $10::timestamptz) or "n"."v2" is null then false when "n"."v2" = "n"."g2" then "n"."gi2" else not exists (select from spell s where s.workspace_id = $11::int and s.lead_no = n.lead_no and not s.imputed and s.stage_id = $12::text and s.entered_at = "n"."v2") end as "i2", case when "n"."v3" <= least((t0 + make_interval(hours => $13::int)), $14::timestamptz) then "n"."v3" end as "t3",
      case when "n"."v3" > least((t0 + make_interval(hours => $15::int)), $16::timestamptz) or "n"."v3" is null then false when "n"."v3" = "n"."g3" then "n"."gi3" else not exists (select from spell s where s.workspace_id = $17::int and s.lead_no = n.lead_no and not s.imputed and s.stage_id = $18::text and s.entered_at = "n"."v3") end as "i3", case when "n"."v4" <= least((t0 + make_interval(hours => $19::int)), $20::timestamptz) then "n"."v4" end as "t4",
      case when "n"."v4" > least((t0 + make_interval(hours => $21::int)), $22::timestamptz) or "n"."v4" is null then false when "n"."v4" = "n"."g4" then "n"."gi4" else not exists (select from spell s where s.workspace_id = $23::int and s.lead_no = n.lead_no and not s.imputed and s.stage_id = $24::text and s.entered_at = "n"."v4") end as "i4" from (
    select 1 as bucket, null::text as d0, f.lead_no as lead_no, f.reached_at as at, '' as place,
    f.stage_id as stage_id, side.reason as reason, f.imputed as imputed, null::numeric as ms, null::numeric as minor, f.reached_at as t0, f.imputed as i0, "g1".reached_at as "g1", "g1".imputed as "gi1", "g2".reached_at as "g2", "g2".imputed as "gi2", "g3".reached_at as "g3", "g3".imputed as "gi3", "g4".reached_at as "g4", "g4".imputed as "gi4", case when "g1"."reached_at" < f.reached_at - interval '168 hours' then (
        select min(s.entered_at) from spell s
        where s.workspace_id = $25::int and s.lead_no = f.lead_no and not s.imputed and s.stage_id = any($26::text[]) and s.entered_at >= f.reached_at - interval '168 hours')
      else "g1"."reached_at" end as "v1", case when "g2"."reached_at" < f.reached_at - interval '168 hours' then (
        select min(s.entered_at) from spell s
        where s.workspace_id = $27::int and s.lead_no = f.lead_no and not s.imputed and s.stage_id = any($28::text[]) and s.entered_at >= f.reached_at - interval '168 hours')
      else "g2"."reached_at" end as "v2", case when "g3"."reached_at" < f.reached_at - interval '168 hours' then (
        select min(s.entered_at) from spell s
        where s.workspace_id = $29::int and s.lead_no = f.lead_no and not s.imputed and s.stage_id = any($30::text[]) and s.entered_at >= f.reached_at - interval '168 hours')
      else "g3"."reached_at" end as "v3", case when "g4"."reached_at" < f.reached_at - interval '168 hours' then (
        select min(s.entered_at) from spell s
        where s.workspace_id = $31::int and s.lead_no = f.lead_no and not s.imputed and s.stage_id = any($32::text[]) and s.entered_at >= f.reached_at - interval '168 hours')
      else "g4"."reached_at" end as "v4",
      (f.reached_at + make_interval(hours => $33::int)) > $34::timestamptz as young,
      side.stage_id as out_stage, (side.stage_id is not null or exists (
        select from opt_out o where o.workspace_id = f.workspace_id and o.lead_no = f.lead_no
          and o.from_at <= least((f.reached_at + make_interval(hours => $35::int)), $36::timestamptz) and (o.to_at is null or o.to_at > least((f.reached_at + make_interval(hours => $37::int)), $38::timestamptz)))) as gone
    from milestone f
    left join milestone "g1" on "g1".workspace_id = f.workspace_id and "g1".lead_no = f.lead_no and "g1".stage_id = $39::text
    left join milestone "g2" on "g2".workspace_id = f.workspace_id and "g2".lead_no = f.lead_no and "g2".stage_id = $40::text
    left join milestone "g3" on "g3".workspace_id = f.workspace_id and "g3".lead_no = f.lead_no and "g3".stage_id = $41::text
    left join milestone "g4" on "g4".workspace_id = f.workspace_id and "g4".lead_no = f.lead_no and "g4".stage_id = $42::text
    left join spell side on side.workspace_id = f.workspace_id and side.lead_no = f.lead_no
      and side.stage_id = any($43::text[]) and not side.imputed
      and side.entered_at <= least((f.reached_at + make_interval(hours => $44::int)), $45::timestamptz) and (side.exited_at is null or side.exited_at > least((f.reached_at + make_interval(hours => $46::int)), $47::timestamptz))
    where f.workspace_id = $48::int and f.stage_id = $49::text and f.counts
      and f.reached_at >= $50::timestamptz and f.reached_at < $51::timestamptz and f.reached_at <= $52::timestamptz offset 0) n offset 0) m
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
  count(*) filter (where "t2" is not null and not ("t3" is null)) as "c2",
  count(*) filter (where "t2" is not null and "t3" is null and gone) as "x2",
  count(*) filter (where "t2" is not null and "i2") as "m2",
  count(*) filter (where "t2" is not null and coalesce(young, "t3" is null and not gone)) as "u2",
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
  count(*) filter (where "t3" is not null) as "e3",
  count(*) filter (where "t3" is not null and not ("t4" is null)) as "c3",
  count(*) filter (where "t3" is not null and "t4" is null and gone) as "x3",
  count(*) filter (where "t3" is not null and "i3") as "m3",
  count(*) filter (where "t3" is not null and coalesce(young, "t4" is null and not gone)) as "u3",
  percentile_cont(0.5) within group (order by "d3") as "p3_50",
  percentile_cont(0.75) within group (order by "d3") as "p3_75",
  percentile_cont(0.9) within group (order by "d3") as "p3_90",
  count(*) filter (where "d3" >= 0 and "d3" < 1) as "h3_0",
  count(*) filter (where "d3" >= 1 and "d3" < 3) as "h3_1",
  count(*) filter (where "d3" >= 3 and "d3" < 7) as "h3_2",
  count(*) filter (where "d3" >= 7 and "d3" < 14) as "h3_3",
  count(*) filter (where "d3" >= 14 and "d3" < 30) as "h3_4",
  count(*) filter (where "d3" >= 30 and "d3" < 60) as "h3_5",
  count(*) filter (where "d3" >= 60 and "d3" < 90) as "h3_6",
  count(*) filter (where "d3" >= 90 and "d3" < 180) as "h3_7",
  count(*) filter (where "d3" >= 180 and "d3" < 365) as "h3_8",
  count(*) filter (where "d3" >= 365) as "h3_9",
  count(*) filter (where "t4" is not null) as "e4",
  count(*) filter (where "t4" is not null and not false) as "c4",
  count(*) filter (where "t4" is not null and false and gone) as "x4",
  count(*) filter (where "t4" is not null and "i4") as "m4",
  count(*) filter (where "t4" is not null and coalesce(young, false and not gone)) as "u4",
  percentile_cont(0.5) within group (order by "d4") as "p4_50",
  percentile_cont(0.75) within group (order by "d4") as "p4_75",
  percentile_cont(0.9) within group (order by "d4") as "p4_90",
  count(*) filter (where "d4" >= 0 and "d4" < 1) as "h4_0",
  count(*) filter (where "d4" >= 1 and "d4" < 3) as "h4_1",
  count(*) filter (where "d4" >= 3 and "d4" < 7) as "h4_2",
  count(*) filter (where "d4" >= 7 and "d4" < 14) as "h4_3",
  count(*) filter (where "d4" >= 14 and "d4" < 30) as "h4_4",
  count(*) filter (where "d4" >= 30 and "d4" < 60) as "h4_5",
  count(*) filter (where "d4" >= 60 and "d4" < 90) as "h4_6",
  count(*) filter (where "d4" >= 90 and "d4" < 180) as "h4_7",
  count(*) filter (where "d4" >= 180 and "d4" < 365) as "h4_8",
  count(*) filter (where "d4" >= 365) as "h4_9",
  count(*) filter (where gone and step < 4) as "n_exits"
from member
group by grouping sets (("d0"), ("d0", "step", "out_stage", "reason"));
-- $1 = 480
-- $2 = "2026-02-21T10:00:00+00:00"
-- $3 = 480
-- $4 = "2026-02-21T10:00:00+00:00"
-- $5 = 1
-- $6 = "mql"
-- $7 = 480
-- $8 = "2026-02-21T10:00:00+00:00"
-- $9 = 480
-- $10 = "2026-02-21T10:00:00+00:00"
-- $11 = 1
-- $12 = "sql"
-- $13 = 480
-- $14 = "2026-02-21T10:00:00+00:00"
-- $15 = 480
-- $16 = "2026-02-21T10:00:00+00:00"
-- $17 = 1
-- $18 = "opportunity"
-- $19 = 480
-- $20 = "2026-02-21T10:00:00+00:00"
-- $21 = 480
-- $22 = "2026-02-21T10:00:00+00:00"
-- $23 = 1
-- $24 = "customer"
-- $25 = 1
-- $26 = ["mql","sql","opportunity","customer"]
-- $27 = 1
-- $28 = ["sql","opportunity","customer"]
-- $29 = 1
-- $30 = ["opportunity","customer"]
-- $31 = 1
-- $32 = ["customer"]
-- $33 = 480
-- $34 = "2026-02-21T10:00:00+00:00"
-- $35 = 480
-- $36 = "2026-02-21T10:00:00+00:00"
-- $37 = 480
-- $38 = "2026-02-21T10:00:00+00:00"
-- $39 = "mql"
-- $40 = "sql"
-- $41 = "opportunity"
-- $42 = "customer"
-- $43 = ["recycled","disqualified","lost"]
-- $44 = 480
-- $45 = "2026-02-21T10:00:00+00:00"
-- $46 = 480
-- $47 = "2026-02-21T10:00:00+00:00"
-- $48 = 1
-- $49 = "lead"
-- $50 = "2025-12-31T22:00:00Z"
-- $51 = "2026-02-28T22:00:00Z"
-- $52 = "2026-02-21T10:00:00+00:00"

-- cohort through lead, mql, sql, opportunity, customer by source
with member as (
  select * from (
  select m.*, case when "t1" is not null and not "i1" and not "i0"
      then greatest(extract(epoch from ("t1" - "t0")) * 1000, 0)::double precision / 86400000 end as "d1", case when "t2" is not null and not "i2" and not "i1"
      then greatest(extract(epoch from ("t2" - "t1")) * 1000, 0)::double precision / 86400000 end as "d2", case when "t3" is not null and not "i3" and not "i2"
      then greatest(extract(epoch from ("t3" - "t2")) * 1000, 0)::double precision / 86400000 end as "d3", case when "t4" is not null and not "i4" and not "i3"
      then greatest(extract(epoch from ("t4" - "t3")) * 1000, 0)::double precision / 86400000 end as "d4",
    case when "t4" is not null then 4 when "t3" is not null then 3 when "t2" is not null then 2 when "t1" is not null then 1 else 0 end as step
  from (select n.*, case when "n"."v1" <= least((t0 + make_interval(hours => $1::int)), $2::timestamptz) then "n"."v1" end as "t1",
      case when "n"."v1" > least((t0 + make_interval(hours => $3::int)), $4::timestamptz) or "n"."v1" is null then false when "n"."v1" = "n"."g1" then "n"."gi1" else not exists (select from spell s where s.workspace_id = $5::int and s.lead_no = n.lead_no and not s.imputed and s.stage_id = $6::text and s.entered_at = "n"."v1") end as "i1", case when "n"."v2" <= least((t0 + make_interval(hours => $7::int)), $8::timestamptz) then "n"."v2" end as "t2",
      case when "n"."v2" > least((t0 + make_interval(hours => $9::int)), $10::timestamptz) or "n"."v2" is null then false when "n"."v2" = "n"."g2" then "n"."gi2" else not exists (select from spell s where s.workspace_id = $11::int and s.lead_no = n.lead_no and not s.imputed and s.stage_id = $12::text and s.entered_at = "n"."v2") end as "i2", case when "n"."v3" <= least((t0 + make_interval(hours => $13::int)), $14::timestamptz) then "n"."v3" end as "t3",
      case when "n"."v3" > least((t0 + make_interval(hours => $15::int)), $16::timestamptz) or "n"."v3" is null then false when "n"."v3" = "n"."g3" then "n"."gi3" else not exists (select from spell s where s.workspace_id = $17::int and s.lead_no = n.lead_no and not s.imputed and s.stage_id = $18::text and s.entered_at = "n"."v3") end as "i3", case when "n"."v4" <= least((t0 + make_interval(hours => $19::int)), $20::timestamptz) then "n"."v4" end as "t4",
      case when "n"."v4" > least((t0 + make_interval(hours => $21::int)), $22::timestamptz) or "n"."v4" is null then false when "n"."v4" = "n"."g4" then "n"."gi4" else not exists (select from spell s where s.workspace_id = $23::int and s.lead_no = n.lead_no and not s.imputed and s.stage_id = $24::text and s.entered_at = "n"."v4") end as "i4" from (
    select 1 as bucket, "f_lead"."source" as d0, f.lead_no as lead_no, f.reached_at as at, '' as place,
    f.stage_id as stage_id, side.reason as reason, f.imputed as imputed, null::numeric as ms, null::numeric as minor, f.reached_at as t0, f.imputed as i0, "g1".reached_at as "g1", "g1".imputed as "gi1", "g2".reached_at as "g2", "g2".imputed as "gi2", "g3".reached_at as "g3", "g3".imputed as "gi3", "g4".reached_at as "g4", "g4".imputed as "gi4", case when "g1"."reached_at" < f.reached_at - interval '168 hours' then (
        select min(s.entered_at) from spell s
        where s.workspace_id = $25::int and s.lead_no = f.lead_no and not s.imputed and s.stage_id = any($26::text[]) and s.entered_at >= f.reached_at - interval '168 hours')
      else "g1"."reached_at" end as "v1", case when "g2"."reached_at" < f.reached_at - interval '168 hours' then (
        select min(s.entered_at) from spell s
        where s.workspace_id = $27::int and s.lead_no = f.lead_no and not s.imputed and s.stage_id = any($28::text[]) and s.entered_at >= f.reached_at - interval '168 hours')
      else "g2"."reached_at" end as "v2", case when "g3"."reached_at" < f.reached_at - interval '168 hours' then (
        select min(s.entered_at) from spell s
        where s.workspace_id = $29::int and s.lead_no = f.lead_no and not s.imputed and s.stage_id = any($30::text[]) and s.entered_at >= f.reached_at - interval '168 hours')
      else "g3"."reached_at" end as "v3", case when "g4"."reached_at" < f.reached_at - interval '168 hours' then (
        select min(s.entered_at) from spell s
        where s.workspace_id = $31::int and s.lead_no = f.lead_no and not s.imputed and s.stage_id = any($32::text[]) and s.entered_at >= f.reached_at - interval '168 hours')
      else "g4"."reached_at" end as "v4",
      (f.reached_at + make_interval(hours => $33::int)) > $34::timestamptz as young,
      side.stage_id as out_stage, (side.stage_id is not null or exists (
        select from opt_out o where o.workspace_id = f.workspace_id and o.lead_no = f.lead_no
          and o.from_at <= least((f.reached_at + make_interval(hours => $35::int)), $36::timestamptz) and (o.to_at is null or o.to_at > least((f.reached_at + make_interval(hours => $37::int)), $38::timestamptz)))) as gone
    from milestone f
  left join lead_fact "f_lead" on "f_lead".workspace_id = "f".workspace_id and "f_lead".lead_no = "f"."lead_no"
    left join milestone "g1" on "g1".workspace_id = f.workspace_id and "g1".lead_no = f.lead_no and "g1".stage_id = $39::text
    left join milestone "g2" on "g2".workspace_id = f.workspace_id and "g2".lead_no = f.lead_no and "g2".stage_id = $40::text
    left join milestone "g3" on "g3".workspace_id = f.workspace_id and "g3".lead_no = f.lead_no and "g3".stage_id = $41::text
    left join milestone "g4" on "g4".workspace_id = f.workspace_id and "g4".lead_no = f.lead_no and "g4".stage_id = $42::text
    left join spell side on side.workspace_id = f.workspace_id and side.lead_no = f.lead_no
      and side.stage_id = any($43::text[]) and not side.imputed
      and side.entered_at <= least((f.reached_at + make_interval(hours => $44::int)), $45::timestamptz) and (side.exited_at is null or side.exited_at > least((f.reached_at + make_interval(hours => $46::int)), $47::timestamptz))
    where f.workspace_id = $48::int and f.stage_id = $49::text and f.counts
      and f.reached_at >= $50::timestamptz and f.reached_at < $51::timestamptz and f.reached_at <= $52::timestamptz offset 0) n offset 0) m
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
  count(*) filter (where "t2" is not null and not ("t3" is null)) as "c2",
  count(*) filter (where "t2" is not null and "t3" is null and gone) as "x2",
  count(*) filter (where "t2" is not null and "i2") as "m2",
  count(*) filter (where "t2" is not null and coalesce(young, "t3" is null and not gone)) as "u2",
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
  count(*) filter (where "t3" is not null) as "e3",
  count(*) filter (where "t3" is not null and not ("t4" is null)) as "c3",
  count(*) filter (where "t3" is not null and "t4" is null and gone) as "x3",
  count(*) filter (where "t3" is not null and "i3") as "m3",
  count(*) filter (where "t3" is not null and coalesce(young, "t4" is null and not gone)) as "u3",
  percentile_cont(0.5) within group (order by "d3") as "p3_50",
  percentile_cont(0.75) within group (order by "d3") as "p3_75",
  percentile_cont(0.9) within group (order by "d3") as "p3_90",
  count(*) filter (where "d3" >= 0 and "d3" < 1) as "h3_0",
  count(*) filter (where "d3" >= 1 and "d3" < 3) as "h3_1",
  count(*) filter (where "d3" >= 3 and "d3" < 7) as "h3_2",
  count(*) filter (where "d3" >= 7 and "d3" < 14) as "h3_3",
  count(*) filter (where "d3" >= 14 and "d3" < 30) as "h3_4",
  count(*) filter (where "d3" >= 30 and "d3" < 60) as "h3_5",
  count(*) filter (where "d3" >= 60 and "d3" < 90) as "h3_6",
  count(*) filter (where "d3" >= 90 and "d3" < 180) as "h3_7",
  count(*) filter (where "d3" >= 180 and "d3" < 365) as "h3_8",
  count(*) filter (where "d3" >= 365) as "h3_9",
  count(*) filter (where "t4" is not null) as "e4",
  count(*) filter (where "t4" is not null and not false) as "c4",
  count(*) filter (where "t4" is not null and false and gone) as "x4",
  count(*) filter (where "t4" is not null and "i4") as "m4",
  count(*) filter (where "t4" is not null and coalesce(young, false and not gone)) as "u4",
  percentile_cont(0.5) within group (order by "d4") as "p4_50",
  percentile_cont(0.75) within group (order by "d4") as "p4_75",
  percentile_cont(0.9) within group (order by "d4") as "p4_90",
  count(*) filter (where "d4" >= 0 and "d4" < 1) as "h4_0",
  count(*) filter (where "d4" >= 1 and "d4" < 3) as "h4_1",
  count(*) filter (where "d4" >= 3 and "d4" < 7) as "h4_2",
  count(*) filter (where "d4" >= 7 and "d4" < 14) as "h4_3",
  count(*) filter (where "d4" >= 14 and "d4" < 30) as "h4_4",
  count(*) filter (where "d4" >= 30 and "d4" < 60) as "h4_5",
  count(*) filter (where "d4" >= 60 and "d4" < 90) as "h4_6",
  count(*) filter (where "d4" >= 90 and "d4" < 180) as "h4_7",
  count(*) filter (where "d4" >= 180 and "d4" < 365) as "h4_8",
  count(*) filter (where "d4" >= 365) as "h4_9",
  count(*) filter (where gone and step < 4) as "n_exits"
from member
group by grouping sets (("d0"), ("d0", "step", "out_stage", "reason"));
-- $1 = 480
-- $2 = "2026-02-21T10:00:00+00:00"
-- $3 = 480
-- $4 = "2026-02-21T10:00:00+00:00"
-- $5 = 1
-- $6 = "mql"
-- $7 = 480
-- $8 = "2026-02-21T10:00:00+00:00"
-- $9 = 480
-- $10 = "2026-02-21T10:00:00+00:00"
-- $11 = 1
-- $12 = "sql"
-- $13 = 480
-- $14 = "2026-02-21T10:00:00+00:00"
-- $15 = 480
-- $16 = "2026-02-21T10:00:00+00:00"
-- $17 = 1
-- $18 = "opportunity"
-- $19 = 480
-- $20 = "2026-02-21T10:00:00+00:00"
-- $21 = 480
-- $22 = "2026-02-21T10:00:00+00:00"
-- $23 = 1
-- $24 = "customer"
-- $25 = 1
-- $26 = ["mql","sql","opportunity","customer"]
-- $27 = 1
-- $28 = ["sql","opportunity","customer"]
-- $29 = 1
-- $30 = ["opportunity","customer"]
-- $31 = 1
-- $32 = ["customer"]
-- $33 = 480
-- $34 = "2026-02-21T10:00:00+00:00"
-- $35 = 480
-- $36 = "2026-02-21T10:00:00+00:00"
-- $37 = 480
-- $38 = "2026-02-21T10:00:00+00:00"
-- $39 = "mql"
-- $40 = "sql"
-- $41 = "opportunity"
-- $42 = "customer"
-- $43 = ["recycled","disqualified","lost"]
-- $44 = 480
-- $45 = "2026-02-21T10:00:00+00:00"
-- $46 = 480
-- $47 = "2026-02-21T10:00:00+00:00"
-- $48 = 1
-- $49 = "lead"
-- $50 = "2025-12-31T22:00:00Z"
-- $51 = "2026-02-28T22:00:00Z"
-- $52 = "2026-02-21T10:00:00+00:00"
