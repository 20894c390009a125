-- The same data as the tables of an ordinary application, in euros already, with the indexes that its
-- questions ask for.
select set_config('bench.workspace', :workspace::text, false);
drop schema if exists bench_plain cascade;
create schema bench_plain;
create table bench_plain.lead as
  select lead_no as id, created_at, origin as source, campaign_no as campaign_id
  from leadlight.lead
  where workspace_id = current_setting('bench.workspace')::int and superseded_at = 'infinity'
    and excluded is null;
create table bench_plain.event as
  select lead_no as lead_id, visitor_id, type, effective_at as at, campaign_no as campaign_id,
    asset_no as asset_id, send_id, actor
  from leadlight.activity
  where workspace_id = current_setting('bench.workspace')::int and superseded_at = 'infinity';
create table bench_plain.stage_change as
  select lead_no as lead_id, stage_id as stage, effective_at as at
  from leadlight.stage_change
  where workspace_id = current_setting('bench.workspace')::int and superseded_at = 'infinity';
create table bench_plain.score_change as
  select lead_no as lead_id, effective_at as at, delta
  from leadlight.score_change
  where workspace_id = current_setting('bench.workspace')::int and superseded_at = 'infinity';
create table bench_plain.deal as
  select opportunity_no as id, lead_no as lead_id, opened_at, closed_at, state,
    amount_minor / 100.0 as amount
  from leadlight.opportunity_fact
  where workspace_id = current_setting('bench.workspace')::int;
create table bench_plain.revenue as
  select unit_kind || unit_no as customer, lead_no as lead_id, effective_at as at, kind,
    amount_minor / 100.0 as amount
  from leadlight.revenue_fact
  where workspace_id = current_setting('bench.workspace')::int;
create table bench_plain.cost as
  select from_day as day, kind, campaign_no as campaign_id, amount_minor / 100.0 as amount
  from leadlight.cost_line
  where workspace_id = current_setting('bench.workspace')::int and superseded_at = 'infinity';
create table bench_plain.subscription as
  select unit_kind || unit_no as customer, from_at, coalesce(to_at, 'infinity') as to_at,
    monthly_minor / 100.0 as monthly
  from leadlight.subscription_fact
  where workspace_id = current_setting('bench.workspace')::int and paying;
create table bench_plain.answer as
  select answered_at as at, score
  from leadlight.survey_answer
  where workspace_id = current_setting('bench.workspace')::int and superseded_at = 'infinity'
    and score is not null;
create table bench_plain.post_day as
  select day, coalesce(impressions, 0) as impressions,
    coalesce(likes, 0) + coalesce(shares, 0) + coalesce(comments, 0) as engagements
  from leadlight.statistic
  where workspace_id = current_setting('bench.workspace')::int and superseded_at = 'infinity';
alter table bench_plain.lead add primary key (id);
create index on bench_plain.lead (created_at);
create index on bench_plain.event (type, at) include (lead_id, visitor_id, send_id);
create index on bench_plain.event (lead_id, at);
create index on bench_plain.stage_change (stage, at) include (lead_id);
create index on bench_plain.stage_change (lead_id, at);
create index on bench_plain.score_change (lead_id, at) include (delta);
create index on bench_plain.deal (closed_at);
create index on bench_plain.deal (opened_at);
create index on bench_plain.revenue (at);
create index on bench_plain.revenue (customer, at);
create index on bench_plain.cost (day);
create index on bench_plain.subscription (from_at, to_at);
create index on bench_plain.answer (at);
create index on bench_plain.post_day (day);
analyze bench_plain.lead, bench_plain.event, bench_plain.stage_change, bench_plain.score_change,
  bench_plain.deal, bench_plain.revenue, bench_plain.cost, bench_plain.subscription,
  bench_plain.answer, bench_plain.post_day
