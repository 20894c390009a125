-- cost lines by day from 2026-01-10 to 2026-02-05 by costKind
select
  1 as bucket,
  "f"."kind" as "d0",
  coalesce(sum(money.minor) filter (where ("f"."kind" = any($1::text[]))), 0) as "m0",
  count(distinct ("f"."source_id", "f"."event_id")) filter (where ("f"."kind" = any($2::text[])) and money.minor is not null) as "m1",
  count(distinct ("f"."source_id", "f"."event_id")) filter (where ("f"."kind" = any($3::text[])) and money.minor is null) as "m2",
  coalesce(sum(money.minor) filter (where ("f"."kind" = any($4::text[]))), 0) as "m3",
  count(distinct ("f"."source_id", "f"."event_id")) filter (where ("f"."kind" = any($5::text[])) and money.minor is not null) as "m4",
  count(distinct ("f"."source_id", "f"."event_id")) filter (where ("f"."kind" = any($6::text[])) and money.minor is null) as "m5"
from "cost_day" "f"
  left join lateral (
    select r.rate * power(10::numeric, $7::int - case when "f"."currency" = any($8::text[]) then $9::int when "f"."currency" = any($10::text[]) then $11::int when "f"."currency" = any($12::text[]) then $13::int else 2 end) as factor
    from exchange_rate r
    where r.workspace_id = $14::int and r.superseded_at = 'infinity'
      and "f"."currency" <> $15::text
      and r.base = "f"."currency" and r.quote = $16::text
      and r.day <= "f"."from_day" and r.day >= "f"."from_day" - 7
    order by r.day desc limit 1
  ) rate on true
  cross join lateral (
    select case when "f"."currency" = $17::text then "f"."amount_minor"::numeric else sign(round("f"."line_minor" * rate.factor)) * (div(abs(round("f"."line_minor" * rate.factor)), "f"."line_days") + case when "f"."day_index" < mod(abs(round("f"."line_minor" * rate.factor)), "f"."line_days") then 1 else 0 end) end as minor) money
where "f".workspace_id = $18::int
  and "f"."day" >= $19::date and "f"."day" < $20::date and "f"."day" <= $21::date
  and (("f"."kind" = any($22::text[])) or ("f"."kind" = any($23::text[])))
group by 1, 2;
-- $1 = ["media","content","event","agency"]
-- $2 = ["media","content","event","agency"]
-- $3 = ["media","content","event","agency"]
-- $4 = ["media","content","event","agency","labour","technology","overhead"]
-- $5 = ["media","content","event","agency","labour","technology","overhead"]
-- $6 = ["media","content","event","agency","labour","technology","overhead"]
-- $7 = 2
-- $8 = ["BIF","CLP","DJF","GNF","ISK","JPY","KMF","KRW","PYG","RWF","UGX","UYI","VND","VUV","XAF","XOF","XPF"]
-- $9 = 0
-- $10 = ["BHD","IQD","JOD","KWD","LYD","OMR","TND"]
-- $11 = 3
-- $12 = ["CLF","UYW"]
-- $13 = 4
-- $14 = 1
-- $15 = "EUR"
-- $16 = "EUR"
-- $17 = "EUR"
-- $18 = 1
-- $19 = "2026-01-10"
-- $20 = "2026-02-05"
-- $21 = "2026-02-21"
-- $22 = ["media","content","event","agency"]
-- $23 = ["media","content","event","agency","labour","technology","overhead"]

-- cost lines by day from 2026-01-10 to 2026-02-05
select
  1 as bucket,
  coalesce(sum(money.minor) filter (where ("f"."kind" = any($1::text[]))), 0) as "m0",
  count(distinct ("f"."source_id", "f"."event_id")) filter (where ("f"."kind" = any($2::text[])) and money.minor is not null) as "m1",
  count(distinct ("f"."source_id", "f"."event_id")) filter (where ("f"."kind" = any($3::text[])) and money.minor is null) as "m2",
  coalesce(sum(money.minor) filter (where ("f"."kind" = any($4::text[]))), 0) as "m3",
  count(distinct ("f"."source_id", "f"."event_id")) filter (where ("f"."kind" = any($5::text[])) and money.minor is not null) as "m4",
  count(distinct ("f"."source_id", "f"."event_id")) filter (where ("f"."kind" = any($6::text[])) and money.minor is null) as "m5"
from "cost_day" "f"
  left join lateral (
    select r.rate * power(10::numeric, $7::int - case when "f"."currency" = any($8::text[]) then $9::int when "f"."currency" = any($10::text[]) then $11::int when "f"."currency" = any($12::text[]) then $13::int else 2 end) as factor
    from exchange_rate r
    where r.workspace_id = $14::int and r.superseded_at = 'infinity'
      and "f"."currency" <> $15::text
      and r.base = "f"."currency" and r.quote = $16::text
      and r.day <= "f"."from_day" and r.day >= "f"."from_day" - 7
    order by r.day desc limit 1
  ) rate on true
  cross join lateral (
    select case when "f"."currency" = $17::text then "f"."amount_minor"::numeric else sign(round("f"."line_minor" * rate.factor)) * (div(abs(round("f"."line_minor" * rate.factor)), "f"."line_days") + case when "f"."day_index" < mod(abs(round("f"."line_minor" * rate.factor)), "f"."line_days") then 1 else 0 end) end as minor) money
where "f".workspace_id = $18::int
  and "f"."day" >= $19::date and "f"."day" < $20::date and "f"."day" <= $21::date
  and (("f"."kind" = any($22::text[])) or ("f"."kind" = any($23::text[])))
group by 1;
-- $1 = ["media","content","event","agency"]
-- $2 = ["media","content","event","agency"]
-- $3 = ["media","content","event","agency"]
-- $4 = ["media","content","event","agency","labour","technology","overhead"]
-- $5 = ["media","content","event","agency","labour","technology","overhead"]
-- $6 = ["media","content","event","agency","labour","technology","overhead"]
-- $7 = 2
-- $8 = ["BIF","CLP","DJF","GNF","ISK","JPY","KMF","KRW","PYG","RWF","UGX","UYI","VND","VUV","XAF","XOF","XPF"]
-- $9 = 0
-- $10 = ["BHD","IQD","JOD","KWD","LYD","OMR","TND"]
-- $11 = 3
-- $12 = ["CLF","UYW"]
-- $13 = 4
-- $14 = 1
-- $15 = "EUR"
-- $16 = "EUR"
-- $17 = "EUR"
-- $18 = 1
-- $19 = "2026-01-10"
-- $20 = "2026-02-05"
-- $21 = "2026-02-21"
-- $22 = ["media","content","event","agency"]
-- $23 = ["media","content","event","agency","labour","technology","overhead"]
