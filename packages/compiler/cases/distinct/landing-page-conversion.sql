-- landing-page views by bucket from 2026-01-01 to 2026-03-01 in 2 buckets by asset
select
  "f"."bucket" as bucket,
  "f_asset"."event_id" as "d0",
  count(distinct "f"."visitor_key") filter (where ("f"."converted" = true)) as "m0",
  count(distinct "f"."visitor_key") as "m1"
from (select v.*, b.bucket from landing_view v
    join (select bucket::int, start_at, end_at, from_day, to_day,
      least(start_at, ($1::timestamptz + interval '1 microsecond')) as opening_at, least(end_at, ($2::timestamptz + interval '1 microsecond')) as closing_at
    from unnest($3::timestamptz[], $4::timestamptz[],
      $5::date[], $6::date[])
      with ordinality as given (start_at, end_at, from_day, to_day, bucket)) b on v.at >= b.start_at and v.at < b.end_at
    where v.workspace_id = $7::int and v.at <= $8::timestamptz
      and (v.previous_at is null or v.previous_at < b.start_at)) "f"
  left join "asset" "f_asset"
    on "f_asset".workspace_id = "f".workspace_id and "f_asset"."asset_no" = "f"."asset_no" and "f_asset".superseded_at = 'infinity'
where "f".workspace_id = $9::int
  and true
group by 1, 2;
-- $1 = "2026-02-21T10:00:00+00:00"
-- $2 = "2026-02-21T10:00:00+00:00"
-- $3 = ["2025-12-31T22:00:00Z","2026-01-31T22:00:00Z"]
-- $4 = ["2026-01-31T22:00:00Z","2026-02-28T22:00:00Z"]
-- $5 = ["2026-01-01","2026-02-01"]
-- $6 = ["2026-02-01","2026-03-01"]
-- $7 = 1
-- $8 = "2026-02-21T10:00:00+00:00"
-- $9 = 1

-- landing-page views by bucket from 2026-01-01 to 2026-03-01 by asset
select
  "f"."bucket" as bucket,
  "f_asset"."event_id" as "d0",
  count(distinct "f"."visitor_key") filter (where ("f"."converted" = true)) as "m0",
  count(distinct "f"."visitor_key") as "m1"
from (select v.*, b.bucket from landing_view v
    join (select bucket::int, start_at, end_at, from_day, to_day,
      least(start_at, ($1::timestamptz + interval '1 microsecond')) as opening_at, least(end_at, ($2::timestamptz + interval '1 microsecond')) as closing_at
    from unnest($3::timestamptz[], $4::timestamptz[],
      $5::date[], $6::date[])
      with ordinality as given (start_at, end_at, from_day, to_day, bucket)) b on v.at >= b.start_at and v.at < b.end_at
    where v.workspace_id = $7::int and v.at <= $8::timestamptz
      and (v.previous_at is null or v.previous_at < b.start_at)) "f"
  left join "asset" "f_asset"
    on "f_asset".workspace_id = "f".workspace_id and "f_asset"."asset_no" = "f"."asset_no" and "f_asset".superseded_at = 'infinity'
where "f".workspace_id = $9::int
  and true
group by 1, 2;
-- $1 = "2026-02-21T10:00:00+00:00"
-- $2 = "2026-02-21T10:00:00+00:00"
-- $3 = ["2025-12-31T22:00:00Z"]
-- $4 = ["2026-02-28T22:00:00Z"]
-- $5 = ["2026-01-01"]
-- $6 = ["2026-03-01"]
-- $7 = 1
-- $8 = "2026-02-21T10:00:00+00:00"
-- $9 = 1

-- landing-page views by bucket from 2026-01-01 to 2026-03-01
select
  "f"."bucket" as bucket,
  count(distinct "f"."visitor_key") filter (where ("f"."converted" = true)) as "m0",
  count("f"."visitor_key") filter (where ("f"."visitor_previous_at" is null or "f"."visitor_previous_at" < $1::timestamptz)) as "m1"
