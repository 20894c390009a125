-- New leads with the month in which they became one, and when they reached each stage.
select width_bucket(f.reached_at, :year_starts::timestamptz[]) as month,
  f.reached_at as t0, f.imputed as i0,
  m1.reached_at as t1, m1.imputed as i1, m2.reached_at as t2, m2.imputed as i2,
  m3.reached_at as t3, m3.imputed as i3, m4.reached_at as t4, m4.imputed as i4
from milestone f
left join milestone m1 on m1.workspace_id = f.workspace_id and m1.lead_no = f.lead_no
  and m1.stage_id = 'mql' and m1.reached_at <= :horizon::timestamptz
left join milestone m2 on m2.workspace_id = f.workspace_id and m2.lead_no = f.lead_no
  and m2.stage_id = 'sql' and m2.reached_at <= :horizon::timestamptz
left join milestone m3 on m3.workspace_id = f.workspace_id and m3.lead_no = f.lead_no
  and m3.stage_id = 'opportunity' and m3.reached_at <= :horizon::timestamptz
left join milestone m4 on m4.workspace_id = f.workspace_id and m4.lead_no = f.lead_no
  and m4.stage_id = 'customer' and m4.reached_at <= :horizon::timestamptz
where f.workspace_id = :workspace::int and f.stage_id = 'lead' and f.counts
  and f.reached_at >= :year_from::timestamptz and f.reached_at < :year_to::timestamptz
