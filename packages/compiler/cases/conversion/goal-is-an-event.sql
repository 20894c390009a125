-- leads by reached_at from 2026-01-01 to 2026-03-01, followed to order
select
  1 as bucket,
  count(*) filter (where coalesce(goal.reached_at <= least(("f"."reached_at" + make_interval(hours => $1::int)), $2::timestamptz), false)) as "m0",
  count(*) as "m1",
  count(*) filter (where (("f"."reached_at" + make_interval(hours => $3::int)) > $4::timestamptz)) as "m2",
  count(*) filter (where coalesce(goal.reached_at <= least(("f"."reached_at" + make_interval(hours => $5::int)), $6::timestamptz), false) and not (("f"."reached_at" + make_interval(hours => $7::int)) > $8::timestamptz)) as "m3"
from "milestone" "f"
  left join lateral (
    select min(e.at) as reached_at from goal_event e
    where e.workspace_id = "f".workspace_id and e.lead_no = "f".lead_no and e.goal = $9::text
      and e.at >= "f"."reached_at" - interval '168 hours'
  ) goal on true
where "f".workspace_id = $10::int
  and "f"."reached_at" >= $11::timestamptz and "f"."reached_at" < $12::timestamptz and "f"."reached_at" <= $13::timestamptz
  and (("f"."stage_id" = $14::text and "f"."counts" = true))
group by 1;
-- $1 = 720
-- $2 = "2026-02-21T10:00:00+00:00"
-- $3 = 720
-- $4 = "2026-02-21T10:00:00+00:00"
-- $5 = 720
-- $6 = "2026-02-21T10:00:00+00:00"
-- $7 = 720
-- $8 = "2026-02-21T10:00:00+00:00"
-- $9 = "order"
-- $10 = 1
-- $11 = "2025-12-31T22:00:00Z"
-- $12 = "2026-02-28T22:00:00Z"
-- $13 = "2026-02-21T10:00:00+00:00"
-- $14 = "lead"
