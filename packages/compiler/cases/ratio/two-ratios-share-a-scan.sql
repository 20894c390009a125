-- sends by sent_at from 2026-02-01 to 2026-03-01
select
  1 as bucket,
  count(*) filter (where ("f"."outcome" = $1::text and "f"."opened" = true)) as "m0",
  count(*) filter (where ("f"."outcome" = $2::text and "f"."unreliable" = false)) as "m1",
  count(*) filter (where ("f"."outcome" = $3::text and "f"."opened_raw" = true)) as "m2",
  count(*) filter (where ("f"."outcome" = $4::text)) as "m3",
  count(*) filter (where ("f"."outcome" = any($5::text[]))) as "m4",
  count(*) as "m5",
  count(*) filter (where ("f"."outcome" = any($6::text[]))) as "m6",
  count(*) filter (where ("f"."outcome" = any($7::text[]))) as "m7"
from "send_fact" "f"
where "f".workspace_id = $8::int
  and "f"."sent_at" >= $9::timestamptz and "f"."sent_at" < $10::timestamptz and "f"."sent_at" <= $11::timestamptz
group by 1;
-- $1 = "delivered"
-- $2 = "delivered"
-- $3 = "delivered"
-- $4 = "delivered"
-- $5 = ["hard","soft","block"]
-- $6 = ["soft"]
-- $7 = ["hard"]
-- $8 = 1
-- $9 = "2026-01-31T22:00:00Z"
-- $10 = "2026-02-28T22:00:00Z"
-- $11 = "2026-02-21T10:00:00+00:00"
