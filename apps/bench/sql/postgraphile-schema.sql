-- What somebody with PostGraphile would write for grouped counts: a function that it serves as a field.
drop schema if exists bench_postgraphile cascade;
create schema bench_postgraphile;
create view bench_postgraphile.lead as
  select workspace_id, lead_no, created_at, source, channel, current_stage, score
  from leadlight.lead_fact;
create type bench_postgraphile.leads_of_month as (month text, source text, leads int);
create function bench_postgraphile.leads_by_month(
  workspace int, since timestamptz, until timestamptz, zone text
) returns setof bench_postgraphile.leads_of_month language sql stable as $$
  select to_char(date_trunc('month', created_at at time zone zone), 'YYYY-MM'), source, count(*)::int
  from leadlight.lead_fact
  where workspace_id = workspace and new_lead and created_at >= since and created_at < until
  group by date_trunc('month', created_at at time zone zone), source
$$
