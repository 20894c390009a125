-- revenue lines by effective_at from 2026-01-01 to 2026-03-01 in 2 buckets
select
  width_bucket("f"."effective_at", $1::timestamptz[]) as bucket,
  coalesce(sum(money.minor), 0) as "m0",
  count(*) filter (where money.minor is not null) as "m1",
  count(*) filter (where money.minor is null) as "m2"
from "revenue_fact" "f"
  left join lateral (
    select r.rate * power(10::numeric, $2::int - minor_digits("f"."currency")) as factor
    from exchange_rate r
    where r.workspace_id = $3::int and r.superseded_at = 'infinity'
      and "f"."currency" <> $4::text
      and r.base = "f"."currency" and r.quote = $5::text
      and r.day <= "f"."day" and r.day >= "f"."day" - 7
    order by r.day desc limit 1
  ) rate on true
  cross join lateral (
    select case when "f"."currency" = $6::text then "f"."amount_minor"::numeric else round("f"."amount_minor" * rate.factor) end as minor) money
where "f".workspace_id = $7::int
  and "f"."effective_at" >= $8::timestamptz and "f"."effective_at" < $9::timestamptz and "f"."effective_at" <= $10::timestamptz
group by 1;
-- $1 = ["2025-12-31T22:00:00Z","2026-01-31T22:00:00Z"]
-- $2 = 2
-- $3 = 1
-- $4 = "USD"
-- $5 = "USD"
-- $6 = "USD"
-- $7 = 1
-- $8 = "2025-12-31T22:00:00Z"
-- $9 = "2026-02-28T22:00:00Z"
-- $10 = "2026-02-21T10:00:00+00:00"

-- revenue lines by effective_at from 2026-01-01 to 2026-03-01
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
-- $3 = "USD"
-- $4 = "USD"
-- $5 = "USD"
-- $6 = 1
-- $7 = "2025-12-31T22:00:00Z"
-- $8 = "2026-02-28T22:00:00Z"
-- $9 = "2026-02-21T10:00:00+00:00"
