-- cost lines by day from 2026-01-10 to 2026-02-05 by costKind
select
  bucket,
  "d0",
  coalesce(sum("l0"), 0) as "m0",
  count(*) filter (where "l1") as "m1",
  count(*) filter (where "l2") as "m2",
  count(*) filter (where "l3") as "m3",
  coalesce(sum("l4"), 0) as "m4",
  count(*) filter (where "l5") as "m5",
  count(*) filter (where "l6") as "m6",
  count(*) filter (where "l7") as "m7"
from (select
  1 as bucket,
  "f"."kind" as "d0",
  "f"."source_id" as "k0",
  "f"."event_id" as "k1",
  sum("f"."amount_minor") filter (where ("f"."kind" = any($1::text[]))) as "l0",
  bool_or("f"."amount_minor" is not null) filter (where ("f"."kind" = any($2::text[]))) as "l1",
  bool_or("f"."amount_minor" is null and not ("f"."unknown")) filter (where ("f"."kind" = any($3::text[]))) as "l2",
  bool_or("f"."unknown") filter (where ("f"."kind" = any($4::text[]))) as "l3",
  sum("f"."amount_minor") filter (where ("f"."kind" = any($5::text[]))) as "l4",
  bool_or("f"."amount_minor" is not null) filter (where ("f"."kind" = any($6::text[]))) as "l5",
  bool_or("f"."amount_minor" is null and not ("f"."unknown")) filter (where ("f"."kind" = any($7::text[]))) as "l6",
  bool_or("f"."unknown") filter (where ("f"."kind" = any($8::text[]))) as "l7"
from (with line as (
    select c.*, c.to_day - c.from_day as days, c.amount_minor is null as unknown,
      case when c.currency = $9::text then c.amount_minor::numeric
        else round(c.amount_minor * rate.factor) end as minor
    from cost_line c
    left join lateral (
    select r.rate * power(10::numeric, $10::int - minor_digits(c.currency)) as factor
    from exchange_rate r
    where r.workspace_id = $11::int and r.superseded_at = 'infinity'
      and c.currency <> $12::text
      and r.base = c.currency and r.quote = $13::text
      and r.day <= c.from_day and r.day >= c.from_day - 7
    order by r.day desc limit 1
  ) rate on true
    where c.workspace_id = $14::int and c.superseded_at = 'infinity'
  ), pace as (
    select l.source_id, l.event_id, array_agg(weight order by n) as weights
    from line l
    cross join lateral generate_series(0, l.days - 1) n
    cross join lateral (select case l.spread
      when 'sends' then (
        select count(*) from send_fact f
        where f.workspace_id = $15::int
          and f.sent_at >= ((l.from_day + n)::timestamp at time zone $16::text) and f.sent_at < ((l.from_day + n + 1)::timestamp at time zone $17::text)
          and f.sent_at <= $18::timestamptz
          and (l.campaign_no is null or f.campaign_no = l.campaign_no)
          and (l.program_no is null or f.program_no = l.program_no))
      else coalesce((l.weights ->> to_char(l.from_day + n, 'YYYY-MM-DD'))::numeric * 72201776446800, 0)
        + coalesce(div((l.weights ->> to_char(l.from_day + n, 'YYYY-MM'))::numeric * 72201776446800, (
          least(l.to_day, (date_trunc('month', (l.from_day + n)::timestamp) + interval '1 month')::date)
          - greatest(l.from_day, date_trunc('month', (l.from_day + n)::timestamp)::date))::numeric), 0) end::numeric as weight) w
    where l.spread <> 'even' and not l.unknown
    group by l.source_id, l.event_id
    having sum(weight) > 0
  ), direct as (
    select o.workspace_id, o.source_id, o.event_id, o.kind, o.channel, o.campaign_no, o.program_no, o.unknown,
      o.from_day + part.n as day, part.minor
    from (select l.*, 0::numeric as turn from line l
      where not l.unknown and (l.campaign_no is not null or l.program_no is not null)
        and l.kind in ('media', 'content', 'event', 'agency')) o
    left join pace using (source_id, event_id)
    cross join lateral (
      select n, sign(o.minor) * (div(abs(o.minor), o.days)
        + case when mod(n + o.days - mod(o.turn, o.days), o.days) < mod(abs(o.minor), o.days) then 1 else 0 end) as minor
      from generate_series(0, o.days - 1) n where pace.weights is null
      union all
      select n::int - 1, minor
      from unnest(split_by_weights(o.minor, pace.weights, o.turn), pace.weights) with ordinality as given (minor, weight, n)
      where weight > 0
    ) part
  ), target as (
    select l.source_id, l.event_id, k.campaign_no, k.program_no, k.weight,
      row_number() over (partition by l.source_id, l.event_id
        order by c.event_id collate "C", c.source_id, p.event_id collate "C", p.source_id) as n
    from line l
    cross join lateral (
      select campaign_no, program_no, sum(minor) as weight from direct
      where l.share_by = 'cost' and day >= l.from_day and day < l.to_day group by campaign_no, program_no
      union all
      select f.campaign_no, f.program_no, count(*) from send_fact f
      where l.share_by = 'sends' and f.workspace_id = $19::int and f.sent_at >= ((l.from_day)::timestamp at time zone $20::text) and f.sent_at < ((l.to_day)::timestamp at time zone $21::text) and f.sent_at <= $22::timestamptz
        and (f.campaign_no is not null or f.program_no is not null) group by f.campaign_no, f.program_no
      union all
      select f.campaign_no, null, count(*) from lead_fact f
      where l.share_by = 'leads' and f.workspace_id = $23::int and f.created_at >= ((l.from_day)::timestamp at time zone $24::text) and f.created_at < ((l.to_day)::timestamp at time zone $25::text) and f.created_at <= $26::timestamptz
        and f.new_lead and f.campaign_no is not null group by f.campaign_no
      union all
      select c.campaign_no, null, w.value::numeric
      from jsonb_each_text(l.share_weights) w
      join campaign c on c.workspace_id = $27::int and c.source_id = l.source_id and 'campaign:' || c.event_id = w.key and c.superseded_at = 'infinity'
      where l.share_by = 'weights'
      union all
      select null, p.program_no, w.value::numeric
      from jsonb_each_text(l.share_weights) w
      join program p on p.workspace_id = $28::int and p.source_id = l.source_id and 'program:' || p.event_id = w.key and p.superseded_at = 'infinity'
      where l.share_by = 'weights'
    ) k
    left join campaign c on c.workspace_id = $29::int and c.campaign_no = k.campaign_no and c.superseded_at = 'infinity'
    left join program p on p.workspace_id = $30::int and p.program_no = k.program_no and p.superseded_at = 'infinity'
    where l.share_by is not null and not l.unknown and k.weight > 0
  ), shared as (
    select l.source_id, l.event_id, split_by_weights(l.minor, t.weights, 0) as minors
    from line l
    join (select source_id, event_id, array_agg(weight order by n) as weights from target group by source_id, event_id) t
      using (source_id, event_id)
  ), owed as (
    select l.workspace_id, l.source_id, l.event_id, l.kind, l.channel, l.from_day, l.days, l.spread, l.unknown,
      coalesce(t.campaign_no, l.campaign_no) as campaign_no, coalesce(t.program_no, l.program_no) as program_no,
      case when t.n is null then l.minor else s.minors[t.n] end as minor,
      coalesce(abs(sum(s.minors[t.n]) over (partition by l.source_id, l.event_id order by t.n) - s.minors[t.n]), 0) as turn
    from line l
    left join target t using (source_id, event_id)
    left join shared s using (source_id, event_id)
    where l.from_day < $31::date and l.to_day > $32::date
  )
  select spent.workspace_id, spent.source_id, spent.event_id, spent.day, spent.minor as amount_minor, $33::text as currency,
    spent.kind, spent.campaign_no, spent.program_no, spent.unknown,
    (spent.campaign_no is not null or spent.program_no is not null) as linked,
    coalesce(nullif(spent.channel, ''), nullif(c.channel, '')) as channel
  from (
    select o.workspace_id, o.source_id, o.event_id, o.kind, o.channel, o.campaign_no, o.program_no, o.unknown,
      o.from_day + part.n as day, part.minor
    from owed o
    left join pace using (source_id, event_id)
    cross join lateral (
      select n, sign(o.minor) * (div(abs(o.minor), o.days)
        + case when mod(n + o.days - mod(o.turn, o.days), o.days) < mod(abs(o.minor), o.days) then 1 else 0 end) as minor
      from generate_series(0, o.days - 1) n where pace.weights is null
      union all
      select n::int - 1, minor
      from unnest(split_by_weights(o.minor, pace.weights, o.turn), pace.weights) with ordinality as given (minor, weight, n)
      where weight > 0
    ) part
  ) spent
  left join campaign c on c.workspace_id = $34::int and c.campaign_no = spent.campaign_no and c.superseded_at = 'infinity') "f"
where "f".workspace_id = $35::int
  and "f"."day" >= $36::date and "f"."day" < $37::date and "f"."day" <= $38::date
  and (("f"."kind" = any($39::text[])) or ("f"."kind" = any($40::text[])))
group by 1, 2, 3, 4) part
group by 1, 2;
-- $1 = ["media","content","event","agency"]
-- $2 = ["media","content","event","agency"]
-- $3 = ["media","content","event","agency"]
-- $4 = ["media","content","event","agency"]
-- $5 = ["media","content","event","agency","labour","technology","overhead"]
-- $6 = ["media","content","event","agency","labour","technology","overhead"]
-- $7 = ["media","content","event","agency","labour","technology","overhead"]
-- $8 = ["media","content","event","agency","labour","technology","overhead"]
-- $9 = "EUR"
-- $10 = 2
-- $11 = 1
-- $12 = "EUR"
-- $13 = "EUR"
-- $14 = 1
-- $15 = 1
-- $16 = "Europe/Bucharest"
-- $17 = "Europe/Bucharest"
-- $18 = "2026-02-21T10:00:00+00:00"
-- $19 = 1
-- $20 = "Europe/Bucharest"
-- $21 = "Europe/Bucharest"
-- $22 = "2026-02-21T10:00:00+00:00"
-- $23 = 1
-- $24 = "Europe/Bucharest"
-- $25 = "Europe/Bucharest"
-- $26 = "2026-02-21T10:00:00+00:00"
-- $27 = 1
-- $28 = 1
-- $29 = 1
-- $30 = 1
-- $31 = "2026-02-05"
-- $32 = "2026-01-10"
-- $33 = "EUR"
-- $34 = 1
-- $35 = 1
-- $36 = "2026-01-10"
-- $37 = "2026-02-05"
-- $38 = "2026-02-21"
-- $39 = ["media","content","event","agency"]
-- $40 = ["media","content","event","agency","labour","technology","overhead"]

