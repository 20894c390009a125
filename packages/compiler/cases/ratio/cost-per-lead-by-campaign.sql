-- cost lines by day from 2026-01-01 to 2026-03-01 by campaign
select
  1 as bucket,
  "f_campaign"."event_id" as "d0",
  coalesce(sum(money.minor), 0) as "m0",
  count(distinct ("f"."source_id", "f"."event_id")) filter (where money.minor is not null) as "m1",
  count(distinct ("f"."source_id", "f"."event_id")) filter (where money.minor is null) as "m2"
from "cost_day" "f"
  left join "campaign" "f_campaign"
    on "f_campaign".workspace_id = "f".workspace_id and "f_campaign"."campaign_no" = "f"."campaign_no" and "f_campaign".superseded_at = 'infinity'
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
group by 1, 2;
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

-- leads by created_at from 2026-01-01 to 2026-03-01 by campaign
select
  1 as bucket,
  "f_campaign"."event_id" as "d0",
  count(*) as "m0"
from "lead_fact" "f"
  left join "campaign" "f_campaign"
    on "f_campaign".workspace_id = "f".workspace_id and "f_campaign"."campaign_no" = "f"."campaign_no" and "f_campaign".superseded_at = 'infinity'
where "f".workspace_id = $1::int
  and "f"."created_at" >= $2::timestamptz and "f"."created_at" < $3::timestamptz and "f"."created_at" <= $4::timestamptz
  and (("f"."new_lead" = true))
group by 1, 2;
-- $1 = 1
-- $2 = "2025-12-31T22:00:00Z"
-- $3 = "2026-02-28T22:00:00Z"
-- $4 = "2026-02-21T10:00:00+00:00"

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

-- leads by created_at from 2026-01-01 to 2026-03-01
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
-- $3 = "2026-02-28T22:00:00Z"
-- $4 = "2026-02-21T10:00:00+00:00"
