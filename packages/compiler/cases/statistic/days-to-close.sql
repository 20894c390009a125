-- opportunities by won_at from 2026-01-01 to 2026-03-01 in 2 buckets
select
  width_bucket("f"."won_at", $1::timestamptz[]) as bucket,
  percentile_cont(0.5) within group (order by "f"."lead_to_close_ms") as "m0",
  count("f"."lead_to_close_ms") as "m1",
  count(*) filter (where "f"."lead_to_close_ms" is null) as "m2",
  coalesce(sum("f"."lead_to_close_ms"), 0) as "m3",
  percentile_cont(0.75) within group (order by "f"."lead_to_close_ms") as "m4",
  percentile_cont(0.5) within group (order by "f"."cycle_ms") as "m5",
  count("f"."cycle_ms") as "m6",
  count(*) filter (where "f"."cycle_ms" is null) as "m7"
from "opportunity_fact" "f"
where "f".workspace_id = $2::int
  and "f"."won_at" >= $3::timestamptz and "f"."won_at" < $4::timestamptz and "f"."won_at" <= $5::timestamptz
group by 1;
-- $1 = ["2025-12-31T22:00:00Z","2026-01-31T22:00:00Z"]
-- $2 = 1
-- $3 = "2025-12-31T22:00:00Z"
-- $4 = "2026-02-28T22:00:00Z"
-- $5 = "2026-02-21T10:00:00+00:00"

-- opportunities by won_at from 2026-01-01 to 2026-03-01
select
  1 as bucket,
  percentile_cont(0.5) within group (order by "f"."lead_to_close_ms") as "m0",
  count("f"."lead_to_close_ms") as "m1",
  count(*) filter (where "f"."lead_to_close_ms" is null) as "m2",
  coalesce(sum("f"."lead_to_close_ms"), 0) as "m3",
  percentile_cont(0.75) within group (order by "f"."lead_to_close_ms") as "m4",
  percentile_cont(0.5) within group (order by "f"."cycle_ms") as "m5",
  count("f"."cycle_ms") as "m6",
  count(*) filter (where "f"."cycle_ms" is null) as "m7"
from "opportunity_fact" "f"
where "f".workspace_id = $1::int
  and "f"."won_at" >= $2::timestamptz and "f"."won_at" < $3::timestamptz and "f"."won_at" <= $4::timestamptz
group by 1;
-- $1 = 1
-- $2 = "2025-12-31T22:00:00Z"
-- $3 = "2026-02-28T22:00:00Z"
-- $4 = "2026-02-21T10:00:00+00:00"
