-- leads by created_at from 2026-01-01 to 2026-03-01 by source, filtered
select
  1 as bucket,
  "f"."source" as "d0",
  coalesce(sum("f"."n"), 0) as "m0"
from (
  select "r"."workspace_id", "r"."day", "r"."new_gross", "r"."new_lead", "r"."source", "r"."channel", "r"."imported", "r"."n" from "lead_day" r
  where r.workspace_id = $1::int and r.day < $2::date
  union all
  select "f"."workspace_id", $3::date as day, "f"."new_gross" as "new_gross", "f"."new_lead" as "new_lead", "f"."source" as "source", "f"."channel" as "channel", "f"."imported" as "imported", 1 as n from "lead_fact" f
  where f.workspace_id = $4::int and "f"."created_at" >= $5::timestamptz and "f"."created_at" <= $6::timestamptz
) "f"
where "f".workspace_id = $7::int
  and "f"."day" >= $8::date and "f"."day" < $9::date and "f"."day" <= $10::date
  and (("f"."new_lead" = true))
  and (("f"."source" = any($11::text[])))
group by 1, 2
having sum("f"."n") <> 0;
-- $1 = 1
-- $2 = "2026-02-21"
-- $3 = "2026-02-21"
-- $4 = 1
-- $5 = "2026-02-20T22:00:00Z"
-- $6 = "2026-02-21T10:00:00+00:00"
-- $7 = 1
-- $8 = "2026-01-01"
-- $9 = "2026-03-01"
-- $10 = "2026-02-21"
-- $11 = ["'; drop table lead_fact; --","\\","$1","null","ads"]

-- leads by created_at from 2026-01-01 to 2026-03-01, filtered
select
  1 as bucket,
  coalesce(sum("f"."n"), 0) as "m0"
from (
  select "r"."workspace_id", "r"."day", "r"."new_gross", "r"."new_lead", "r"."source", "r"."channel", "r"."imported", "r"."n" from "lead_day" r
  where r.workspace_id = $1::int and r.day < $2::date
  union all
  select "f"."workspace_id", $3::date as day, "f"."new_gross" as "new_gross", "f"."new_lead" as "new_lead", "f"."source" as "source", "f"."channel" as "channel", "f"."imported" as "imported", 1 as n from "lead_fact" f
  where f.workspace_id = $4::int and "f"."created_at" >= $5::timestamptz and "f"."created_at" <= $6::timestamptz
) "f"
where "f".workspace_id = $7::int
  and "f"."day" >= $8::date and "f"."day" < $9::date and "f"."day" <= $10::date
  and (("f"."new_lead" = true))
  and (("f"."source" = any($11::text[])))
group by 1
having sum("f"."n") <> 0;
-- $1 = 1
-- $2 = "2026-02-21"
-- $3 = "2026-02-21"
-- $4 = 1
-- $5 = "2026-02-20T22:00:00Z"
-- $6 = "2026-02-21T10:00:00+00:00"
-- $7 = 1
-- $8 = "2026-01-01"
-- $9 = "2026-03-01"
-- $10 = "2026-02-21"
-- $11 = ["'; drop table lead_fact; --","\\","$1","null","ads"]
