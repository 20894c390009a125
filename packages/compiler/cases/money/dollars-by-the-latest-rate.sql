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
    select r.rate * power(10::numeric, $5::int - case when "f"."currency" = any($6::text[]) then $7::int when "f"."currency" = any($8::text[]) then $9::int when "f"."currency" = any($10::text[]) then $11::int else 2 end) as factor
    from exchange_rate r
    where r.workspace_id = $12::int and r.superseded_at = 'infinity'
      and "f"."currency" <> $13::text
      and r.base = "f"."currency" and r.quote = $14::text
      and r.day <= "f"."day" and r.day >= "f"."day" - 7
    order by r.day desc limit 1
  ) rate on true
  cross join lateral (
    select case when "f"."currency" = $15::text then "f"."amount_minor"::numeric else round("f"."amount_minor" * rate.factor) end as minor) money
where "f".workspace_id = $16::int
  and "f"."effective_at" >= $17::timestamptz and "f"."effective_at" < $18::timestamptz and "f"."effective_at" <= $19::timestamptz
group by 1;
-- $1 = ["2025-12-31T22:00:00Z","2026-01-31T22:00:00Z"]
-- $2 = ["won","amended","reopened","renewed","order"]
-- $3 = ["won","amended","reopened","renewed","order"]
-- $4 = ["won","amended","reopened","renewed","order"]
-- $5 = 2
-- $6 = ["BIF","CLP","DJF","GNF","ISK","JPY","KMF","KRW","PYG","RWF","UGX","UYI","VND","VUV","XAF","XOF","XPF"]
-- $7 = 0
-- $8 = ["BHD","IQD","JOD","KWD","LYD","OMR","TND"]
-- $9 = 3
-- $10 = ["CLF","UYW"]
-- $11 = 4
-- $12 = 1
-- $13 = "EUR"
-- $14 = "EUR"
-- $15 = "EUR"
-- $16 = 1
-- $17 = "2025-12-31T22:00:00Z"
-- $18 = "2026-02-28T22:00:00Z"
-- $19 = "2026-02-21T10:00:00+00:00"

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
    select r.rate * power(10::numeric, $4::int - case when "f"."currency" = any($5::text[]) then $6::int when "f"."currency" = any($7::text[]) then $8::int when "f"."currency" = any($9::text[]) then $10::int else 2 end) as factor
    from exchange_rate r
    where r.workspace_id = $11::int and r.superseded_at = 'infinity'
      and "f"."currency" <> $12::text
      and r.base = "f"."currency" and r.quote = $13::text
      and r.day <= "f"."day" and r.day >= "f"."day" - 7
    order by r.day desc limit 1
  ) rate on true
  cross join lateral (
    select case when "f"."currency" = $14::text then "f"."amount_minor"::numeric else round("f"."amount_minor" * rate.factor) end as minor) money
where "f".workspace_id = $15::int
  and "f"."effective_at" >= $16::timestamptz and "f"."effective_at" < $17::timestamptz and "f"."effective_at" <= $18::timestamptz
group by 1;
-- $1 = ["won","amended","reopened","renewed","order"]
-- $2 = ["won","amended","reopened","renewed","order"]
-- $3 = ["won","amended","reopened","renewed","order"]
-- $4 = 2
-- $5 = ["BIF","CLP","DJF","GNF","ISK","JPY","KMF","KRW","PYG","RWF","UGX","UYI","VND","VUV","XAF","XOF","XPF"]
-- $6 = 0
-- $7 = ["BHD","IQD","JOD","KWD","LYD","OMR","TND"]
-- $8 = 3
-- $9 = ["CLF","UYW"]
-- $10 = 4
-- $11 = 1
-- $12 = "EUR"
-- $13 = "EUR"
-- $14 = "EUR"
-- $15 = 1
-- $16 = "2025-12-31T22:00:00Z"
-- $17 = "2026-02-28T22:00:00Z"
-- $18 = "2026-02-21T10:00:00+00:00"
