-- How many of each month’s `member` reached each stage, and the median of days to it.
counted as (
  select month, count(*) as n0, count(t1) as n1, count(t2) as n2, count(t3) as n3, count(t4) as n4,
    percentile_cont(0.5) within group (order by case when not i0 and not i1
      then greatest(extract(epoch from t1 - t0), 0)::float8 / 86400 end) as d1,
    percentile_cont(0.5) within group (order by case when not i1 and not i2
      then greatest(extract(epoch from t2 - t1), 0)::float8 / 86400 end) as d2,
    percentile_cont(0.5) within group (order by case when not i2 and not i3
      then greatest(extract(epoch from t3 - t2), 0)::float8 / 86400 end) as d3,
    percentile_cont(0.5) within group (order by case when not i3 and not i4
      then greatest(extract(epoch from t4 - t3), 0)::float8 / 86400 end) as d4
  from member
  group by month
)
select (:year_labels::text[])[month] as month, step.stage, step.entered, step.days
from counted
cross join lateral (values
  ('lead', n0, null), ('mql', n1, d1), ('sql', n2, d2), ('opportunity', n3, d3), ('customer', n4, d4)
) step (stage, entered, days)
