-- leads by reached_at from 2026-01-01 to 2026-03-01 by country, filtered
select
  1 as bucket,
  "f_lead_1_value"."value" as "d0",
  count(*) as "m0"
from "milestone" "f"
  left join "lead_attribute" "f_lead_1"
    on "f_lead_1".workspace_id = "f".workspace_id and "f_lead_1".attribute_id = $1::smallint and "f_lead_1"."lead_no" = "f"."lead_no"
  left join attribute_value "f_lead_1_value"
    on "f_lead_1_value".workspace_id = "f_lead_1".workspace_id and "f_lead_1_value".attribute_id = "f_lead_1".attribute_id and "f_lead_1_value".value_id = "f_lead_1".value_id
where "f".workspace_id = $2::int
  and "f"."reached_at" >= $3::timestamptz and "f"."reached_at" < $4::timestamptz and "f"."reached_at" <= $5::timestamptz
  and (("f"."stage_id" = $6::text))
  and (strpos(lower("f_lead_1_value"."value"), lower($7::text)) > 0)
group by 1, 2;
-- $1 = 1
-- $2 = 1
-- $3 = "2025-12-31T22:00:00Z"
-- $4 = "2026-02-28T22:00:00Z"
-- $5 = "2026-02-21T10:00:00+00:00"
-- $6 = "mql"
-- $7 = "r"

-- leads by reached_at from 2026-01-01 to 2026-03-01, filtered
select
  1 as bucket,
  count(*) as "m0"
from "milestone" "f"
  left join "lead_attribute" "f_lead_1"
    on "f_lead_1".workspace_id = "f".workspace_id and "f_lead_1".attribute_id = $1::smallint and "f_lead_1"."lead_no" = "f"."lead_no"
  left join attribute_value "f_lead_1_value"
    on "f_lead_1_value".workspace_id = "f_lead_1".workspace_id and "f_lead_1_value".attribute_id = "f_lead_1".attribute_id and "f_lead_1_value".value_id = "f_lead_1".value_id
where "f".workspace_id = $2::int
  and "f"."reached_at" >= $3::timestamptz and "f"."reached_at" < $4::timestamptz and "f"."reached_at" <= $5::timestamptz
  and (("f"."stage_id" = $6::text))
  and (strpos(lower("f_lead_1_value"."value"), lower($7::text)) > 0)
group by 1;
-- $1 = 1
-- $2 = 1
-- $3 = "2025-12-31T22:00:00Z"
-- $4 = "2026-02-28T22:00:00Z"
-- $5 = "2026-02-21T10:00:00+00:00"
-- $6 = "mql"
-- $7 = "r"
