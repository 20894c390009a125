-- The twenty assets that most was done with in 90 days, and by how many different people.
select a.event_id as asset, top.engagements, top.people
from (
  select asset_no, count(*) as engagements, count(distinct lead_no) as people
  from engagement_fact
  where workspace_id = :workspace::int and asset_no is not null
    and at >= :ninety_days_from::timestamptz and at < :ninety_days_to::timestamptz
  group by asset_no
) top
join asset a on a.workspace_id = :workspace::int and a.asset_no = top.asset_no
  and a.superseded_at = 'infinity'
order by top.engagements desc, a.event_id collate "C"
limit 20
