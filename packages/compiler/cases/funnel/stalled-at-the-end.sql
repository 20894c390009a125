-- stalled leads
with member as (
  select * from (
  select f.bucket as bucket, null::text as d0, f.lead_no as lead_no, f.entered_at as at, f.stage_id as place,
    f.stage_id as stage_id, f.reason as reason, false as imputed, round(extract(epoch from f.judged_at - f.entered_at) * 1000) as ms, coalesce(deal.minor, 0) as minor, f.limit_micros, coalesce(deal.unrated, 0) as unrated
  from (select b.bucket, q.workspace_id, q.lead_no, q.stage_id, q.reason, b.closing_at as judged_at,
    q.entered_at, limits.micros as limit_micros
  from (select (place - 1)::int as bucket, start_at, end_at, least(start_at, ($1::timestamptz + interval '1 microsecond')) as opening_at, least(end_at, ($2::timestamptz + interval '1 microsecond')) as closing_at
    from unnest($3::timestamptz[], $4::timestamptz[])
      with ordinality as given (start_at, end_at, place)) b
  join quiet_spell q on q.workspace_id = $5::int
    and q.from_at < b.closing_at and q.to_at >= b.closing_at
  join (
    select each.bucket, agreed.stage_id, agreed.micros from (select (place - 1)::int as bucket, start_at, end_at, least(start_at, ($6::timestamptz + interval '1 microsecond')) as opening_at, least(end_at, ($7::timestamptz + interval '1 microsecond')) as closing_at
    from unnest($8::timestamptz[], $9::timestamptz[])
      with ordinality as given (start_at, end_at, place)) each
    cross join unnest($10::text[], $11::double precision[]) as agreed(stage_id, micros)
    union all
    select each.bucket, s.stage_id,
      percentile_cont(0.9) within group (order by (extract(epoch from s.exited_at - s.entered_at) * 1000000)::double precision)
    from (select given.*,
      ((closing_at at time zone $12::text) - interval '12 months') at time zone $13::text as year_before
    from (select (place - 1)::int as bucket, start_at, end_at, least(start_at, ($14::timestamptz + interval '1 microsecond')) as opening_at, least(end_at, ($15::timestamptz + interval '1 microsecond')) as closing_at
    from unnest($16::timestamptz[], $17::timestamptz[])
      with ordinality as given (start_at, end_at, place)) given offset 0) each
    join spell s on s.workspace_id = $18::int and s.stage_id = any($19::text[])
      and s.exited_at < each.closing_at and s.exited_at >= each.year_before
    where not s.imputed
    group by each.bucket, s.stage_id
    having count(*) >= $20::int
  ) limits on limits.bucket = b.bucket and limits.stage_id = q.stage_id
  where q.entered_at < b.closing_at - make_interval(secs => floor(limits.micros) / 1000000)) f
  left join (
    select each.bucket, each.lead_no, sum(each.minor) as minor, count(*) filter (where each.told and each.minor is null) as unrated
    from (
      select b.bucket, o.lead_no, o.amount_minor is not null as told, case when o.currency = $21::text then o.amount_minor::numeric
      else round(o.amount_minor * (select rate.factor from (
    select r.rate * power(10::numeric, $22::int - minor_digits(o.currency)) as factor
    from exchange_rate r
    where r.workspace_id = $23::int and r.superseded_at = 'infinity'
      and o.currency <> $24::text
      and r.base = o.currency and r.quote = $25::text
      and r.day <= ((b.closing_at - interval '1 microsecond') at time zone $26::text)::date and r.day >= ((b.closing_at - interval '1 microsecond') at time zone $27::text)::date - 7
    order by r.day desc limit 1
  ) rate)) end as minor
      from (select (place - 1)::int as bucket, start_at, end_at, least(start_at, ($28::timestamptz + interval '1 microsecond')) as opening_at, least(end_at, ($29::timestamptz + interval '1 microsecond')) as closing_at
    from unnest($30::timestamptz[], $31::timestamptz[])
      with ordinality as given (start_at, end_at, place)) b
      join opportunity_interval o on o.workspace_id = $32::int and o.lead_no is not null
        and (o.from_at < b.closing_at and (o.to_at is null or o.to_at >= b.closing_at))
    ) each group by each.bucket, each.lead_no
  ) deal on deal.bucket = f.bucket and deal.lead_no = f.lead_no
  where f.stage_id = any($33::text[])
  ) each_row offset 0
)
select grouping("d0", "bucket", "stage_id", "reason") as level, "d0", "bucket", "stage_id", "reason",
  count(*) as "people",
  sum(minor)::text as "value",
  sum(unrated) as "unrated",
  max(limit_micros) as "limit",
  max(("ms"::double precision / 86400000)) as "longest",
  percentile_cont(0.5) within group (order by ("ms"::double precision / 86400000)) as "p50",
  percentile_cont(0.9) within group (order by ("ms"::double precision / 86400000)) as "p90",
  count(*) filter (where ("ms"::double precision / 86400000) >= 0 and ("ms"::double precision / 86400000) < 1) as "h0",
  count(*) filter (where ("ms"::double precision / 86400000) >= 1 and ("ms"::double precision / 86400000) < 3) as "h1",
  count(*) filter (where ("ms"::double precision / 86400000) >= 3 and ("ms"::double precision / 86400000) < 7) as "h2",
  count(*) filter (where ("ms"::double precision / 86400000) >= 7 and ("ms"::double precision / 86400000) < 14) as "h3",
  count(*) filter (where ("ms"::double precision / 86400000) >= 14 and ("ms"::double precision / 86400000) < 30) as "h4",
  count(*) filter (where ("ms"::double precision / 86400000) >= 30 and ("ms"::double precision / 86400000) < 60) as "h5",
  count(*) filter (where ("ms"::double precision / 86400000) >= 60 and ("ms"::double precision / 86400000) < 90) as "h6",
  count(*) filter (where ("ms"::double precision / 86400000) >= 90 and ("ms"::double precision / 86400000) < 180) as "h7",
  count(*) filter (where ("ms"::double precision / 86400000) >= 180 and ("ms"::double precision / 86400000) < 365) as "h8",
  count(*) filter (where ("ms"::double precision / 86400000) >= 365) as "h9",
  count(*) filter (where true) as "n_reasons"
