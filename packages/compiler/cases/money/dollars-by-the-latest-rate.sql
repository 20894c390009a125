-- revenue lines by effective_at from 2026-01-01 to 2026-03-01 in 2 buckets
select
  width_bucket("f"."effective_at", $1::timestamptz[]) as bucket,
  coalesce(sum(money.minor), 0) as "m0",
  count(*) filter (where money.minor is not null) as "m1",
  count(*) filter (where money.minor is null) as "m2",
  coalesce(sum(money.minor) filter (where ("f"."kind" = any($2::text[]))), 0) as "m3",
  count(*) filter (where ("f"."kind" = any($3::text[])) and money.minor is not null) as "m4",
  count(*) filter (where ("f"."kind" = any($4::text[])) and money.minor is null) as "m5"
from "revenue_fact" "f"
  left join lateral (
    select r.rate * power(10::numeric, $5::int - minor_digits("f"."currency")) as factor
    from exchange_rate r
    where r.workspace_id = $6::int and r.superseded_at = 'infinity'
      and "f"."currency" <> $7::text
      and r.base = "f"."currency" and r.quote = $8::text
      and r.day <= "f"."day" and r.day >= "f"."day" - 7
    order by r.day desc limit 1
  ) rate on true
  cross join lateral (
    select case when "f"."currency" = $9::text then "f"."amount_minor"::numeric else round("f"."amount_minor" * rate.factor) end as minor) money
where "f".workspace_id = $10::int
  and "f"."effective_at" >= $11::timestamptz and "f"."effective_at" < $12::timestamptz and "f"."effective_at" <= $13::timestamptz
group by 1;
-- $1 = ["2025-12-31T22:00:00Z","2026-01-31T22:00:00Z"]
-- $2 = ["won","amended","reopened","renewed","order"]
-- $3 = ["won","amended","reopened","renewed","order"]
-- $4 = ["won","amended","reopened","renewed","order"]
-- $5 = 2
-- $6 = 1
-- $7 = "EUR"
-- $8 = "EUR"
-- $9 = "EUR"
-- $10 = 1
-- $11 = "2025-12-31T22:00:00Z"
-- $12 = "2026-02-28T22:00:00Z"
-- $13 = "2026-02-21T10:00:00+00:00"

-- revenue lines by effective_at from 2026-01-01 to 2026-03-01
select
  1 as bucket,
  coalesce(sum(money.minor), 0) as "m0",
  count(*) filter (where money.minor is not null) as "m1",
  count(*) filter (where money.minor is null) as "m2",
  coalesce(sum(money.minor) filter (where ("f"."kind" = any($1::text[]))), 0) as "m3",
  count(*) filter (where ("f"."kind" = any($2::text[])) and money.minor is not null) as "m4",
  count(*) filter (where ("f"."kind" = any($3::text[])) and money.minor is null) as "m5"
from "revenue_fact" "f"
  left join lateral (
    select r.rate * power(10::numeric, $4::int - minor_digits("f"."currency")) as factor
    from exchange_rate r
    where r.workspace_id = $5::int and r.superseded_at = 'infinity'
      and "f"."currency" <> $6::text
      and r.base = "f"."currency" and r.quote = $7::text
      and r.day <= "f"."day" and r.day >= "f"."day" - 7
    order by r.day desc limit 1
  ) rate on true
  cross join lateral (
    select case when "f"."currency" = $8::text then "f"."amount_minor"::numeric else round("f"."amount_minor" * rate.factor) end as minor) money
where "f".workspace_id = $9::int
  and "f"."effective_at" >= $10::timestamptz and "f"."effective_at" < $11::timestamptz and "f"."effective_at" <= $12::timestamptz
group by 1;
-- $1 = ["won","amended","reopened","renewed","order"]
-- $2 = ["won","amended","reopened","renewed","order"]
-- $3 = ["won","amended","reopened","renewed","order"]
-- $4 = 2
-- $5 = 1
-- $6 = "EUR"
-- $7 = "EUR"
-- $8 = "EUR"
-- $9 = 1
-- $10 = "2025-12-31T22:00:00Z"
-- $11 = "2026-02-28T22:00:00Z"
-- $12 = "2026-02-21T10:00:00+00:00"
