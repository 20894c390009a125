-- leads by created_at from 2026-01-01 to 2026-03-01 by source
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
-- $2 = "2025-12-31T22:00:00Z"
-- $3 = "2026-02-28T22:00:00Z"
-- $4 = "2026-02-21T10:00:00+00:00"

-- leads by created_at from 2026-01-01 to 2026-03-01
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
-- $3 = "2026-02-28T22:00:00Z"
-- $4 = "2026-02-21T10:00:00+00:00"

-- leads by reached_at from 2026-01-01 to 2026-03-01 by source
select
  1 as bucket,
  "f_lead"."source" as "d0",
  count(*) as "m0"
from "milestone" "f"
  left join lead_fact "f_lead" on "f_lead".workspace_id = "f".workspace_id and "f_lead".lead_no = "f"."lead_no"
where "f".workspace_id = $1::int
  and "f"."reached_at" >= $2::timestamptz and "f"."reached_at" < $3::timestamptz and "f"."reached_at" <= $4::timestamptz
  and (("f"."stage_id" = $5::text))
group by 1, 2;
-- $1 = 1
-- $2 = "2025-12-31T22:00:00Z"
-- $3 = "2026-02-28T22:00:00Z"
-- $4 = "2026-02-21T10:00:00+00:00"
-- $5 = "mql"

-- leads by reached_at from 2026-01-01 to 2026-03-01
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
-- $3 = "2026-02-28T22:00:00Z"
-- $4 = "2026-02-21T10:00:00+00:00"
-- $5 = "mql"
