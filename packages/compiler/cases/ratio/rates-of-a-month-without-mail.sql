-- sends by sent_at from 2026-01-01 to 2026-03-01 in 2 buckets
select
  width_bucket("f"."sent_at", $1::timestamptz[]) as bucket,
  count(*) as "m0",
  count(*) filter (where ("f"."outcome" = $2::text and "f"."opened" = true)) as "m1",
  count(*) filter (where ("f"."outcome" = $3::text and "f"."unreliable" = false)) as "m2",
  count(*) filter (where ("f"."outcome" = $4::text and "f"."clicked" = true)) as "m3",
  count(*) filter (where ("f"."outcome" = $5::text)) as "m4"
from "send_fact" "f"
where "f".workspace_id = $6::int
  and "f"."sent_at" >= $7::timestamptz and "f"."sent_at" < $8::timestamptz and "f"."sent_at" <= $9::timestamptz
group by 1;
-- $1 = ["2025-12-31T22:00:00Z","2026-01-31T22:00:00Z"]
-- $2 = "delivered"
-- $3 = "delivered"
-- $4 = "delivered"
-- $5 = "delivered"
-- $6 = 1
-- $7 = "2025-12-31T22:00:00Z"
-- $8 = "2026-02-28T22:00:00Z"
-- $9 = "2026-02-21T10:00:00+00:00"

-- sends by sent_at from 2026-01-01 to 2026-03-01
select
  1 as bucket,
  count(*) as "m0",
  count(*) filter (where ("f"."outcome" = $1::text and "f"."opened" = true)) as "m1",
  count(*) filter (where ("f"."outcome" = $2::text and "f"."unreliable" = false)) as "m2",
  count(*) filter (where ("f"."outcome" = $3::text and "f"."clicked" = true)) as "m3",
  count(*) filter (where ("f"."outcome" = $4::text)) as "m4"
from "send_fact" "f"
where "f".workspace_id = $5::int
  and "f"."sent_at" >= $6::timestamptz and "f"."sent_at" < $7::timestamptz and "f"."sent_at" <= $8::timestamptz
group by 1;
-- $1 = "delivered"
-- $2 = "delivered"
-- $3 = "delivered"
-- $4 = "delivered"
-- $5 = 1
-- $6 = "2025-12-31T22:00:00Z"
-- $7 = "2026-02-28T22:00:00Z"
-- $8 = "2026-02-21T10:00:00+00:00"
