-- leads by created_at from 2026-01-01 to 2026-03-01 by source, filtered
select
  1 as bucket,
  "f"."source" as "d0",
  count(*) as "m0"
from "lead_fact" "f"
where "f".workspace_id = $1::int
  and "f"."created_at" >= $2::timestamptz and "f"."created_at" < $3::timestamptz and "f"."created_at" <= $4::timestamptz
  and (("f"."new_lead" = true))
  and (not ("f"."source" = $5::text))
group by 1, 2;
-- $1 = 1
-- $2 = "2025-12-31T22:00:00Z"
-- $3 = "2026-02-28T22:00:00Z"
-- $4 = "2026-02-21T10:00:00+00:00"
-- $5 = "ads"

-- leads by created_at from 2026-01-01 to 2026-03-01, filtered
select
  1 as bucket,
  count(*) as "m0"
from "lead_fact" "f"
where "f".workspace_id = $1::int
  and "f"."created_at" >= $2::timestamptz and "f"."created_at" < $3::timestamptz and "f"."created_at" <= $4::timestamptz
  and (("f"."new_lead" = true))
  and (not ("f"."source" = $5::text))
group by 1;
-- $1 = 1
-- $2 = "2025-12-31T22:00:00Z"
-- $3 = "2026-02-28T22:00:00Z"
-- $4 = "2026-02-21T10:00:00+00:00"
-- $5 = "ads"
