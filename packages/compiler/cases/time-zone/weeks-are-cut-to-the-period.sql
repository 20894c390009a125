-- leads by reached_at from 2026-01-01 to 2026-02-01 in 5 buckets
select
  width_bucket("f"."day", $1::date[]) as bucket,
  coalesce(sum("f"."n"), 0) as "m0"
from "milestone_day" "f"
where "f".workspace_id = $2::int
  and "f"."day" >= $3::date and "f"."day" < $4::date and "f"."day" <= $5::date
  and (("f"."stage_id" = $6::text))
group by 1
having sum("f"."n") <> 0;
-- $1 = ["2026-01-01","2026-01-05","2026-01-12","2026-01-19","2026-01-26"]
-- $2 = 1
-- $3 = "2026-01-01"
-- $4 = "2026-02-01"
-- $5 = "2026-02-21"
-- $6 = "mql"

-- leads by reached_at from 2026-01-01 to 2026-02-01
select
  1 as bucket,
  coalesce(sum("f"."n"), 0) as "m0"
from "milestone_day" "f"
where "f".workspace_id = $1::int
  and "f"."day" >= $2::date and "f"."day" < $3::date and "f"."day" <= $4::date
  and (("f"."stage_id" = $5::text))
group by 1
having sum("f"."n") <> 0;
-- $1 = 1
-- $2 = "2026-01-01"
-- $3 = "2026-02-01"
-- $4 = "2026-02-21"
-- $5 = "mql"