-- cost lines by day from 2026-01-10 to 2026-02-05
select
  bucket,
  coalesce(sum("l0"), 0) as "m0",
  count(*) filter (where "l1") as "m1",
  count(*) filter (where "l2") as "m2",
  count(*) filter (where "l3") as "m3",
  coalesce(sum("l4"), 0) as "m4",
  count(*) filter (where "l5") as "m5",
  count(*) filter (where "l6") as "m6",
  count(*) filter (where "l7") as "m7"
from (select
  1 as bucket,
  "f"."source_id" as "k0",
  "f"."event_id" as "k1",
  sum("f"."amount_minor") filter (where ("f"."kind" = any($1::text[]))) as "l0",
  bool_or("f"."amount_minor" is not null) filter (where ("f"."kind" = any($2::text[]))) as "l1",
  bool_or("f"."amount_minor" is null and not ("f"."unknown")) filter (where ("f"."kind" = any($3::text[]))) as "l2",
  bool_or("f"."unknown") filter (where ("f"."kind" = any($4::text[]))) as "l3",
  sum("f"."amount_minor") filter (where ("f"."kind" = any($5::text[]))) as "l4",
  bool_or("f"."amount_minor" is not null) filter (where ("f"."kind" = any($6::text[]))) as "l5",
  bool_or("f"."amount_minor" is null and not ("f"."unknown")) filter (where ("f"."kind" = any($7::text[]))) as "l6",
  bool_or("f"."unknown") filter (where ("f"."kind" = any($8::text[]))) as "l7"
from (with line as (
    select c.*, c.to_day - c.from_day as days, c.amount_minor is null as unknown,
      case when c.currency = $9::text then c.amount_minor::numeric
        else round(c.amount_minor * rate.factor) end as minor
    from cost_line c
    left join lateral (
    select r.rate * power(10::numeric, $10::int - minor_digits(c.currency)) as factor
    from exchange_rate r
    where r.workspace_id = $11::int and r.superseded_at = 'infinity'
      and c.currency <> $12::text
      and r.base = c.currency and r.quote = $13::text
      and r.day <= c.from_day and r.day >= c.from_day - 7
    order by r.day desc limit 1
  ) rate on true
    where c.workspace_id = $14::int and c.superseded_at = 'infinity'
  ), pace as (
    select l.source_id, l.event_id, array_agg(weight order by n) as weights
    from line l
    cross join lateral generate_series(0, l.days - 1) n
    cross join lateral (select case l.spread
      when 'sends' then (
        select count(*) from send_fact f
        where f.workspace_id = $15::int
          and f.sent_at >= ((l.from_day + n)::timestamp at time zone $16::text) and f.sent_at < ((l.from_day + n + 1)::timestamp at time zone $17::text)
          and f.sent_at <= $18::timestamptz
          and (l.campaign_no is null or f.campaign_no = l.campaign_no)
          and (l.program_no is null or f.program_no = l.program_no))
      else coalesce((l.weights ->> to_char(l.from_day + n, 'YYYY-MM-DD'))::numeric * 72201776446800, 0)
        + coalesce(div((l.weights ->> to_char(l.from_day + n, 'YYYY-MM'))::numeric * 72201776446800, (
          least(l.to_day, (date_trunc('month', (l.from_day + n)::timestamp) + interval '1 month')::date)
          - greatest(l.from_day, date_trunc('month', (l.from_day + n)::timestamp)::date))::numeric), 0) end::numeric as weight) w
    where l.spread <> 'even' and not l.unknown
    group by l.source_id, l.event_id
    having sum(weight) > 0
  ), direct as (
    select o.workspace_id, o.source_id, o.event_id, o.kind, o.channel, o.campaign_no, o.program_no, o.unknown,
      o.from_day + part.n as day, part.minor
    from (select l.*, 0::numeric as turn from line l
      where not l.unknown and (l.campaign_no is not null or l.program_no is not null)
        and l.kind in ('media', 'content', 'event', 'agency')) o
    left join pace using (source_id, event_id)
    cross join lateral (
      select n, sign(o.minor) * (div(abs(o.minor), o.days)
        + case when mod(n + o.days - mod(o.turn, o.days), o.days) < mod(abs(o.minor), o.days) then 1 else 0 end) as minor
      from generate_series(0, o.days - 1) n where pace.weights is null
      union all
      select n::int - 1, minor
      from unnest(split_by_weights(o.minor, pace.weights, o.turn), pace.weights) with ordinality as given (minor, weight, n)
      where weight > 0
    ) part
  ), target as (
    select l.source_id, l.event_id, k.campaign_no, k.program_no, k.weight,
      row_number() over (partition by l.source_id, l.event_id
        order by c.event_id collate "C", c.source_id, p.event_id collate "C", p.source_id) as n
    from line l
    cross join lateral (
      select campaign_no, program_no, sum(minor) as weight from direct
      where l.share_by = 'cost' and day >= l.from_day and day < l.to_day group by campaign_no, program_no
      union all
      select f.campaign_no, f.program_no, count(*) from send_fact f
      where l.share_by = 'sends' and f.workspace_id = $19::int and f.sent_at >= ((l.from_day)::timestamp at time zone $20::text) and f.sent_at < ((l.to_day)::timestamp at time zone $21::text) and f.sent_at <= $22::timestamptz
        and (f.campaign_no is not null or f.program_no is not null) group by f.campaign_no, f.program_no
      union all
      select f.campaign_no, null, count(*) from lead_fact f
      where l.share_by = 'leads' and f.workspace_id = $23::int and f.created_at >= ((l.from_day)::timestamp at time zone $24::text) and f.created_at < ((l.to_day)::timestamp at time zone $25::text) and f.created_at <= $26::timestamptz
        and f.new_lead and f.campaign_no is not null group by f.campaign_no
      union all
      select c.campaign_no, null, w.value::numeric
      from jsonb_each_text(l.share_weights) w
      join campaign c on c.workspace_id = $27::int and c.source_id = l.source_id and 'campaign:' || c.event_id = w.key and c.superseded_at = 'infinity'
      where l.share_by = 'weights'
      union all
      select null, p.program_no, w.value::numeric
      from jsonb_each_text(l.share_weights) w
      join program p on p.workspace_id = $28::int and p.source_id = l.source_id and 'program:' || p.event_id = w.key and p.superseded_at = 'infinity'
      where l.share_by = 'weights'
    ) k
    left join campaign c on c.workspace_id = $29::int and c.campaign_no = k.campaign_no and c.superseded_at = 'infinity'
    left join program p on p.workspace_id = $30::int and p.program_no = k.program_no and p.superseded_at = 'infinity'
    where l.share_by is not null and not l.unknown and k.weight > 0
  ), shared as (
    select l.source_id, l.event_id, split_by_weights(l.minor, t.weights, 0) as minors
    from line l
    join (select source_id, event_id, array_agg(weight order by n) as weights from target group by source_id, event_id) t
      using (source_id, event_id)
  ), owed as (
    select l.workspace_id, l.source_id, l.event_id, l.kind, l.channel, l.from_day, l.days, l.spread, l.unknown,
      coalesce(t.campaign_no, l.campaign_no) as campaign_no, coalesce(t.program_no, l.program_no) as program_no,
      case when t.n is null then l.minor else s.minors[t.n] end as minor,
      coalesce(abs(sum(s.minors[t.n]) over (partition by l.source_id, l.event_id order by t.n) - s.minors[t.n]), 0) as turn
    from line l
    left join target t using (source_id, event_id)
    left join shared s using (source_id, event_id)
    where l.from_day < $31::date and l.to_day > $32::date
  )
  select spent.workspace_id, spent.source_id, spent.event_id, spent.day, spent.minor as amount_minor, $33::text as currency,
    spent.kind, spent.campaign_no, spent.program_no, spent.unknown,
    (spent.campaign_no is not null or spent.program_no is not null) as linked,
    coalesce(nullif(spent.channel, ''), nullif(c.channel, '')) as channel
  from (
    select o.workspace_id, o.source_id, o.event_id, o.kind, o.channel, o.campaign_no, o.program_no, o.unknown,
      o.from_day + part.n as day, part.minor
    from owed o
    left join pace using (source_id, event_id)
    cross join lateral (
      select n, sign(o.minor) * (div(abs(o.minor), o.days)
        + case when mod(n + o.days - mod(o.turn, o.days), o.days) < mod(abs(o.minor), o.days) then 1 else 0 end) as minor
      from generate_series(0, o.days - 1) n where pace.weights is null
      union all
      select n::int - 1, minor
      from unnest(split_by_weights(o.minor, pace.weights, o.turn), pace.weights) with ordinality as given (minor, weight, n)
      where weight > 0
    ) part
  ) spent
  left join campaign c on c.workspace_id = $34::int and c.campaign_no = spent.campaign_no and c.superseded_at = 'infinity') "f"
where "f".workspace_id = $35::int
  and "f"."day" >= $36::date and "f"."day" < $37::date and "f"."day" <= $38::date
  and (("f"."kind" = any($39::text[])) or ("f"."kind" = any($40::text[])))
group by 1, 2, 3) part
group by 1;
-- $1 = ["media","content","event","agency"]
-- $2 = ["media","content","event","agency"]
-- $3 = ["media","content","event","agency"]
-- $4 = ["media","content","event","agency"]
-- $5 = ["media","content","event","agency","labour","technology","overhead"]
-- $6 = ["media","content","event","agency","labour","technology","overhead"]
-- $7 = ["media","content","event","agency","labour","technology","overhead"]
-- $8 = ["media","content","event","agency","labour","technology","overhead"]
-- $9 = "EUR"
-- $10 = 2
-- $11 = 1
-- $12 = "EUR"
-- $13 = "EUR"
-- $14 = 1
-- $15 = 1
-- $16 = "Europe/Bucharest"
-- $17 = "Europe/Bucharest"
-- $18 = "2026-02-21T10:00:00+00:00"
-- $19 = 1
-- $20 = "Europe/Bucharest"
-- $21 = "Europe/Bucharest"
-- $22 = "2026-02-21T10:00:00+00:00"
-- $23 = 1
-- $24 = "Europe/Bucharest"
-- $25 = "Europe/Bucharest"
-- $26 = "2026-02-21T10:00:00+00:00"
-- $27 = 1
-- $28 = 1
-- $29 = 1
-- $30 = 1
-- $31 = "2026-02-05"
-- $32 = "2026-01-10"
-- $33 = "EUR"
-- $34 = 1
-- $35 = 1
-- $36 = "2026-01-10"
-- $37 = "2026-02-05"
-- $38 = "2026-02-21"
-- $39 = ["media","content","event","agency"]
-- $40 = ["media","content","event","agency","labour","technology","overhead"]
