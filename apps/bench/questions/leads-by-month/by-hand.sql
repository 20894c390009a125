-- New leads and MQLs by month and source: both in one statement, two index ranges.
select (:year_labels::text[])[month] as month, source,
  sum(new_leads) as new_leads, sum(mqls) as mqls
from (
  select width_bucket(created_at, :year_starts::timestamptz[]) as month, source,
    count(*) as new_leads, 0 as mqls
  from lead_fact
  where workspace_id = :workspace::int and new_lead
    and created_at >= :year_from::timestamptz and created_at < :year_to::timestamptz
  group by 1, 2
  union all
  select width_bucket(m.reached_at, :year_starts::timestamptz[]), l.source, 0, count(*)
  from milestone m
  join lead_fact l on l.workspace_id = m.workspace_id and l.lead_no = m.lead_no
  where m.workspace_id = :workspace::int and m.stage_id = 'mql'
    and m.reached_at >= :year_from::timestamptz and m.reached_at < :year_to::timestamptz
  group by 1, 2
) counted
group by 1, 2
