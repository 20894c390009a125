-- The cohort of new leads of each month on its way through the stages, of some countries and one industry.
with member as (
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
    and f.lead_no in (
      select a.lead_no
      from attribute n
      join attribute_value v on v.workspace_id = n.workspace_id and v.attribute_id = n.attribute_id
      join lead_attribute a on a.workspace_id = v.workspace_id
        and a.attribute_id = v.attribute_id and a.value_id = v.value_id
      where n.workspace_id = :workspace::int and n.subject = 'lead' and n.name = 'country'
        and v.value = any(:countries::text[]))
    and f.lead_no in (
      select a.lead_no
      from attribute n
      join attribute_value v on v.workspace_id = n.workspace_id and v.attribute_id = n.attribute_id
      join lead_attribute a on a.workspace_id = v.workspace_id
        and a.attribute_id = v.attribute_id and a.value_id = v.value_id
      where n.workspace_id = :workspace::int and n.subject = 'lead' and n.name = 'companySize'
        and v.value = any(:sizes::text[]))
), counted as (
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
