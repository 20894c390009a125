-- cost lines by day from 2026-01-01 to 2026-03-01 in 2 buckets
select
  width_bucket("f"."day", $1::date[]) as bucket,
  coalesce(sum(money.minor), 0) as "m0",
  count(distinct ("f"."source_id", "f"."event_id")) filter (where money.minor is not null) as "m1",
  count(distinct ("f"."source_id", "f"."event_id")) filter (where money.minor is null) as "m2"
from "cost_day" "f"
  left join lateral (
    select r.rate * power(10::numeric, $2::int - case when "f"."currency" = any($3::text[]) then $4::int when "f"."currency" = any($5::text[]) then $6::int when "f"."currency" = any($7::text[]) then $8::int else 2 end) as factor
    from exchange_rate r
    where r.workspace_id = $9::int and r.superseded_at = 'infinity'
      and "f"."currency" <> $10::text
      and r.base = "f"."currency" and r.quote = $11::text
      and r.day <= "f"."from_day" and r.day >= "f"."from_day" - 7
    order by r.day desc limit 1
  ) rate on true
  cross join lateral (
    select case when "f"."currency" = $12::text then "f"."amount_minor"::numeric else sign(round("f"."line_minor" * rate.factor)) * (div(abs(round("f"."line_minor" * rate.factor)), "f"."line_days") + case when "f"."day_index" < mod(abs(round("f"."line_minor" * rate.factor)), "f"."line_days") then 1 else 0 end) end as minor) money
where "f".workspace_id = $13::int
  and "f"."day" >= $14::date and "f"."day" < $15::date and "f"."day" <= $16::date
  and (("f"."kind" = any($17::text[])))
group by 1;
-- $1 = ["2026-01-01","2026-02-01"]
-- $2 = 2
-- $3 = ["BIF","CLP","DJF","GNF","ISK","JPY","KMF","KRW","PYG","RWF","UGX","UYI","VND","VUV","XAF","XOF","XPF"]
-- $4 = 0
-- $5 = ["BHD","IQD","JOD","KWD","LYD","OMR","TND"]
-- $6 = 3
-- $7 = ["CLF","UYW"]
-- $8 = 4
-- $9 = 1
-- $10 = "EUR"
-- $11 = "EUR"
-- $12 = "EUR"
-- $13 = 1
-- $14 = "2026-01-01"
-- $15 = "2026-03-01"
-- $16 = "2026-02-21"
-- $17 = ["media","content","event","agency"]

-- cost lines by day from 2026-01-01 to 2026-03-01
select
  1 as bucket,
  coalesce(sum(money.minor), 0) as "m0",
  count(distinct ("f"."source_id", "f"."event_id")) filter (where money.minor is not null) as "m1",
  count(distinct ("f"."source_id", "f"."event_id")) filter (where money.minor is null) as "m2"
from "cost_day" "f"
  left join lateral (
    select r.rate * power(10::numeric, $1::int - case when "f"."currency" = any($2::text[]) then $3::int when "f"."currency" = any($4::text[]) then $5::int when "f"."currency" = any($6::text[]) then $7::int else 2 end) as factor
    from exchange_rate r
    where r.workspace_id = $8::int and r.superseded_at = 'infinity'
      and "f"."currency" <> $9::text
      and r.base = "f"."currency" and r.quote = $10::text
      and r.day <= "f"."from_day" and r.day >= "f"."from_day" - 7
    order by r.day desc limit 1
  ) rate on true
  cross join lateral (
    select case when "f"."currency" = $11::text then "f"."amount_minor"::numeric else sign(round("f"."line_minor" * rate.factor)) * (div(abs(round("f"."line_minor" * rate.factor)), "f"."line_days") + case when "f"."day_index" < mod(abs(round("f"."line_minor" * rate.factor)), "f"."line_days") then 1 else 0 end) end as minor) money
where "f".workspace_id = $12::int
  and "f"."day" >= $13::date and "f"."day" < $14::date and "f"."day" <= $15::date
  and (("f"."kind" = any($16::text[])))
group by 1;
-- $1 = 2
-- $2 = ["BIF","CLP","DJF","GNF","ISK","JPY","KMF","KRW","PYG","RWF","UGX","UYI","VND","VUV","XAF","XOF","XPF"]
-- $3 = 0
-- $4 = ["BHD","IQD","JOD","KWD","LYD","OMR","TND"]
-- $5 = 3
-- $6 = ["CLF","UYW"]
-- $7 = 4
-- $8 = 1
-- $9 = "EUR"
-- $10 = "EUR"
-- $11 = "EUR"
-- $12 = 1
-- $13 = "2026-01-01"
-- $14 = "2026-03-01"
-- $15 = "2026-02-21"
-- $16 = ["media","content","event","agency"]