from (select v.*, b.bucket from landing_view v
    join (select bucket::int, start_at, end_at, from_day, to_day,
      least(start_at, ($2::timestamptz + interval '1 microsecond')) as opening_at, least(end_at, ($3::timestamptz + interval '1 microsecond')) as closing_at
    from unnest($4::timestamptz[], $5::timestamptz[],
      $6::date[], $7::date[])
      with ordinality as given (start_at, end_at, from_day, to_day, bucket)) b on v.at >= b.start_at and v.at < b.end_at
    where v.workspace_id = $8::int and v.at <= $9::timestamptz
      and (v.previous_at is null or v.previous_at < b.start_at)) "f"
where "f".workspace_id = $10::int
  and true
group by 1;
-- $1 = "2025-12-31T22:00:00Z"
-- $2 = "2026-02-21T10:00:00+00:00"
-- $3 = "2026-02-21T10:00:00+00:00"
-- $4 = ["2025-12-31T22:00:00Z"]
-- $5 = ["2026-02-28T22:00:00Z"]
-- $6 = ["2026-01-01"]
-- $7 = ["2026-03-01"]
-- $8 = 1
-- $9 = "2026-02-21T10:00:00+00:00"
-- $10 = 1

-- landing-page views by at from 2026-01-01 to 2026-03-01 in 2 buckets by asset
select
  width_bucket("f"."at", $1::timestamptz[]) as bucket,
  "f_asset"."event_id" as "d0",
  count(distinct "f"."visitor_key") as "m0"
from "landing_view" "f"
  left join "asset" "f_asset"
    on "f_asset".workspace_id = "f".workspace_id and "f_asset"."asset_no" = "f"."asset_no" and "f_asset".superseded_at = 'infinity'
where "f".workspace_id = $2::int
  and "f"."at" >= $3::timestamptz and "f"."at" < $4::timestamptz and "f"."at" <= $5::timestamptz
group by 1, 2;
-- $1 = ["2025-12-31T22:00:00Z","2026-01-31T22:00:00Z"]
-- $2 = 1
-- $3 = "2025-12-31T22:00:00Z"
-- $4 = "2026-02-28T22:00:00Z"
-- $5 = "2026-02-21T10:00:00+00:00"

-- landing-page views by at from 2026-01-01 to 2026-03-01 by asset
select
  1 as bucket,
  "f_asset"."event_id" as "d0",
  count(distinct "f"."visitor_key") as "m0"
from "landing_view" "f"
  left join "asset" "f_asset"
    on "f_asset".workspace_id = "f".workspace_id and "f_asset"."asset_no" = "f"."asset_no" and "f_asset".superseded_at = 'infinity'
where "f".workspace_id = $1::int
  and "f"."at" >= $2::timestamptz and "f"."at" < $3::timestamptz and "f"."at" <= $4::timestamptz
group by 1, 2;
-- $1 = 1
-- $2 = "2025-12-31T22:00:00Z"
-- $3 = "2026-02-28T22:00:00Z"
-- $4 = "2026-02-21T10:00:00+00:00"

-- landing-page views by at from 2026-01-01 to 2026-03-01
select
  1 as bucket,
  count("f"."visitor_key") filter (where ("f"."visitor_previous_at" is null or "f"."visitor_previous_at" < $1::timestamptz)) as "m0"
from "landing_view" "f"
where "f".workspace_id = $2::int
  and "f"."at" >= $3::timestamptz and "f"."at" < $4::timestamptz and "f"."at" <= $5::timestamptz
group by 1;
-- $1 = "2025-12-31T22:00:00Z"
-- $2 = 1
-- $3 = "2025-12-31T22:00:00Z"
-- $4 = "2026-02-28T22:00:00Z"
-- $5 = "2026-02-21T10:00:00+00:00"
