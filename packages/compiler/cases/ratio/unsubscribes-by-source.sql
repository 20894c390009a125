-- sends by sent_at from 2026-01-01 to 2026-03-01 by source
select
  1 as bucket,
  "f_lead"."source" as "d0",
  count(*) filter (where ("f"."outcome" = $1::text and "f"."unsubscribed" = true)) as "m0",
  count(*) filter (where ("f"."outcome" = $2::text)) as "m1",
  count(*) filter (where ("f"."outcome" = $3::text and "f"."clicked" = true)) as "m2",
  count(*) filter (where ("f"."outcome" = $4::text and "f"."opened" = true)) as "m3"
from "send_fact" "f"
  left join lead_fact "f_lead" on "f_lead".workspace_id = "f".workspace_id and "f_lead".lead_no = "f"."lead_no"
where "f".workspace_id = $5::int
  and "f"."sent_at" >= $6::timestamptz and "f"."sent_at" < $7::timestamptz and "f"."sent_at" <= $8::timestamptz
  and (("f"."outcome" = $9::text and "f"."unsubscribed" = true) or ("f"."outcome" = $10::text) or ("f"."outcome" = $11::text and "f"."clicked" = true) or ("f"."outcome" = $12::text and "f"."opened" = true))
group by 1, 2;
-- $1 = "delivered"
-- $2 = "delivered"
-- $3 = "delivered"
-- $4 = "delivered"
-- $5 = 1
-- $6 = "2025-12-31T22:00:00Z"
-- $7 = "2026-02-28T22:00:00Z"
-- $8 = "2026-02-21T10:00:00+00:00"
-- $9 = "delivered"
-- $10 = "delivered"
-- $11 = "delivered"
-- $12 = "delivered"

-- sends by sent_at from 2026-01-01 to 2026-03-01
select
  1 as bucket,
  count(*) filter (where ("f"."outcome" = $1::text and "f"."unsubscribed" = true)) as "m0",
  count(*) filter (where ("f"."outcome" = $2::text)) as "m1",
  count(*) filter (where ("f"."outcome" = $3::text and "f"."clicked" = true)) as "m2",
  count(*) filter (where ("f"."outcome" = $4::text and "f"."opened" = true)) as "m3"
from "send_fact" "f"
where "f".workspace_id = $5::int
  and "f"."sent_at" >= $6::timestamptz and "f"."sent_at" < $7::timestamptz and "f"."sent_at" <= $8::timestamptz
  and (("f"."outcome" = $9::text and "f"."unsubscribed" = true) or ("f"."outcome" = $10::text) or ("f"."outcome" = $11::text and "f"."clicked" = true) or ("f"."outcome" = $12::text and "f"."opened" = true))
group by 1;
-- $1 = "delivered"
-- $2 = "delivered"
-- $3 = "delivered"
-- $4 = "delivered"
-- $5 = 1
-- $6 = "2025-12-31T22:00:00Z"
-- $7 = "2026-02-28T22:00:00Z"
-- $8 = "2026-02-21T10:00:00+00:00"
-- $9 = "delivered"
-- $10 = "delivered"
-- $11 = "delivered"
-- $12 = "delivered"
