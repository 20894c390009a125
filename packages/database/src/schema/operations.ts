import { currency } from './table.js'
import type { Table } from './table.js'

/** How data came in, what was refused, and what people keep for themselves. */
export const OPERATIONS_TABLES: readonly Table[] = [
  {
    // Another number with every commit that can change an answer: of the facts that follow behind, and of all else.
    name: 'data_version',
    room: 'operations',
    fillfactor: 50,
    columns: `
      part text not null,
      version bigint not null default (extract(epoch from clock_timestamp()) * 1000000)::bigint,
      primary key (workspace_id, part)`,
  },
  {
    // Whom a batch was about whose facts have yet to be derived; gone once they are.
    name: 'touched_batch',
    room: 'operations',
    columns: `
      batch_no bigint not null generated always as identity,
      recorded_at timestamptz not null,
      leads int[] not null default '{}',
      accounts int[] not null default '{}',
      opportunities int[] not null default '{}',
      visitor_sources smallint[] not null default '{}',
      visitors text[] not null default '{}',
      kinds text[] not null default '{}',
      primary key (workspace_id, batch_no)`,
  },
  {
    // Whom facts are about that have not happened yet, and when they will have.
    name: 'held_fact',
    room: 'operations',
    columns: `
      due_at timestamptz not null,
      lead_no int,
      account_no int,
      opportunity_no int,
      source_id smallint,
      visitor_id text,
      unique nulls not distinct (workspace_id, due_at, lead_no, account_no, opportunity_no, source_id, visitor_id)`,
  },
  {
    name: 'import_run',
    room: 'operations',
    // Every batch adds to the counts of its run.
    fillfactor: 50,
    columns: `
      run_id bigint not null generated always as identity,
      source_id smallint,
      recipe text not null,
      started_at timestamptz not null default now(),
      finished_at timestamptz,
      received int not null default 0,
      accepted int not null default 0,
      duplicate int not null default 0,
      rejected int not null default 0,
      suppressed int not null default 0,
      primary key (workspace_id, run_id),
      check (received = accepted + duplicate + rejected + suppressed)`,
  },
  {
    name: 'rejected_row',
    room: 'operations',
    columns: `
      run_id bigint not null,
      row_no bigint not null generated always as identity,
      place text not null,
      code text not null,
      reason text not null,
      hint text not null,
      body text not null,
      recorded_at timestamptz not null default now(),
      primary key (workspace_id, run_id, row_no)`,
  },
  {
    name: 'segment',
    room: 'operations',
    columns: `
      segment_id uuid not null default gen_random_uuid(),
      name text not null check (name <> ''),
      primary key (workspace_id, segment_id)`,
  },
  {
    name: 'segment_version',
    room: 'operations',
    columns: `
      segment_id uuid not null,
      version int not null check (version > 0),
      rule jsonb not null,
      recorded_at timestamptz not null default now(),
      superseded_at timestamptz not null default 'infinity',
      primary key (workspace_id, segment_id, version)`,
  },
  {
    name: 'scoring_rule_set',
    room: 'operations',
    columns: `
      rule_set_id uuid not null default gen_random_uuid(),
      name text not null check (name <> ''),
      primary key (workspace_id, rule_set_id)`,
  },
  {
    name: 'scoring_rule_set_version',
    room: 'operations',
    columns: `
      rule_set_id uuid not null,
      version int not null check (version > 0),
      rules jsonb not null,
      recorded_at timestamptz not null default now(),
      superseded_at timestamptz not null default 'infinity',
      primary key (workspace_id, rule_set_id, version)`,
  },
  {
    // What was reported of a month when it closed: in total, and by source with blank ones null.
    name: 'metric_snapshot',
    room: 'operations',
    columns: `
      metric_id text not null,
      month date not null,
      by_source boolean not null,
      source text,
      value numeric,
      ${currency('currency')},
      known_at timestamptz not null,
      definition_version int not null,
      rules_version int not null,
      taken_at timestamptz not null default now(),
      unique nulls not distinct (workspace_id, metric_id, month, by_source, source)`,
  },
]
