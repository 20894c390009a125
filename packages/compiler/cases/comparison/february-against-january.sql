-- leads by created_at from 2026-02-01 to 2026-03-01
select
  1 as bucket,
  coalesce(sum("f"."n"), 0) as "m0"
from (
  select "r"."workspace_id", "r"."day", "r"."new_gross", "r"."new_lead", "r"."source", "r"."channel", "r"."imported", "r"."n" from "lead_day" r
  where r.workspace_id = $1::int and r.day < $2::date
  union all
  select "f"."workspace_id", $3::date as day, "f"."new_gross" as "new_gross", "f"."new_lead" as "new_lead", "f"."source" as "source", "f"."channel" as "channel", "f"."imported" as "imported", 1 as n from "lead_fact" f
  where f.workspace_id = $4::int and "f"."created_at" >= $5::timestamptz and "f"."created_at" <= $6::timestamptz
) "f"
where "f".workspace_id = $7::int
  and "f"."day" >= $8::date and "f"."day" < $9::date and "f"."day" <= $10::date
  and (("f"."new_lead" = true))
group by 1
having sum("f"."n") <> 0;
-- $1 = 1
-- $2 = "2026-02-21"
-- $3 = "2026-02-21"
-- $4 = 1
-- $5 = "2026-02-20T22:00:00Z"
-- $6 = "2026-02-21T10:00:00+00:00"
-- $7 = 1
-- $8 = "2026-02-01"
-- $9 = "2026-03-01"
-- $10 = "2026-02-21"

-- leads by created_at from 2026-01-01 to 2026-02-01
select
  1 as bucket,
  coalesce(sum("f"."n"), 0) as "m0"
from (
  select "r"."workspace_id", "r"."day", "r"."new_gross", "r"."new_lead", "r"."source", "r"."channel", "r"."imported", "r"."n" from "lead_day" r
  where r.workspace_id = $1::int and r.day < $2::date
  union all
  select "f"."workspace_id", $3::date as day, "f"."new_gross" as "new_gross", "f"."new_lead" as "new_lead", "f"."source" as "source", "f"."channel" as "channel", "f"."imported" as "imported", 1 as n from "lead_fact" f
  where f.workspace_id = $4::int and "f"."created_at" >= $5::timestamptz and "f"."created_at" < $6::timestamptz
) "f"
where "f".workspace_id = $7::int
  and "f"."day" >= $8::date and "f"."day" < $9::date and "f"."day" <= $10::date
  and (("f"."new_lead" = true))
group by 1
having sum("f"."n") <> 0;
-- $1 = 1
-- $2 = "2026-01-21"
-- $3 = "2026-01-21"
-- $4 = 1
-- $5 = "2026-01-20T22:00:00Z"
-- $6 = "2026-01-21T10:00:00Z"
-- $7 = 1
-- $8 = "2026-01-01"
-- $9 = "2026-01-22"
-- $10 = "2026-02-21"

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
  coalesce(sum("f"."n"), 0) as "m0"
from (
  select "r"."workspace_id", "r"."day", "r"."stage_id", "r"."imputed", "r"."counts", "r"."lead_source", "r"."lead_channel", "r"."lead_imported", "r"."n" from "milestone_day" r
  where r.workspace_id = $1::int and r.day < $2::date
  union all
  select "f"."workspace_id", $3::date as day, "f"."stage_id" as "stage_id", "f"."imputed" as "imputed", "f"."counts" as "counts", "l"."source" as "lead_source", "l"."channel" as "lead_channel", "l"."imported" as "lead_imported", 1 as n from "milestone" f
  left join lead_fact l on l.workspace_id = f.workspace_id and l.lead_no = "f"."lead_no"
  where f.workspace_id = $4::int and "f"."reached_at" >= $5::timestamptz and "f"."reached_at" <= $6::timestamptz
) "f"
where "f".workspace_id = $7::int
  and "f"."day" >= $8::date and "f"."day" < $9::date and "f"."day" <= $10::date
  and (("f"."stage_id" = $11::text))
group by 1
having sum("f"."n") <> 0;
-- $1 = 1
-- $2 = "2026-02-21"
-- $3 = "2026-02-21"
-- $4 = 1
-- $5 = "2026-02-20T22:00:00Z"
-- $6 = "2026-02-21T10:00:00+00:00"
-- $7 = 1
-- $8 = "2026-02-01"
-- $9 = "2026-03-01"
-- $10 = "2026-02-21"
-- $11 = "mql"

-- leads by reached_at from 2026-01-01 to 2026-02-01
select
  1 as bucket,
  coalesce(sum("f"."n"), 0) as "m0"
from (
  select "r"."workspace_id", "r"."day", "r"."stage_id", "r"."imputed", "r"."counts", "r"."lead_source", "r"."lead_channel", "r"."lead_imported", "r"."n" from "milestone_day" r
  where r.workspace_id = $1::int and r.day < $2::date
  union all
  select "f"."workspace_id", $3::date as day, "f"."stage_id" as "stage_id", "f"."imputed" as "imputed", "f"."counts" as "counts", "l"."source" as "lead_source", "l"."channel" as "lead_channel", "l"."imported" as "lead_imported", 1 as n from "milestone" f
  left join lead_fact l on l.workspace_id = f.workspace_id and l.lead_no = "f"."lead_no"
  where f.workspace_id = $4::int and "f"."reached_at" >= $5::timestamptz and "f"."reached_at" < $6::timestamptz
) "f"
where "f".workspace_id = $7::int
  and "f"."day" >= $8::date and "f"."day" < $9::date and "f"."day" <= $10::date
  and (("f"."stage_id" = $11::text))
group by 1
having sum("f"."n") <> 0;
-- $1 = 1
-- $2 = "2026-01-21"
-- $3 = "2026-01-21"
-- $4 = 1
-- $5 = "2026-01-20T22:00:00Z"
-- $6 = "2026-01-21T10:00:00Z"
-- $7 = 1
-- $8 = "2026-01-01"
-- $9 = "2026-01-22"
-- $10 = "2026-02-21"
-- $11 = "mql"
