-- leads by created_at from 2026-02-01 to 2026-03-01 in 5 buckets
select
  width_bucket("f"."created_at", $1::timestamptz[]) as bucket,
  count(*) as "m0"
from "lead_fact" "f"
where "f".workspace_id = $2::int
  and "f"."created_at" >= $3::timestamptz and "f"."created_at" < $4::timestamptz and "f"."created_at" <= $5::timestamptz
  and (("f"."new_gross" = true))
group by 1;
-- $1 = ["2026-01-31T22:00:00Z","2026-02-01T22:00:00Z","2026-02-08T22:00:00Z","2026-02-15T22:00:00Z","2026-02-22T22:00:00Z"]
-- $2 = 1
-- $3 = "2026-01-31T22:00:00Z"
-- $4 = "2026-02-28T22:00:00Z"
-- $5 = "2026-02-21T10:00:00+00:00"

-- leads by created_at from 2026-02-01 to 2026-03-01
select
  1 as bucket,
  count(*) as "m0"
from "lead_fact" "f"
where "f".workspace_id = $1::int
  and "f"."created_at" >= $2::timestamptz and "f"."created_at" < $3::timestamptz and "f"."created_at" <= $4::timestamptz
  and (("f"."new_gross" = true))
group by 1;
-- $1 = 1
-- $2 = "2026-01-31T22:00:00Z"
-- $3 = "2026-02-28T22:00:00Z"
-- $4 = "2026-02-21T10:00:00+00:00"

-- leads by created_at from 2026-01-01 to 2026-01-26 in 4 buckets
select
  width_bucket("f"."created_at", $1::timestamptz[]) as bucket,
  count(*) as "m0"
from "lead_fact" "f"
where "f".workspace_id = $2::int
  and "f"."created_at" >= $3::timestamptz and "f"."created_at" < $4::timestamptz and "f"."created_at" <= $5::timestamptz
  and (("f"."new_gross" = true))
group by 1;
-- $1 = ["2025-12-31T22:00:00Z","2026-01-04T22:00:00Z","2026-01-11T22:00:00Z","2026-01-18T22:00:00Z"]
-- $2 = 1
-- $3 = "2025-12-31T22:00:00Z"
-- $4 = "2026-01-21T10:00:00Z"
-- $5 = "2026-02-21T10:00:00+00:00"

-- leads by created_at from 2026-01-01 to 2026-02-01
select
  1 as bucket,
  count(*) as "m0"
from "lead_fact" "f"
where "f".workspace_id = $1::int
  and "f"."created_at" >= $2::timestamptz and "f"."created_at" < $3::timestamptz and "f"."created_at" <= $4::timestamptz
  and (("f"."new_gross" = true))
group by 1;
-- $1 = 1
-- $2 = "2025-12-31T22:00:00Z"
-- $3 = "2026-01-21T10:00:00Z"
-- $4 = "2026-02-21T10:00:00+00:00"
