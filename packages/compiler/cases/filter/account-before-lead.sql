-- revenue lines by effective_at from 2026-01-01 to 2026-03-01 by industry, filtered
select
  1 as bucket,
  "f_account_2_value"."value" as "d0",
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
  left join "account_attribute" "f_account_2"
    on "f_account_2".workspace_id = "f".workspace_id and "f_account_2".attribute_id = $6::smallint and "f_account_2"."account_no" = "f"."account_no"
  left join attribute_value "f_account_2_value"
    on "f_account_2_value".workspace_id = "f_account_2".workspace_id and "f_account_2_value".attribute_id = "f_account_2".attribute_id and "f_account_2_value".value_id = "f_account_2".value_id
where "f".workspace_id = $7::int
  and "f"."effective_at" >= $8::timestamptz and "f"."effective_at" < $9::timestamptz and "f"."effective_at" <= $10::timestamptz
  and ("f_account_2_value"."value" collate "C" between $11::text and $12::text)
group by 1, 2;
-- $1 = 2
-- $2 = 1
-- $3 = "EUR"
-- $4 = "EUR"
-- $5 = "EUR"
-- $6 = 2
-- $7 = 1
-- $8 = "2025-12-31T22:00:00Z"
-- $9 = "2026-02-28T22:00:00Z"
-- $10 = "2026-02-21T10:00:00+00:00"
-- $11 = "A"
-- $12 = "Z"

-- revenue lines by effective_at from 2026-01-01 to 2026-03-01, filtered
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
  left join "account_attribute" "f_account_2"
    on "f_account_2".workspace_id = "f".workspace_id and "f_account_2".attribute_id = $6::smallint and "f_account_2"."account_no" = "f"."account_no"
  left join attribute_value "f_account_2_value"
    on "f_account_2_value".workspace_id = "f_account_2".workspace_id and "f_account_2_value".attribute_id = "f_account_2".attribute_id and "f_account_2_value".value_id = "f_account_2".value_id
where "f".workspace_id = $7::int
  and "f"."effective_at" >= $8::timestamptz and "f"."effective_at" < $9::timestamptz and "f"."effective_at" <= $10::timestamptz
  and ("f_account_2_value"."value" collate "C" between $11::text and $12::text)
group by 1;
-- $1 = 2
-- $2 = 1
-- $3 = "EUR"
-- $4 = "EUR"
-- $5 = "EUR"
-- $6 = 2
-- $7 = 1
-- $8 = "2025-12-31T22:00:00Z"
-- $9 = "2026-02-28T22:00:00Z"
-- $10 = "2026-02-21T10:00:00+00:00"
-- $11 = "A"
-- $12 = "Z"

-- customers by customer_since from 2026-01-01 to 2026-03-01 by industry, filtered
select
  1 as bucket,
  "f_account_2_value"."value" as "d0",
  count(*) as "m0"
from "customer_fact" "f"
  left join "account_attribute" "f_account_2"
    on "f_account_2".workspace_id = "f".workspace_id and "f_account_2".attribute_id = $1::smallint and "f_account_2"."account_no" = "f"."account_no"
  left join attribute_value "f_account_2_value"
    on "f_account_2_value".workspace_id = "f_account_2".workspace_id and "f_account_2_value".attribute_id = "f_account_2".attribute_id and "f_account_2_value".value_id = "f_account_2".value_id
where "f".workspace_id = $2::int
  and "f"."customer_since" >= $3::timestamptz and "f"."customer_since" < $4::timestamptz and "f"."customer_since" <= $5::timestamptz
  and ("f_account_2_value"."value" collate "C" between $6::text and $7::text)
group by 1, 2;
-- $1 = 2
-- $2 = 1
-- $3 = "2025-12-31T22:00:00Z"
-- $4 = "2026-02-28T22:00:00Z"
-- $5 = "2026-02-21T10:00:00+00:00"
-- $6 = "A"
-- $7 = "Z"

-- customers by customer_since from 2026-01-01 to 2026-03-01, filtered
select
  1 as bucket,
  count(*) as "m0"
from "customer_fact" "f"
  left join "account_attribute" "f_account_2"
    on "f_account_2".workspace_id = "f".workspace_id and "f_account_2".attribute_id = $1::smallint and "f_account_2"."account_no" = "f"."account_no"
  left join attribute_value "f_account_2_value"
    on "f_account_2_value".workspace_id = "f_account_2".workspace_id and "f_account_2_value".attribute_id = "f_account_2".attribute_id and "f_account_2_value".value_id = "f_account_2".value_id
where "f".workspace_id = $2::int
  and "f"."customer_since" >= $3::timestamptz and "f"."customer_since" < $4::timestamptz and "f"."customer_since" <= $5::timestamptz
  and ("f_account_2_value"."value" collate "C" between $6::text and $7::text)
group by 1;
-- $1 = 2
-- $2 = 1
-- $3 = "2025-12-31T22:00:00Z"
-- $4 = "2026-02-28T22:00:00Z"
-- $5 = "2026-02-21T10:00:00+00:00"
-- $6 = "A"
-- $7 = "Z"
