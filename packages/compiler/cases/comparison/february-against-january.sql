-- leads by created_at from 2026-02-01 to 2026-03-01
select
  1 as bucket,
  count(*) as "m0"
from "lead_fact" "f"
where "f".workspace_id = $1::int
  and "f"."created_at" >= $2::timestamptz and "f"."created_at" < $3::timestamptz and "f"."created_at" <= $4::timestamptz
  and (("f"."new_lead" = true))
group by 1;
-- $1 = 1
-- $2 = "2026-01-31T22:00:00Z"
-- $3 = "2026-02-28T22:00:00Z"
-- $4 = "2026-02-21T10:00:00+00:00"

-- leads by created_at from 2026-01-01 to 2026-02-01
select
  1 as bucket,
  count(*) as "m0"
from "lead_fact" "f"
where "f".workspace_id = $1::int
  and "f"."created_at" >= $2::timestamptz and "f"."created_at" < $3::timestamptz and "f"."created_at" <= $4::timestamptz
  and (("f"."new_lead" = true))
group by 1;
-- $1 = 1
-- $2 = "2025-12-31T22:00:00Z"
-- $3 = "2026-01-21T10:00:00Z"
-- $4 = "2026-02-21T10:00:00+00:00"

-- revenue lines by effective_at from 2026-02-01 to 2026-03-01
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
-- $7 = "2026-01-31T22:00:00Z"
-- $8 = "2026-02-28T22:00:00Z"
-- $9 = "2026-02-21T10:00:00+00:00"

-- revenue lines by effective_at from 2026-01-01 to 2026-02-01
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
-- $7 = "2025-12-31T22:00:00Z"
-- $8 = "2026-01-21T10:00:00Z"
-- $9 = "2026-02-21T10:00:00+00:00"

-- leads by reached_at from 2026-02-01 to 2026-03-01
select
  1 as bucket,
  count(*) as "m0"
from "milestone" "f"
where "f".workspace_id = $1::int
  and "f"."reached_at" >= $2::timestamptz and "f"."reached_at" < $3::timestamptz and "f"."reached_at" <= $4::timestamptz
  and (("f"."stage_id" = $5::text))
group by 1;
-- $1 = 1
-- $2 = "2026-01-31T22:00:00Z"
-- $3 = "2026-02-28T22:00:00Z"
-- $4 = "2026-02-21T10:00:00+00:00"
-- $5 = "mql"

-- leads by reached_at from 2026-01-01 to 2026-02-01
select
  1 as bucket,
  count(*) as "m0"
from "milestone" "f"
where "f".workspace_id = $1::int
  and "f"."reached_at" >= $2::timestamptz and "f"."reached_at" < $3::timestamptz and "f"."reached_at" <= $4::timestamptz
  and (("f"."stage_id" = $5::text))
group by 1;
-- $1 = 1
-- $2 = "2025-12-31T22:00:00Z"
-- $3 = "2026-01-21T10:00:00Z"
-- $4 = "2026-02-21T10:00:00+00:00"
-- $5 = "mql"
