-- leads by reached_at from 2026-01-01 to 2026-03-01
select
  1 as bucket,
  count(*) as "m0"
from "milestone" "f"
where "f".workspace_id = $1::int
  and "f"."reached_at" >= $2::timestamptz and "f"."reached_at" < $3::timestamptz and "f"."reached_at" <= $4::timestamptz
  and (("f"."stage_id" = $5::text))
  and exists (
    select 1 from lead_fact person
  left join "lead_attribute" "person_lead_1"
    on "person_lead_1".workspace_id = "person".workspace_id and "person_lead_1".attribute_id = $6::smallint and "person_lead_1"."lead_no" = "person"."lead_no"
  left join attribute_value "person_lead_1_value"
    on "person_lead_1_value".workspace_id = "person_lead_1".workspace_id and "person_lead_1_value".attribute_id = "person_lead_1".attribute_id and "person_lead_1_value".value_id = "person_lead_1".value_id
    where person.workspace_id = $7::int and person.lead_no = "f"."lead_no"
      and ("person_lead_1_value"."value" = $8::text))
group by 1;
-- $1 = 1
-- $2 = "2025-12-31T22:00:00Z"
-- $3 = "2026-02-28T22:00:00Z"
-- $4 = "2026-02-21T10:00:00+00:00"
-- $5 = "mql"
-- $6 = 1
-- $7 = 1
-- $8 = "RO"

-- sends by sent_at from 2026-01-01 to 2026-03-01
select
  1 as bucket,
  count(*) as "m0"
from "send_fact" "f"
where "f".workspace_id = $1::int
  and "f"."sent_at" >= $2::timestamptz and "f"."sent_at" < $3::timestamptz and "f"."sent_at" <= $4::timestamptz
  and exists (
    select 1 from lead_fact person
  left join "lead_attribute" "person_lead_1"
    on "person_lead_1".workspace_id = "person".workspace_id and "person_lead_1".attribute_id = $5::smallint and "person_lead_1"."lead_no" = "person"."lead_no"
  left join attribute_value "person_lead_1_value"
    on "person_lead_1_value".workspace_id = "person_lead_1".workspace_id and "person_lead_1_value".attribute_id = "person_lead_1".attribute_id and "person_lead_1_value".value_id = "person_lead_1".value_id
    where person.workspace_id = $6::int and person.lead_no = "f"."lead_no"
      and ("person_lead_1_value"."value" = $7::text))
group by 1;
-- $1 = 1
-- $2 = "2025-12-31T22:00:00Z"
-- $3 = "2026-02-28T22:00:00Z"
-- $4 = "2026-02-21T10:00:00+00:00"
-- $5 = 1
-- $6 = 1
-- $7 = "RO"
