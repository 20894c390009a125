-- leads by created_at from 2025-01-01 to 2025-02-01 by source
select
  1 as bucket,
  "f"."source" as "d0",
  coalesce(sum("f"."n"), 0) as "m0"
from "lead_day" "f"
where "f".workspace_id = $1::int
  and "f"."day" >= $2::date and "f"."day" < $3::date and "f"."day" <= $4::date
  and (("f"."new_lead" = true))
group by 1, 2
having sum("f"."n") <> 0;
-- $1 = 1
-- $2 = "2025-01-01"
-- $3 = "2025-02-01"
-- $4 = "2026-02-21"

-- leads by created_at from 2025-01-01 to 2025-02-01
select
  1 as bucket,
  coalesce(sum("f"."n"), 0) as "m0"
from "lead_day" "f"
where "f".workspace_id = $1::int
  and "f"."day" >= $2::date and "f"."day" < $3::date and "f"."day" <= $4::date
  and (("f"."new_lead" = true))
group by 1
having sum("f"."n") <> 0;
-- $1 = 1
-- $2 = "2025-01-01"
-- $3 = "2025-02-01"
-- $4 = "2026-02-21"

-- sends by sent_at from 2025-01-01 to 2025-02-01 by source
select
  1 as bucket,
  "f"."lead_source" as "d0",
  coalesce(sum("f"."n") filter (where ("f"."outcome" = $1::text and "f"."clicked" = true)), 0) as "m0",
  coalesce(sum("f"."n") filter (where ("f"."outcome" = $2::text)), 0) as "m1"
from "send_day" "f"
where "f".workspace_id = $3::int
  and "f"."day" >= $4::date and "f"."day" < $5::date and "f"."day" <= $6::date
  and (("f"."outcome" = $7::text and "f"."clicked" = true) or ("f"."outcome" = $8::text))
group by 1, 2
having sum("f"."n") <> 0;
-- $1 = "delivered"
-- $2 = "delivered"
-- $3 = 1
-- $4 = "2025-01-01"
-- $5 = "2025-02-01"
-- $6 = "2026-02-21"
-- $7 = "delivered"
-- $8 = "delivered"

-- sends by sent_at from 2025-01-01 to 2025-02-01
select
  1 as bucket,
  coalesce(sum("f"."n") filter (where ("f"."outcome" = $1::text and "f"."clicked" = true)), 0) as "m0",
  coalesce(sum("f"."n") filter (where ("f"."outcome" = $2::text)), 0) as "m1"
from "send_day" "f"
where "f".workspace_id = $3::int
  and "f"."day" >= $4::date and "f"."day" < $5::date and "f"."day" <= $6::date
  and (("f"."outcome" = $7::text and "f"."clicked" = true) or ("f"."outcome" = $8::text))
group by 1
having sum("f"."n") <> 0;
-- $1 = "delivered"
-- $2 = "delivered"
-- $3 = 1
-- $4 = "2025-01-01"
-- $5 = "2025-02-01"
-- $6 = "2026-02-21"
-- $7 = "delivered"
-- $8 = "delivered"

-- opportunities by won_at from 2025-01-01 to 2025-02-01 by source
select
  1 as bucket,
  "f_lead"."source" as "d0",
  percentile_cont(0.5) within group (order by "f"."lead_to_close_ms") as "m0",
  count("f"."lead_to_close_ms") as "m1",
  count(*) filter (where "f"."lead_to_close_ms" is null) as "m2"
from "opportunity_fact" "f"
  left join lead_fact "f_lead" on "f_lead".workspace_id = "f".workspace_id and "f_lead".lead_no = "f"."lead_no"
where "f".workspace_id = $1::int
  and "f"."won_at" >= $2::timestamptz and "f"."won_at" < $3::timestamptz and "f"."won_at" <= $4::timestamptz
group by 1, 2;
-- $1 = 1
-- $2 = "2024-12-31T22:00:00Z"
-- $3 = "2025-01-31T22:00:00Z"
-- $4 = "2026-02-21T10:00:00+00:00"

