-- Different people with an engagement, by week and channel: told apart before they are counted,
-- which a hash does and count(distinct) does by sorting.
select (:weeks_labels::text[])[week] as week, channel, count(*) as people
from (
  select distinct width_bucket(at, :weeks_starts::timestamptz[]) as week, channel, lead_no
  from engagement_fact
  where workspace_id = :workspace::int and lead_no is not null
    and at >= :weeks_from::timestamptz and at < :weeks_to::timestamptz
) person
group by week, channel
