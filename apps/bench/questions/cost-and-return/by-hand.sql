-- What an MQL cost in a quarter, and what campaigns brought back by linear credit to the cent.
-- A bill counts by the days of it that lie in the quarter; another currency at the rate of the
-- last seven days.
with cost as (
  select
    sum(minor * days / (to_day - from_day)) as direct,
    sum(minor * days / (to_day - from_day)) filter (where campaign_no is not null) as of_campaigns
  from (
    select c.from_day, c.to_day, c.campaign_no,
      least(c.to_day, :quarter_to_day::date) - greatest(c.from_day, :quarter_from_day::date) as days,
      case when c.currency = :currency then c.amount_minor::numeric
        else round(c.amount_minor * rate.rate * power(10::numeric, 2 - minor_digits(c.currency)))
      end as minor
    from cost_line c
    left join lateral (
      select r.rate from exchange_rate r
      where r.workspace_id = :workspace::int and r.superseded_at = 'infinity'
        and r.base = c.currency and r.quote = :currency
        and r.day <= c.from_day and r.day >= c.from_day - 7
      order by r.day desc limit 1
    ) rate on c.currency <> :currency
    where c.workspace_id = :workspace::int and c.superseded_at = 'infinity'
      and c.kind in ('media', 'content', 'event', 'agency')
      and c.from_day < :quarter_to_day::date and c.to_day > :quarter_from_day::date
  ) bill
), mql as (
  select count(*) as n
  from milestone
  where workspace_id = :workspace::int and stage_id = 'mql'
    and reached_at >= :quarter_from::timestamptz and reached_at < :quarter_to::timestamptz
), earned as (
  select sum(sign(l.minor) * (div(abs(l.minor), j.touches)
    + case when j.position <= mod(abs(l.minor), j.touches) then 1 else 0 end)) as minor
  from (
    -- include revenue-lines.sql
  ) l
  join journey j on j.workspace_id = :workspace::int and j.journey_id = l.journey_id
  where j.campaign_no is not null
)
select (cost.direct / 100 / nullif(mql.n, 0))::float8 as cost_per_mql,
  ((earned.minor - cost.of_campaigns) / nullif(cost.of_campaigns, 0))::float8 as roi
from cost, mql, earned
