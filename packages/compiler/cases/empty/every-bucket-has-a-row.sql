-- leads by created_at from 2025-12-01 to 2026-05-01 in 5 buckets by source
select
  width_bucket("f"."created_at", $1::timestamptz[]) as bucket,
  "f"."source" as "d0",
  count(*) as "m0"
from "lead_fact" "f"
where "f".workspace_id = $2::int
  and "f"."created_at" >= $3::timestamptz and "f"."created_at" < $4::timestamptz and "f"."created_at" <= $5::timestamptz
  and (("f"."new_gross" = true))
group by 1, 2;
-- $1 = ["2025-11-30T22:00:00Z","2025-12-31T22:00:00Z","2026-01-31T22:00:00Z","2026-02-28T22:00:00Z","2026-03-31T21:00:00Z"]
-- $2 = 1
-- $3 = "2025-11-30T22:00:00Z"
-- $4 = "2026-04-30T21:00:00Z"
-- $5 = "2026-02-21T10:00:00+00:00"

-- leads by created_at from 2025-12-01 to 2026-05-01 by source
select
  1 as bucket,
  "f"."source" as "d0",
  count(*) as "m0"
from "lead_fact" "f"
where "f".workspace_id = $1::int
  and "f"."created_at" >= $2::timestamptz and "f"."created_at" < $3::timestamptz and "f"."created_at" <= $4::timestamptz
  and (("f"."new_gross" = true))
group by 1, 2;
-- $1 = 1
-- $2 = "2025-11-30T22:00:00Z"
-- $3 = "2026-04-30T21:00:00Z"
-- $4 = "2026-02-21T10:00:00+00:00"

-- leads by created_at from 2025-12-01 to 2026-05-01
select
  1 as bucket,
  count(*) as "m0"
from "lead_fact" "f"
where "f".workspace_id = $1::int
  and "f"."created_at" >= $2::timestamptz and "f"."created_at" < $3::timestamptz and "f"."created_at" <= $4::timestamptz
  and (("f"."new_gross" = true))
group by 1;
-- $1 = 1
-- $2 = "2025-11-30T22:00:00Z"
-- $3 = "2026-04-30T21:00:00Z"
-- $4 = "2026-02-21T10:00:00+00:00"