-- opportunities by won_at from 2025-01-01 to 2025-02-01
select
  1 as bucket,
  percentile_cont(0.5) within group (order by "f"."lead_to_close_ms") as "m0",
  count("f"."lead_to_close_ms") as "m1",
  count(*) filter (where "f"."lead_to_close_ms" is null) as "m2"
from "opportunity_fact" "f"
where "f".workspace_id = $1::int
  and "f"."won_at" >= $2::timestamptz and "f"."won_at" < $3::timestamptz and "f"."won_at" <= $4::timestamptz
group by 1;
-- $1 = 1
-- $2 = "2024-12-31T22:00:00Z"
-- $3 = "2025-01-31T22:00:00Z"
-- $4 = "2026-02-21T10:00:00+00:00"

-- revenue lines by effective_at from 2025-01-01 to 2025-02-01 by source
select
  1 as bucket,
  "f_lead"."source" as "d0",
  coalesce(sum(money.minor), 0) as "m0",
  count(*) filter (where money.minor is not null) as "m1",
  count(*) filter (where money.minor is null) as "m2"
from "revenue_fact" "f"
  left join lateral (
    select r.rate * power(10::numeric, $1::int - minor_digits("f"."currency")) as factor
    from exchange_rate r
    where r.workspace_id = $2::int and r.superseded_at = 'infinity'
      and "f"."currency" <> $3::text
      and r.base = "f"."currency" and r.quote = $4::text
      and r.day <= "f"."day" and r.day >= "f"."day" - 7
    order by r.day desc limit 1
  ) rate on true
  cross join lateral (
    select case when "f"."currency" = $5::text then "f"."amount_minor"::numeric else round("f"."amount_minor" * rate.factor) end as minor) money
  left join lead_fact "f_lead" on "f_lead".workspace_id = "f".workspace_id and "f_lead".lead_no = "f"."lead_no"
where "f".workspace_id = $6::int
  and "f"."effective_at" >= $7::timestamptz and "f"."effective_at" < $8::timestamptz and "f"."effective_at" <= $9::timestamptz
group by 1, 2;
-- $1 = 2
-- $2 = 1
-- $3 = "EUR"
-- $4 = "EUR"
-- $5 = "EUR"
-- $6 = 1
-- $7 = "2024-12-31T22:00:00Z"
-- $8 = "2025-01-31T22:00:00Z"
-- $9 = "2026-02-21T10:00:00+00:00"

-- revenue lines by effective_at from 2025-01-01 to 2025-02-01
select
  1 as bucket,
  coalesce(sum(money.minor), 0) as "m0",
  count(*) filter (where money.minor is not null) as "m1",
  count(*) filter (where money.minor is null) as "m2"
from "revenue_fact" "f"
  left join lateral (
    select r.rate * power(10::numeric, $1::int - minor_digits("f"."currency")) as factor
    from exchange_rate r
    where r.workspace_id = $2::int and r.superseded_at = 'infinity'
      and "f"."currency" <> $3::text
      and r.base = "f"."currency" and r.quote = $4::text
      and r.day <= "f"."day" and r.day >= "f"."day" - 7
    order by r.day desc limit 1
  ) rate on true
  cross join lateral (
    select case when "f"."currency" = $5::text then "f"."amount_minor"::numeric else round("f"."amount_minor" * rate.factor) end as minor) money
where "f".workspace_id = $6::int
  and "f"."effective_at" >= $7::timestamptz and "f"."effective_at" < $8::timestamptz and "f"."effective_at" <= $9::timestamptz
group by 1;
-- $1 = 2
-- $2 = 1
-- $3 = "EUR"
-- $4 = "EUR"
-- $5 = "EUR"
-- $6 = 1
-- $7 = "2024-12-31T22:00:00Z"
-- $8 = "2025-01-31T22:00:00Z"
-- $9 = "2026-02-21T10:00:00+00:00"
