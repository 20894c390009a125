-- opportunities by won_at from 2026-01-01 to 2026-03-01 by owner
select
  1 as bucket,
  "f"."owner" as "d0",
  percentile_cont(0.5) within group (order by "f"."cycle_ms") as "m0",
  count("f"."cycle_ms") as "m1",
  count(*) filter (where "f"."cycle_ms" is null) as "m2"
from "opportunity_fact" "f"
where "f".workspace_id = $1::int
  and "f"."won_at" >= $2::timestamptz and "f"."won_at" < $3::timestamptz and "f"."won_at" <= $4::timestamptz
group by 1, 2;
-- $1 = 1
-- $2 = "2025-12-31T22:00:00Z"
-- $3 = "2026-02-28T22:00:00Z"
-- $4 = "2026-02-21T10:00:00+00:00"

-- opportunities by won_at from 2026-01-01 to 2026-03-01
select
  1 as bucket,
  percentile_cont(0.5) within group (order by "f"."cycle_ms") as "m0",
  count("f"."cycle_ms") as "m1",
  count(*) filter (where "f"."cycle_ms" is null) as "m2"
from "opportunity_fact" "f"
where "f".workspace_id = $1::int
  and "f"."won_at" >= $2::timestamptz and "f"."won_at" < $3::timestamptz and "f"."won_at" <= $4::timestamptz
group by 1;
-- $1 = 1
-- $2 = "2025-12-31T22:00:00Z"
-- $3 = "2026-02-28T22:00:00Z"
-- $4 = "2026-02-21T10:00:00+00:00"
