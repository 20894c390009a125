-- Customers by the month in which they became one: who was active in which month since, and who
-- then or later. Active is who paid for a subscription or bought.
with month as (
  select starts, least(ends, :horizon::timestamptz + interval '1 microsecond') as ends, n::int as n
  from unnest(:retention_starts::timestamptz[], :retention_ends::timestamptz[])
    with ordinality as given (starts, ends, n)
), member as materialized (
  select unit_kind, unit_no, customer_since,
    width_bucket(customer_since, :retention_starts::timestamptz[]) as cohort
  from customer_fact
  where workspace_id = :workspace::int
    and customer_since >= :year_from::timestamptz and customer_since < :year_to::timestamptz
), active as materialized (
  select unit_kind, unit_no, cohort, cohort as n from member
  union
  select m.unit_kind, m.unit_no, m.cohort,
    width_bucket(r.effective_at, :retention_starts::timestamptz[])
  from member m
  join revenue_fact r on r.workspace_id = :workspace::int
    and r.unit_kind = m.unit_kind and r.unit_no = m.unit_no
  where r.kind in ('won', 'order', 'renewed') and r.amount_minor >= 0
    and r.effective_at >= m.customer_since and r.effective_at <= :horizon::timestamptz
  union
  select m.unit_kind, m.unit_no, m.cohort, width_bucket(o.won_at, :retention_starts::timestamptz[])
  from member m
  join opportunity_fact o on o.workspace_id = :workspace::int
    and o.unit_kind = m.unit_kind and o.unit_no = m.unit_no
  where o.won_at <= :horizon::timestamptz
  union
  select m.unit_kind, m.unit_no, m.cohort, b.n
  from member m
  join subscription_fact s on s.workspace_id = :workspace::int
    and s.unit_kind = m.unit_kind and s.unit_no = m.unit_no and s.paying
    and (s.to_at is null or s.to_at > s.from_at)
  join month b on s.from_at < b.ends and (s.to_at is null or s.to_at > b.starts)
), latest as (
  select unit_kind, unit_no, cohort, max(n) as n from active where n >= cohort
  group by unit_kind, unit_no, cohort
)
select (:year_labels::text[])[cell.cohort] as cohort, (cell.n - cell.cohort)::text as place,
  sum(cell.active) as active, sum(cell.rolling) as rolling
from (
  select cohort, n, count(*) as active, 0 as rolling from active where n >= cohort group by 1, 2
  union all
  select l.cohort, b.n, 0, count(*)
  from latest l join month b on b.n between l.cohort and l.n
  group by 1, 2
) cell
where cell.n - cell.cohort <= 12
group by 1, 2
