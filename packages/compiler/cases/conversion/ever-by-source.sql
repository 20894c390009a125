-- leads by reached_at from 2026-01-01 to 2026-03-01 by source, followed to customer
select
  1 as bucket,
  "f_lead"."source" as "d0",
  count(*) filter (where coalesce(case when goal.reached_at < "f"."reached_at" - interval '168 hours' then (
      select min(s.entered_at) from spell s
      where s.workspace_id = "f".workspace_id and s.lead_no = "f".lead_no
        and s.stage_id = any($1::text[]) and not s.imputed and s.entered_at >= "f"."reached_at" - interval '168 hours')
    else goal.reached_at end <= $2::timestamptz, false)) as "m0",
  count(*) as "m1",
  count(*) filter (where (not coalesce(case when goal.reached_at < "f"."reached_at" - interval '168 hours' then (
      select min(s.entered_at) from spell s
      where s.workspace_id = "f".workspace_id and s.lead_no = "f".lead_no
        and s.stage_id = any($3::text[]) and not s.imputed and s.entered_at >= "f"."reached_at" - interval '168 hours')
    else goal.reached_at end <= $4::timestamptz, false) and not (coalesce("f_lead".current_stage = any($5::text[]), false) or "f_lead".opted_out_at is not null))) as "m2",
  count(*) filter (where coalesce(case when goal.reached_at < "f"."reached_at" - interval '168 hours' then (
      select min(s.entered_at) from spell s
      where s.workspace_id = "f".workspace_id and s.lead_no = "f".lead_no
        and s.stage_id = any($6::text[]) and not s.imputed and s.entered_at >= "f"."reached_at" - interval '168 hours')
    else goal.reached_at end <= $7::timestamptz, false) and not (not coalesce(case when goal.reached_at < "f"."reached_at" - interval '168 hours' then (
      select min(s.entered_at) from spell s
      where s.workspace_id = "f".workspace_id and s.lead_no = "f".lead_no
        and s.stage_id = any($8::text[]) and not s.imputed and s.entered_at >= "f"."reached_at" - interval '168 hours')
    else goal.reached_at end <= $9::timestamptz, false) and not (coalesce("f_lead".current_stage = any($10::text[]), false) or "f_lead".opted_out_at is not null))) as "m3"
from "milestone" "f"
  left join milestone goal
    on goal.workspace_id = "f".workspace_id and goal.lead_no = "f".lead_no and goal.stage_id = $11::text
  left join lead_fact "f_lead" on "f_lead".workspace_id = "f".workspace_id and "f_lead".lead_no = "f".lead_no
where "f".workspace_id = $12::int
  and "f"."reached_at" >= $13::timestamptz and "f"."reached_at" < $14::timestamptz and "f"."reached_at" <= $15::timestamptz
  and (("f"."stage_id" = $16::text and "f"."counts" = true))
group by 1, 2;
-- $1 = ["customer"]
-- $2 = "2026-02-21T10:00:00+00:00"
-- $3 = ["customer"]
-- $4 = "2026-02-21T10:00:00+00:00"
-- $5 = ["recycled","disqualified","lost"]
-- $6 = ["customer"]
-- $7 = "2026-02-21T10:00:00+00:00"
-- $8 = ["customer"]
-- $9 = "2026-02-21T10:00:00+00:00"
-- $10 = ["recycled","disqualified","lost"]
-- $11 = "customer"
-- $12 = 1
-- $13 = "2025-12-31T22:00:00Z"
-- $14 = "2026-02-28T22:00:00Z"
-- $15 = "2026-02-21T10:00:00+00:00"
-- $16 = "lead"

-- leads by reached_at from 2026-01-01 to 2026-03-01, followed to customer
select
  1 as bucket,
  count(*) filter (where coalesce(case when goal.reached_at < "f"."reached_at" - interval '168 hours' then (
      select min(s.entered_at) from spell s
      where s.workspace_id = "f".workspace_id and s.lead_no = "f".lead_no
        and s.stage_id = any($1::text[]) and not s.imputed and s.entered_at >= "f"."reached_at" - interval '168 hours')
    else goal.reached_at end <= $2::timestamptz, false)) as "m0",
  count(*) as "m1",
  count(*) filter (where (not coalesce(case when goal.reached_at < "f"."reached_at" - interval '168 hours' then (
      select min(s.entered_at) from spell s
      where s.workspace_id = "f".workspace_id and s.lead_no = "f".lead_no
        and s.stage_id = any($3::text[]) and not s.imputed and s.entered_at >= "f"."reached_at" - interval '168 hours')
    else goal.reached_at end <= $4::timestamptz, false) and not (coalesce("f_lead".current_stage = any($5::text[]), false) or "f_lead".opted_out_at is not null))) as "m2",
  count(*) filter (where coalesce(case when goal.reached_at < "f"."reached_at" - interval '168 hours' then (
      select min(s.entered_at) from spell s
      where s.workspace_id = "f".workspace_id and s.lead_no = "f".lead_no
        and s.stage_id = any($6::text[]) and not s.imputed and s.entered_at >= "f"."reached_at" - interval '168 hours')
    else goal.reached_at end <= $7::timestamptz, false) and not (not coalesce(case when goal.reached_at < "f"."reached_at" - interval '168 hours' then (
      select min(s.entered_at) from spell s
      where s.workspace_id = "f".workspace_id and s.lead_no = "f".lead_no
        and s.stage_id = any($8::text[]) and not s.imputed and s.entered_at >= "f"."reached_at" - interval '168 hours')
    else goal.reached_at end <= $9::timestamptz, false) and not (coalesce("f_lead".current_stage = any($10::text[]), false) or "f_lead".opted_out_at is not null))) as "m3"
from "milestone" "f"
  left join milestone goal
    on goal.workspace_id = "f".workspace_id and goal.lead_no = "f".lead_no and goal.stage_id = $11::text
  left join lead_fact "f_lead" on "f_lead".workspace_id = "f".workspace_id and "f_lead".lead_no = "f".lead_no
where "f".workspace_id = $12::int
  and "f"."reached_at" >= $13::timestamptz and "f"."reached_at" < $14::timestamptz and "f"."reached_at" <= $15::timestamptz
  and (("f"."stage_id" = $16::text and "f"."counts" = true))
group by 1;
-- $1 = ["customer"]
-- $2 = "2026-02-21T10:00:00+00:00"
-- $3 = ["customer"]
-- $4 = "2026-02-21T10:00:00+00:00"
-- $5 = ["recycled","disqualified","lost"]
-- $6 = ["customer"]
-- $7 = "2026-02-21T10:00:00+00:00"
-- $8 = ["customer"]
-- $9 = "2026-02-21T10:00:00+00:00"
-- $10 = ["recycled","disqualified","lost"]
-- $11 = "customer"
-- $12 = 1
-- $13 = "2025-12-31T22:00:00Z"
-- $14 = "2026-02-28T22:00:00Z"
-- $15 = "2026-02-21T10:00:00+00:00"
-- $16 = "lead"
