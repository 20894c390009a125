-- sends by sent_at from 2026-01-01 to 2026-03-01 in 2 buckets
select
  width_bucket("f"."day", $1::date[]) as bucket,
  coalesce(sum("f"."n"), 0) as "m0",
  coalesce(sum("f"."n") filter (where ("f"."outcome" = $2::text and "f"."opened" = true)), 0) as "m1",
  coalesce(sum("f"."n") filter (where ("f"."outcome" = $3::text and "f"."unreliable" = false)), 0) as "m2",
  coalesce(sum("f"."n") filter (where ("f"."outcome" = $4::text and "f"."clicked" = true)), 0) as "m3",
  coalesce(sum("f"."n") filter (where ("f"."outcome" = $5::text)), 0) as "m4"
from (
  select "r"."workspace_id", "r"."day", "r"."channel", "r"."outcome", "r"."opened", "r"."opened_raw", "r"."unreliable", "r"."clicked", "r"."unsubscribed", "r"."complained", "r"."lead_source", "r"."lead_imported", "r"."n", "r"."clicks" from "send_day" r
  where r.workspace_id = $6::int and r.day < $7::date
  union all
  select "f"."workspace_id", $8::date as day, "f"."channel" as "channel", "f"."outcome" as "outcome", "f"."opened" as "opened", "f"."opened_raw" as "opened_raw", "f"."unreliable" as "unreliable", "f"."clicked" as "clicked", "f"."unsubscribed" as "unsubscribed", "f"."complained" as "complained", "l"."source" as "lead_source", "l"."imported" as "lead_imported", 1 as n, "f"."clicks" from "send_fact" f
  left join lead_fact l on l.workspace_id = f.workspace_id and l.lead_no = "f"."lead_no"
  where f.workspace_id = $9::int and "f"."sent_at" >= $10::timestamptz and "f"."sent_at" <= $11::timestamptz
) "f"
where "f".workspace_id = $12::int
  and "f"."day" >= $13::date and "f"."day" < $14::date and "f"."day" <= $15::date
group by 1
having sum("f"."n") <> 0;
-- $1 = ["2026-01-01","2026-02-01"]
-- $2 = "delivered"
-- $3 = "delivered"
-- $4 = "delivered"
-- $5 = "delivered"
-- $6 = 1
-- $7 = "2026-02-21"
-- $8 = "2026-02-21"
-- $9 = 1
-- $10 = "2026-02-20T22:00:00Z"
-- $11 = "2026-02-21T10:00:00+00:00"
-- $12 = 1
-- $13 = "2026-01-01"
-- $14 = "2026-03-01"
-- $15 = "2026-02-21"

-- sends by sent_at from 2026-01-01 to 2026-03-01
select
  1 as bucket,
  coalesce(sum("f"."n"), 0) as "m0",
  coalesce(sum("f"."n") filter (where ("f"."outcome" = $1::text and "f"."opened" = true)), 0) as "m1",
  coalesce(sum("f"."n") filter (where ("f"."outcome" = $2::text and "f"."unreliable" = false)), 0) as "m2",
  coalesce(sum("f"."n") filter (where ("f"."outcome" = $3::text and "f"."clicked" = true)), 0) as "m3",
  coalesce(sum("f"."n") filter (where ("f"."outcome" = $4::text)), 0) as "m4"
from (
  select "r"."workspace_id", "r"."day", "r"."channel", "r"."outcome", "r"."opened", "r"."opened_raw", "r"."unreliable", "r"."clicked", "r"."unsubscribed", "r"."complained", "r"."lead_source", "r"."lead_imported", "r"."n", "r"."clicks" from "send_day" r
  where r.workspace_id = $5::int and r.day < $6::date
  union all
  select "f"."workspace_id", $7::date as day, "f"."channel" as "channel", "f"."outcome" as "outcome", "f"."opened" as "opened", "f"."opened_raw" as "opened_raw", "f"."unreliable" as "unreliable", "f"."clicked" as "clicked", "f"."unsubscribed" as "unsubscribed", "f"."complained" as "complained", "l"."source" as "lead_source", "l"."imported" as "lead_imported", 1 as n, "f"."clicks" from "send_fact" f
  left join lead_fact l on l.workspace_id = f.workspace_id and l.lead_no = "f"."lead_no"
  where f.workspace_id = $8::int and "f"."sent_at" >= $9::timestamptz and "f"."sent_at" <= $10::timestamptz
) "f"
where "f".workspace_id = $11::int
  and "f"."day" >= $12::date and "f"."day" < $13::date and "f"."day" <= $14::date
group by 1
having sum("f"."n") <> 0;
-- $1 = "delivered"
-- $2 = "delivered"
-- $3 = "delivered"
-- $4 = "delivered"
-- $5 = 1
-- $6 = "2026-02-21"
-- $7 = "2026-02-21"
-- $8 = 1
-- $9 = "2026-02-20T22:00:00Z"
-- $10 = "2026-02-21T10:00:00+00:00"
-- $11 = 1
-- $12 = "2026-01-01"
-- $13 = "2026-03-01"
-- $14 = "2026-02-21"
