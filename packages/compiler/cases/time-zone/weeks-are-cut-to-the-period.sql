-- leads by reached_at from 2026-01-01 to 2026-02-01 in 5 buckets
select
  width_bucket("f"."reached_at", $1::timestamptz[]) as bucket,
  count(*) as "m0"
from "milestone" "f"
where "f".workspace_id = $2::int
  and "f"."reached_at" >= $3::timestamptz and "f"."reached_at" < $4::timestamptz and "f"."reached_at" <= $5::timestamptz
  and (("f"."stage_id" = $6::text))
group by 1;
-- $1 = ["2025-12-31T22:00:00Z","2026-01-04T22:00:00Z","2026-01-11T22:00:00Z","2026-01-18T22:00:00Z","2026-01-25T22:00:00Z"]
-- $2 = 1
-- $3 = "2025-12-31T22:00:00Z"
-- $4 = "2026-01-31T22:00:00Z"
-- $5 = "2026-02-21T10:00:00+00:00"
-- $6 = "mql"

-- leads by reached_at from 2026-01-01 to 2026-02-01
select
  1 as bucket,
  count(*) as "m0"
from "milestone" "f"
where "f".workspace_id = $1::int
  and "f"."reached_at" >= $2::timestamptz and "f"."reached_at" < $3::timestamptz and "f"."reached_at" <= $4::timestamptz
  and (("f"."stage_id" = $5::text))
group by 1;
-- $1 = 1
-- $2 = "2025-12-31T22:00:00Z"
-- $3 = "2026-01-31T22:00:00Z"
-- $4 = "2026-02-21T10:00:00+00:00"
-- $5 = "mql"
