-- leads by created_at from 2026-01-01 to 2026-03-01, filtered
select
  1 as bucket,
  count(*) as "m0"
from "lead_fact" "f"
where "f".workspace_id = $1::int
  and "f"."created_at" >= $2::timestamptz and "f"."created_at" < $3::timestamptz and "f"."created_at" <= $4::timestamptz
  and (("f"."new_lead" = true))
  and (("f"."source" <> "f"."source"))
group by 1;
-- $1 = 1
-- $2 = "2025-12-31T22:00:00Z"
-- $3 = "2026-02-28T22:00:00Z"
-- $4 = "2026-02-21T10:00:00+00:00"

-- sends by sent_at from 2026-01-01 to 2026-03-01, filtered
select
  1 as bucket,
  count(*) filter (where ("f"."outcome" = $1::text and "f"."clicked" = true)) as "m0",
  count(*) filter (where ("f"."outcome" = $2::text)) as "m1"
from "send_fact" "f"
  left join lead_fact "f_lead" on "f_lead".workspace_id = "f".workspace_id and "f_lead".lead_no = "f"."lead_no"
where "f".workspace_id = $3::int
  and "f"."sent_at" >= $4::timestamptz and "f"."sent_at" < $5::timestamptz and "f"."sent_at" <= $6::timestamptz
  and (("f"."outcome" = $7::text and "f"."clicked" = true) or ("f"."outcome" = $8::text))
  and (("f_lead"."source" <> "f_lead"."source"))
group by 1;
-- $1 = "delivered"
-- $2 = "delivered"
-- $3 = 1
-- $4 = "2025-12-31T22:00:00Z"
-- $5 = "2026-02-28T22:00:00Z"
-- $6 = "2026-02-21T10:00:00+00:00"
-- $7 = "delivered"
-- $8 = "delivered"
