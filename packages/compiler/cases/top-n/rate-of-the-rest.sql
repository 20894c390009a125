-- sends by sent_at from 2026-02-01 to 2026-03-01 by source
select
  1 as bucket,
  "f_lead"."source" as "d0",
  count(*) filter (where ("f"."outcome" = $1::text and "f"."opened" = true)) as "m0",
  count(*) filter (where ("f"."outcome" = $2::text and "f"."unreliable" = false)) as "m1",
  count(*) as "m2"
from "send_fact" "f"
  left join lead_fact "f_lead" on "f_lead".workspace_id = "f".workspace_id and "f_lead".lead_no = "f"."lead_no"
where "f".workspace_id = $3::int
  and "f"."sent_at" >= $4::timestamptz and "f"."sent_at" < $5::timestamptz and "f"."sent_at" <= $6::timestamptz
group by 1, 2;
-- $1 = "delivered"
-- $2 = "delivered"
-- $3 = 1
-- $4 = "2026-01-31T22:00:00Z"
-- $5 = "2026-02-28T22:00:00Z"
-- $6 = "2026-02-21T10:00:00+00:00"

-- sends by sent_at from 2026-02-01 to 2026-03-01
select
  1 as bucket,
  count(*) filter (where ("f"."outcome" = $1::text and "f"."opened" = true)) as "m0",
  count(*) filter (where ("f"."outcome" = $2::text and "f"."unreliable" = false)) as "m1",
  count(*) as "m2"
from "send_fact" "f"
where "f".workspace_id = $3::int
  and "f"."sent_at" >= $4::timestamptz and "f"."sent_at" < $5::timestamptz and "f"."sent_at" <= $6::timestamptz
group by 1;
-- $1 = "delivered"
-- $2 = "delivered"
-- $3 = 1
-- $4 = "2026-01-31T22:00:00Z"
-- $5 = "2026-02-28T22:00:00Z"
-- $6 = "2026-02-21T10:00:00+00:00"

-- asked when the groups are known
-- sends by sent_at from 2026-02-01 to 2026-03-01, all other groups together
select
  1 as bucket,
  count(*) filter (where ("f"."outcome" = $1::text and "f"."opened" = true)) as "m0",
  count(*) filter (where ("f"."outcome" = $2::text and "f"."unreliable" = false)) as "m1",
  count(*) as "m2"
from "send_fact" "f"
  left join lead_fact "f_lead" on "f_lead".workspace_id = "f".workspace_id and "f_lead".lead_no = "f"."lead_no"
where "f".workspace_id = $3::int
  and "f"."sent_at" >= $4::timestamptz and "f"."sent_at" < $5::timestamptz and "f"."sent_at" <= $6::timestamptz
  and not exists (select 1 from unnest($7::text[]) as shown("k0") where shown."k0" is not distinct from "f_lead"."source")
group by 1;
-- $1 = "delivered"
-- $2 = "delivered"
-- $3 = 1
-- $4 = "2026-01-31T22:00:00Z"
-- $5 = "2026-02-28T22:00:00Z"
-- $6 = "2026-02-21T10:00:00+00:00"
-- $7 = ["ads"]
