-- sends by sent_at from 2026-02-01 to 2026-03-01 by source
select
  1 as bucket,
  "f"."lead_source" as "d0",
  coalesce(sum("f"."n") filter (where ("f"."outcome" = $1::text and "f"."opened" = true)), 0) as "m0",
  coalesce(sum("f"."n") filter (where ("f"."outcome" = $2::text and "f"."unreliable" = false)), 0) as "m1",
  coalesce(sum("f"."n"), 0) as "m2"
from (
  select "r"."workspace_id", "r"."day", "r"."channel", "r"."outcome", "r"."opened", "r"."opened_raw", "r"."unreliable", "r"."clicked", "r"."unsubscribed", "r"."complained", "r"."lead_source", "r"."lead_imported", "r"."n", "r"."clicks" from "send_day" r
  where r.workspace_id = $3::int and r.day < $4::date
  union all
  select "f"."workspace_id", $5::date as day, "f"."channel" as "channel", "f"."outcome" as "outcome", "f"."opened" as "opened", "f"."opened_raw" as "opened_raw", "f"."unreliable" as "unreliable", "f"."clicked" as "clicked", "f"."unsubscribed" as "unsubscribed", "f"."complained" as "complained", "l"."source" as "lead_source", "l"."imported" as "lead_imported", 1 as n, "f"."clicks" from "send_fact" f
  left join lead_fact l on l.workspace_id = f.workspace_id and l.lead_no = "f"."lead_no"
  where f.workspace_id = $6::int and "f"."sent_at" >= $7::timestamptz and "f"."sent_at" <= $8::timestamptz
) "f"
where "f".workspace_id = $9::int
  and "f"."day" >= $10::date and "f"."day" < $11::date and "f"."day" <= $12::date
group by 1, 2
having sum("f"."n") <> 0;
-- $1 = "delivered"
-- $2 = "delivered"
-- $3 = 1
-- $4 = "2026-02-21"
-- $5 = "2026-02-21"
-- $6 = 1
-- $7 = "2026-02-20T22:00:00Z"
-- $8 = "2026-02-21T10:00:00+00:00"
-- $9 = 1
-- $10 = "2026-02-01"
-- $11 = "2026-03-01"
-- $12 = "2026-02-21"

-- sends by sent_at from 2026-02-01 to 2026-03-01
select
  1 as bucket,
  coalesce(sum("f"."n") filter (where ("f"."outcome" = $1::text and "f"."opened" = true)), 0) as "m0",
  coalesce(sum("f"."n") filter (where ("f"."outcome" = $2::text and "f"."unreliable" = false)), 0) as "m1",
  coalesce(sum("f"."n"), 0) as "m2"
from (
  select "r"."workspace_id", "r"."day", "r"."channel", "r"."outcome", "r"."opened", "r"."opened_raw", "r"."unreliable", "r"."clicked", "r"."unsubscribed", "r"."complained", "r"."lead_source", "r"."lead_imported", "r"."n", "r"."clicks" from "send_day" r
  where r.workspace_id = $3::int and r.day < $4::date
  union all
  select "f"."workspace_id", $5::date as day, "f"."channel" as "channel", "f"."outcome" as "outcome", "f"."opened" as "opened", "f"."opened_raw" as "opened_raw", "f"."unreliable" as "unreliable", "f"."clicked" as "clicked", "f"."unsubscribed" as "unsubscribed", "f"."complained" as "complained", "l"."source" as "lead_source", "l"."imported" as "lead_imported", 1 as n, "f"."clicks" from "send_fact" f
  left join lead_fact l on l.workspace_id = f.workspace_id and l.lead_no = "f"."lead_no"
  where f.workspace_id = $6::int and "f"."sent_at" >= $7::timestamptz and "f"."sent_at" <= $8::timestamptz
) "f"
where "f".workspace_id = $9::int
  and "f"."day" >= $10::date and "f"."day" < $11::date and "f"."day" <= $12::date
group by 1
having sum("f"."n") <> 0;
-- $1 = "delivered"
-- $2 = "delivered"
-- $3 = 1
-- $4 = "2026-02-21"
-- $5 = "2026-02-21"
-- $6 = 1
-- $7 = "2026-02-20T22:00:00Z"
-- $8 = "2026-02-21T10:00:00+00:00"
-- $9 = 1
-- $10 = "2026-02-01"
-- $11 = "2026-03-01"
-- $12 = "2026-02-21"

-- asked when the groups are known
-- sends by sent_at from 2026-02-01 to 2026-03-01, all other groups together
select
  1 as bucket,
  coalesce(sum("f"."n") filter (where ("f"."outcome" = $1::text and "f"."opened" = true)), 0) as "m0",
  coalesce(sum("f"."n") filter (where ("f"."outcome" = $2::text and "f"."unreliable" = false)), 0) as "m1",
  coalesce(sum("f"."n"), 0) as "m2"
from (
  select "r"."workspace_id", "r"."day", "r"."channel", "r"."outcome", "r"."opened", "r"."opened_raw", "r"."unreliable", "r"."clicked", "r"."unsubscribed", "r"."complained", "r"."lead_source", "r"."lead_imported", "r"."n", "r"."clicks" from "send_day" r
  where r.workspace_id = $3::int and r.day < $4::date
  union all
  select "f"."workspace_id", $5::date as day, "f"."channel" as "channel", "f"."outcome" as "outcome", "f"."opened" as "opened", "f"."opened_raw" as "opened_raw", "f"."unreliable" as "unreliable", "f"."clicked" as "clicked", "f"."unsubscribed" as "unsubscribed", "f"."complained" as "complained", "l"."source" as "lead_source", "l"."imported" as "lead_imported", 1 as n, "f"."clicks" from "send_fact" f
  left join lead_fact l on l.workspace_id = f.workspace_id and l.lead_no = "f"."lead_no"
  where f.workspace_id = $6::int and "f"."sent_at" >= $7::timestamptz and "f"."sent_at" <= $8::timestamptz
) "f"
where "f".workspace_id = $9::int
  and "f"."day" >= $10::date and "f"."day" < $11::date and "f"."day" <= $12::date
  and not exists (select 1 from unnest($13::text[]) as shown("k0") where shown."k0" is not distinct from "f"."lead_source")
group by 1
having sum("f"."n") <> 0;
-- $1 = "delivered"
-- $2 = "delivered"
-- $3 = 1
-- $4 = "2026-02-21"
-- $5 = "2026-02-21"
-- $6 = 1
-- $7 = "2026-02-20T22:00:00Z"
-- $8 = "2026-02-21T10:00:00+00:00"
-- $9 = 1
-- $10 = "2026-02-01"
-- $11 = "2026-03-01"
-- $12 = "2026-02-21"
-- $13 = ["ads"]
