-- cost lines by day from 2026-01-01 to 2026-03-01 by campaign
select
  bucket,
  "d0",
  coalesce(sum("l0"), 0) as "m0",
  count(*) filter (where "l1") as "m1",
  count(*) filter (where "l2") as "m2",
  count(*) filter (where "l3") as "m3"
from (select
  1 as bucket,
  "f_campaign"."event_id" as "d0",
  "f"."source_id" as "k0",
  "f"."event_id" as "k1",
  sum("f"."amount_minor") filter (where ("f"."kind" = any($1::text[]))) as "l0",
  bool_or("f"."amount_minor" is not null) filter (where ("f"."kind" = any($2::text[]))) as "l1",
  bool_or("f"."amount_minor" is null and not ("f"."unknown")) filter (where ("f"."kind" = any($3::text[]))) as "l2",
  bool_or("f"."unknown") filter (where ("f"."kind" = any($4::text[]))) as "l3"
from (with line as (
    select c.*, c.to_day - c.from_day as days, c.amount_minor is null as unknown,
      case when c.currency = $5::text then c.amount_minor::numeric
        else round(c.amount_minor * rate.factor) end as minor
    from cost_line c
    left join lateral (
    select r.rate * power(10::numeric, $6::int - minor_digits(c.currency)) as factor
    from exchange_rate r
    where r.workspace_id = $7::int and r.superseded_at = 'infinity'
      and c.currency <> $8::text
      and r.base = c.currency and r.quote = $9::text
      and r.day <= c.from_day and r.day >= c.from_day - 7
    order by r.day desc limit 1
  ) rate on true
    where c.workspace_id = $10::int and c.superseded_at = 'infinity'
  ), pace as (
    select l.source_id, l.event_id, array_agg(weight order by n) as weights
    from line l
    cross join lateral generate_series(0, l.days - 1) n
    cross join lateral (select case l.spread
      when 'sends' then (
        select count(*) from send_fact f
        where f.workspace_id = $11::int
          and f.sent_at >= ((l.from_day + n)::timestamp at time zone $12::text) and f.sent_at < ((l.from_day + n + 1)::timestamp at time zone $13::text)
          and f.sent_at <= $14::timestamptz
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
      where l.share_by = 'sends' and f.workspace_id = $15::int and f.sent_at >= ((l.from_day)::timestamp at time zone $16::text) and f.sent_at < ((l.to_day)::timestamp at time zone $17::text) and f.sent_at <= $18::timestamptz
        and (f.campaign_no is not null or f.program_no is not null) group by f.campaign_no, f.program_no
      union all
      select f.campaign_no, null, count(*) from lead_fact f
      where l.share_by = 'leads' and f.workspace_id = $19::int and f.created_at >= ((l.from_day)::timestamp at time zone $20::text) and f.created_at < ((l.to_day)::timestamp at time zone $21::text) and f.created_at <= $22::timestamptz
        and f.new_lead and f.campaign_no is not null group by f.campaign_no
      union all
      select c.campaign_no, null, w.value::numeric
      from jsonb_each_text(l.share_weights) w
      join campaign c on c.workspace_id = $23::int and c.source_id = l.source_id and 'campaign:' || c.event_id = w.key and c.superseded_at = 'infinity'
      where l.share_by = 'weights'
      union all
      select null, p.program_no, w.value::numeric
      from jsonb_each_text(l.share_weights) w
      join program p on p.workspace_id = $24::int and p.source_id = l.source_id and 'program:' || p.event_id = w.key and p.superseded_at = 'infinity'
      where l.share_by = 'weights'
    ) k
    left join campaign c on c.workspace_id = $25::int and c.campaign_no = k.campaign_no and c.superseded_at = 'infinity'
    left join program p on p.workspace_id = $26::int and p.program_no = k.program_no and p.superseded_at = 'infinity'
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
    where l.from_day < $27::date and l.to_day > $28::date
  )
  select spent.workspace_id, spent.source_id, spent.event_id, spent.day, spent.minor as amount_minor, $29::text as currency,
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
  left join campaign c on c.workspace_id = $30::int and c.campaign_no = spent.campaign_no and c.superseded_at = 'infinity') "f"
  left join "campaign" "f_campaign"
    on "f_campaign".workspace_id = "f".workspace_id and "f_campaign"."campaign_no" = "f"."campaign_no" and "f_campaign".superseded_at = 'infinity'
where "f".workspace_id = $31::int
  and "f"."day" >= $32::date and "f"."day" < $33::date and "f"."day" <= $34::date
  and (("f"."kind" = any($35::text[])))
group by 1, 2, 3, 4) part
group by 1, 2;
-- $1 = ["media","content","event","agency"]
-- $2 = ["media","content","event","agency"]
-- $3 = ["media","content","event","agency"]
-- $4 = ["media","content","event","agency"]
-- $5 = "EUR"
-- $6 = 2
-- $7 = 1
-- $8 = "EUR"
-- $9 = "EUR"
-- $10 = 1
-- $11 = 1
-- $12 = "Europe/Bucharest"
-- $13 = "Europe/Bucharest"
-- $14 = "2026-02-21T10:00:00+00:00"
-- $15 = 1
-- $16 = "Europe/Bucharest"
-- $17 = "Europe/Bucharest"
-- $18 = "2026-02-21T10:00:00+00:00"
-- $19 = 1
-- $20 = "Europe/Bucharest"
-- $21 = "Europe/Bucharest"
-- $22 = "2026-02-21T10:00:00+00:00"
-- $23 = 1
-- $24 = 1
-- $25 = 1
-- $26 = 1
-- $27 = "2026-03-01"
-- $28 = "2026-01-01"
-- $29 = "EUR"
-- $30 = 1
-- $31 = 1
-- $32 = "2026-01-01"
-- $33 = "2026-03-01"
-- $34 = "2026-02-21"
-- $35 = ["media","content","event","agency"]

-- leads by created_at from 2026-01-01 to 2026-03-01 by campaign
select
  1 as bucket,
  "f_campaign"."event_id" as "d0",
  count(*) as "m0"
from "lead_fact" "f"
  left join "campaign" "f_campaign"
    on "f_campaign".workspace_id = "f".workspace_id and "f_campaign"."campaign_no" = "f"."campaign_no" and "f_campaign".superseded_at = 'infinity'
where "f".workspace_id = $1::int
  and "f"."created_at" >= $2::timestamptz and "f"."created_at" < $3::timestamptz and "f"."created_at" <= $4::timestamptz
  and (("f"."new_lead" = true))
group by 1, 2;
-- $1 = 1
-- $2 = "2025-12-31T22:00:00Z"
-- $3 = "2026-02-28T22:00:00Z"
-- $4 = "2026-02-21T10:00:00+00:00"

-- cost lines by day from 2026-01-01 to 2026-03-01
select
  bucket,
  coalesce(sum("l0"), 0) as "m0",
  count(*) filter (where "l1") as "m1",
  count(*) filter (where "l2") as "m2",
  count(*) filter (where "l3") as "m3"
from (select
  1 as bucket,
  "f"."source_id" as "k0",
  "f"."event_id" as "k1",
  sum("f"."amount_minor") filter (where ("f"."kind" = any($1::text[]))) as "l0",
  bool_or("f"."amount_minor" is not null) filter (where ("f"."kind" = any($2::text[]))) as "l1",
  bool_or("f"."amount_minor" is null and not ("f"."unknown")) filter (where ("f"."kind" = any($3::text[]))) as "l2",
  bool_or("f"."unknown") filter (where ("f"."kind" = any($4::text[]))) as "l3"
from (with line as (
    select c.*, c.to_day - c.from_day as days, c.amount_minor is null as unknown,
      case when c.currency = $5::text then c.amount_minor::numeric
        else round(c.amount_minor * rate.factor) end as minor
    from cost_line c
    left join lateral (
    select r.rate * power(10::numeric, $6::int - minor_digits(c.currency)) as factor
    from exchange_rate r
    where r.workspace_id = $7::int and r.superseded_at = 'infinity'
      and c.currency <> $8::text
      and r.base = c.currency and r.quote = $9::text
      and r.day <= c.from_day and r.day >= c.from_day - 7
    order by r.day desc limit 1
  ) rate on true
    where c.workspace_id = $10::int and c.superseded_at = 'infinity'
  ), pace as (
    select l.source_id, l.event_id, array_agg(weight order by n) as weights
    from line l
    cross join lateral generate_series(0, l.days - 1) n
    cross join lateral (select case l.spread
      when 'sends' then (
        select count(*) from send_fact f
        where f.workspace_id = $11::int
          and f.sent_at >= ((l.from_day + n)::timestamp at time zone $12::text) and f.sent_at < ((l.from_day + n + 1)::timestamp at time zone $13::text)
          and f.sent_at <= $14::timestamptz
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
      where l.share_by = 'sends' and f.workspace_id = $15::int and f.sent_at >= ((l.from_day)::timestamp at time zone $16::text) and f.sent_at < ((l.to_day)::timestamp at time zone $17::text) and f.sent_at <= $18::timestamptz
        and (f.campaign_no is not null or f.program_no is not null) group by f.campaign_no, f.program_no
      union all
      select f.campaign_no, null, count(*) from lead_fact f
      where l.share_by = 'leads' and f.workspace_id = $19::int and f.created_at >= ((l.from_day)::timestamp at time zone $20::text) and f.created_at < ((l.to_day)::timestamp at time zone $21::text) and f.created_at <= $22::timestamptz
        and f.new_lead and f.campaign_no is not null group by f.campaign_no
      union all
      select c.campaign_no, null, w.value::numeric
      from jsonb_each_text(l.share_weights) w
      join campaign c on c.workspace_id = $23::int and c.source_id = l.source_id and 'campaign:' || c.event_id = w.key and c.superseded_at = 'infinity'
      where l.share_by = 'weights'
      union all
      select null, p.program_no, w.value::numeric
      from jsonb_each_text(l.share_weights) w
      join program p on p.workspace_id = $24::int and p.source_id = l.source_id and 'program:' || p.event_id = w.key and p.superseded_at = 'infinity'
      where l.share_by = 'weights'
    ) k
    left join campaign c on c.workspace_id = $25::int and c.campaign_no = k.campaign_no and c.superseded_at = 'infinity'
    left join program p on p.workspace_id = $26::int and p.program_no = k.program_no and p.superseded_at = 'infinity'
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
    where l.from_day < $27::date and l.to_day > $28::date
  )
  select spent.workspace_id, spent.source_id, spent.event_id, spent.day, spent.minor as amount_minor, $29::text as currency,
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
  left join campaign c on c.workspace_id = $30::int and c.campaign_no = spent.campaign_no and c.superseded_at = 'infinity') "f"
where "f".workspace_id = $31::int
  and "f"."day" >= $32::date and "f"."day" < $33::date and "f"."day" <= $34::date
  and (("f"."kind" = any($35::text[])))
group by 1, 2, 3) part
group by 1;
-- $1 = ["media","content","event","agency"]
-- $2 = ["media","content","event","agency"]
-- $3 = ["media","content","event","agency"]
-- $4 = ["media","content","event","agency"]
-- $5 = "EUR"
-- $6 = 2
-- $7 = 1
-- $8 = "EUR"
-- $9 = "EUR"
-- $10 = 1
-- $11 = 1
-- $12 = "Europe/Bucharest"
-- $13 = "Europe/Bucharest"
-- $14 = "2026-02-21T10:00:00+00:00"
-- $15 = 1
-- $16 = "Europe/Bucharest"
-- $17 = "Europe/Bucharest"
-- $18 = "2026-02-21T10:00:00+00:00"
-- $19 = 1
-- $20 = "Europe/Bucharest"
-- $21 = "Europe/Bucharest"
-- $22 = "2026-02-21T10:00:00+00:00"
-- $23 = 1
-- $24 = 1
-- $25 = 1
-- $26 = 1
-- $27 = "2026-03-01"
-- $28 = "2026-01-01"
-- $29 = "EUR"
-- $30 = 1
-- $31 = 1
-- $32 = "2026-01-01"
-- $33 = "2026-03-01"
-- $34 = "2026-02-21"
-- $35 = ["media","content","event","agency"]

-- leads by created_at from 2026-01-01 to 2026-03-01
select
  1 as bucket,
  coalesce(sum("f"."n"), 0) as "m0"
from (
  select "r"."workspace_id", "r"."day", "r"."new_gross", "r"."new_lead", "r"."source", "r"."channel", "r"."imported", "r"."n" from "lead_day" r
  where r.workspace_id = $1::int and r.day < $2::date
  union all
  select "f"."workspace_id", $3::date as day, "f"."new_gross" as "new_gross", "f"."new_lead" as "new_lead", "f"."source" as "source", "f"."channel" as "channel", "f"."imported" as "imported", 1 as n from "lead_fact" f
  where f.workspace_id = $4::int and "f"."created_at" >= $5::timestamptz and "f"."created_at" <= $6::timestamptz
) "f"
where "f".workspace_id = $7::int
  and "f"."day" >= $8::date and "f"."day" < $9::date and "f"."day" <= $10::date
  and (("f"."new_lead" = true))
group by 1
having sum("f"."n") <> 0;
-- $1 = 1
-- $2 = "2026-02-21"
-- $3 = "2026-02-21"
-- $4 = 1
-- $5 = "2026-02-20T22:00:00Z"
-- $6 = "2026-02-21T10:00:00+00:00"
-- $7 = 1
-- $8 = "2026-01-01"
-- $9 = "2026-03-01"
-- $10 = "2026-02-21"
