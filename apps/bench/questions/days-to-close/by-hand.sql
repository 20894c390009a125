-- Half of the deals won took less, by the month in which they were opened.
select to_char(opened_at at time zone :zone::text, 'YYYY-MM') as cohort,
  percentile_cont(0.5) within group (order by lead_to_close_ms) / 86400000 as days
from opportunity_fact
where workspace_id = :workspace::int
  and won_at >= :year_from::timestamptz and won_at < :year_to::timestamptz
group by 1
