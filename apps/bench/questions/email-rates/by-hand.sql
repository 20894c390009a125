-- Open, click and bounce rates by month of the send and channel.
select (:year_labels::text[])[month] as month, channel,
  opened::float8 / nullif(reliable, 0) as open_rate,
  clicked::float8 / nullif(delivered, 0) as click_rate,
  bounced::float8 / nullif(sent, 0) as bounce_rate
from (
  select width_bucket(sent_at, :year_starts::timestamptz[]) as month, channel,
    count(*) as sent,
    count(*) filter (where outcome = 'delivered') as delivered,
    count(*) filter (where outcome = 'delivered' and not unreliable) as reliable,
    count(*) filter (where outcome = 'delivered' and opened) as opened,
    count(*) filter (where outcome = 'delivered' and clicked) as clicked,
    count(*) filter (where outcome in ('hard', 'soft', 'block')) as bounced
  from send_fact
  where workspace_id = :workspace::int
    and sent_at >= :year_from::timestamptz and sent_at < :year_to::timestamptz
  group by 1, 2
) counted
