-- leads by reached_at from 2026-01-01 to 2026-03-01 in 2 buckets, followed to customer
select
  width_bucket("f"."reached_at", $1::timestamptz[]) as bucket,
  count(*) filter (where coalesce(case when goal.reached_at < "f"."reached_at" - interval '168 hours' then (
      select min(s.entered_at) from spell s
      where s.workspace_id = "f".workspace_id and s.lead_no = "f".lead_no
        and s.stage_id = any($2::text[]) and not s.imputed and s.entered_at >= "f"."reached_at" - interval '168 hours')
    else goal.reached_at end <= least(("f"."reached_at" + make_interval(hours => $3::int)), $4::timestamptz), false)) as "m0",
  count(*) as "m1",
  count(*) filter (where (("f"."reached_at" + make_interval(hours => $5::int)) > $6::timestamptz)) as "m2",
  count(*) filter (where coalesce(case when goal.reached_at < "f"."reached_at" - interval '168 hours' then (
      select min(s.entered_at) from spell s
      where s.workspace_id = "f".workspace_id and s.lead_no = "f".lead_no
        and s.stage_id = any($7::text[]) and not s.imputed and s.entered_at >= "f"."reached_at" - interval '168 hours')
    else goal.reached_at end <= least(("f"."reached_at" + make_interval(hours => $8::int)), $9::timestamptz), false) and not (("f"."reached_at" + make_interval(hours => $10::int)) > $11::timestamptz)) as "m3"
from "milestone" "f"
  left join milestone goal
    on goal.workspace_id = "f".workspace_id and goal.lead_no = "f".lead_no and goal.stage_id = $12::text
where "f".workspace_id = $13::int
  and "f"."reached_at" >= $14::timestamptz and "f"."reached_at" < $15::timestamptz and "f"."reached_at" <= $16::timestamptz
  and (("f"."stage_id" = $17::text and "f"."counts" = true))
group by 1;
-- $1 = ["2025-12-31T22:00:00Z","2026-01-31T22:00:00Z"]
-- $2 = ["customer"]
-- $3 = 480
-- $4 = "2026-02-21T10:00:00+00:00"
-- $5 = 480
-- $6 = "2026-02-21T10:00:00+00:00"
-- $7 = ["customer"]
-- $8 = 480
-- $9 = "2026-02-21T10:00:00+00:00"
-- $10 = 480
-- $11 = "2026-02-21T10:00:00+00:00"
-- $12 = "customer"
-- $13 = 1
-- $14 = "2025-12-31T22:00:00Z"
-- $15 = "2026-02-28T22:00:00Z"
-- $16 = "2026-02-21T10:00:00+00:00"
-- $17 = "lead"

-- leads by reached_at from 2026-01-01 to 2026-03-01, followed to customer
select
  1 as bucket,
  count(*) filter (where coalesce(case when goal.reached_at < "f"."reached_at" - interval '168 hours' then (
      select min(s.entered_at) from spell s
      where s.workspace_id = "f".workspace_id and s.lead_no = "f".lead_no
        and s.stage_id = any($1::text[]) and not s.imputed and s.entered_at >= "f"."reached_at" - interval '168 hours')
    else goal.reached_at end <= least(("f"."reached_at" + make_interval(hours => $2::int)), $3::timestamptz), false)) as "m0",
  count(*) as "m1",
  count(*) filter (where (("f"."reached_at" + make_interval(hours => $4::int)) > $5::timestamptz)) as "m2",
  count(*) filter (where coalesce(case when goal.reached_at < "f"."reached_at" - interval '168 hours' then (
      select min(s.entered_at) from spell s
      where s.workspace_id = "f".workspace_id and s.lead_no = "f".lead_no
        and s.stage_id = any($6::text[]) and not s.imputed and s.entered_at >= "f"."reached_at" - interval '168 hours')
    else goal.reached_at end <= least(("f"."reached_at" + make_interval(hours => $7::int)), $8::timestamptz), false) and not (("f"."reached_at" + make_interval(hours => $9::int)) > $10::timestamptz)) as "m3"
from "milestone" "f"
  left join milestone goal
    on goal.workspace_id = "f".workspace_id and goal.lead_no = "f".lead_no and goal.stage_id = $11::text
where "f".workspace_id = $12::int
  and "f"."reached_at" >= $13::timestamptz and "f"."reached_at" < $14::timestamptz and "f"."reached_at" <= $15::timestamptz
  and (("f"."stage_id" = $16::text and "f"."counts" = true))
group by 1;
-- $1 = ["customer"]
-- $2 = 480
-- $3 = "2026-02-21T10:00:00+00:00"
-- $4 = 480
-- $5 = "2026-02-21T10:00:00+00:00"
-- $6 = ["customer"]
-- $7 = 480
-- $8 = "2026-02-21T10:00:00+00:00"
-- $9 = 480
-- $10 = "2026-02-21T10:00:00+00:00"
-- $11 = "customer"
-- $12 = 1
-- $13 = "2025-12-31T22:00:00Z"
-- $14 = "2026-02-28T22:00:00Z"
-- $15 = "2026-02-21T10:00:00+00:00"
-- $16 = "lead"
