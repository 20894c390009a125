-- Scores of each month's new leads at that month's end.
select (:year_labels::text[])[width_bucket(created_at, :year_starts::timestamptz[])] as month,
  count(*) as leads, count(month_score) as scored,
  avg(month_score)::float8 as mean,
  percentile_cont(0.25) within group (order by month_score::float8) as p25,
  percentile_cont(0.5) within group (order by month_score::float8) as median,
  percentile_cont(0.75) within group (order by month_score::float8) as p75,
  count(*) filter (where month_score >= :threshold::numeric) as above
from lead_fact
where workspace_id = :workspace::int and new_lead
  and created_at >= :year_from::timestamptz and created_at < :year_to::timestamptz
group by width_bucket(created_at, :year_starts::timestamptz[])