from member
group by grouping sets (("d0", "bucket", "stage_id"), ("d0", "bucket", "stage_id", "reason"));
-- $1 = "2026-02-21T10:00:00+00:00"
-- $2 = "2026-02-21T10:00:00+00:00"
-- $3 = ["2025-12-31T22:00:00Z"]
-- $4 = ["2026-02-28T22:00:00Z"]
-- $5 = 1
-- $6 = "2026-02-21T10:00:00+00:00"
-- $7 = "2026-02-21T10:00:00+00:00"
-- $8 = ["2025-12-31T22:00:00Z"]
-- $9 = ["2026-02-28T22:00:00Z"]
-- $10 = ["mql","sql","opportunity"]
-- $11 = ["1209600000000","1209600000000","5184000000000"]
-- $12 = "Europe/Bucharest"
-- $13 = "Europe/Bucharest"
-- $14 = "2026-02-21T10:00:00+00:00"
-- $15 = "2026-02-21T10:00:00+00:00"
-- $16 = ["2025-12-31T22:00:00Z"]
-- $17 = ["2026-02-28T22:00:00Z"]
-- $18 = 1
-- $19 = ["lead","nurture","customer","recycled","disqualified","lost"]
-- $20 = 30
-- $21 = "EUR"
-- $22 = 2
-- $23 = 1
-- $24 = "EUR"
-- $25 = "EUR"
-- $26 = "Europe/Bucharest"
-- $27 = "Europe/Bucharest"
-- $28 = "2026-02-21T10:00:00+00:00"
-- $29 = "2026-02-21T10:00:00+00:00"
-- $30 = ["2025-12-31T22:00:00Z"]
-- $31 = ["2026-02-28T22:00:00Z"]
-- $32 = 1
-- $33 = ["mql","sql"]
