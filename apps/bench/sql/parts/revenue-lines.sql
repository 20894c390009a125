-- Revenue of a quarter, in minor units of one currency: another at the rate of the last seven days.
select f.conversion_id as journey_id,
  case when f.currency = :currency then f.amount_minor::numeric
    else round(f.amount_minor * rate.rate * power(10::numeric, 2 - minor_digits(f.currency)))
  end as minor
from revenue_fact f
left join lateral (
  select r.rate from exchange_rate r
  where r.workspace_id = :workspace::int and r.superseded_at = 'infinity'
    and r.base = f.currency and r.quote = :currency
    and r.day <= f.day and r.day >= f.day - 7
  order by r.day desc limit 1
) rate on f.currency <> :currency
where f.workspace_id = :workspace::int
  and f.effective_at >= :quarter_from::timestamptz and f.effective_at < :quarter_to::timestamptz
