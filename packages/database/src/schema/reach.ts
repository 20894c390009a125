import type { Table } from './table.js'

/** Room for the next versions of rows that upkeep rewrites. */
const REWRITTEN = 85

/** Derived facts of whom marketing reached, known by name or not, and of what they did by themselves. */
export const REACH_TABLES: readonly Table[] = [
  {
    // Named by its first event. The visitor's key stands for source and id, and is quicker to tell apart; `previous_at` is
    // when the visitor's visit before began. Without a visitor id nobody can say whether two visits are one's.
    name: 'visit_fact',
    rowsOf: { lead_no: 4, visitor_id: 4 },
    room: 'derived',
    fillfactor: REWRITTEN,
    columns: `
      source_id smallint not null,
      event_id text not null,
      visitor_id text,
      visitor_key uuid,
      lead_no int,
      session_id text,
      started_at timestamptz not null,
      ended_at timestamptz not null,
      previous_at timestamptz,
      source text,
      channel text,
      campaign_no int,
      program_no int,
      step_no int,
      landing_page text,
      asset_nos int[] not null default '{}',
      primary key (workspace_id, source_id, event_id)`,
    indexes: [
      'create index visit_fact_by_visitor on visit_fact (workspace_id, source_id, visitor_id, started_at) where visitor_id is not null',
      'create index visit_fact_by_lead on visit_fact (workspace_id, lead_no) where lead_no is not null',
    ],
    questionIndexes: [
      'create index visit_fact_by_time on visit_fact (workspace_id, started_at) include (visitor_key, previous_at)',
    ],
  },
  {
    // Every human view of a landing page by somebody with a visitor id, and whether the goal followed it. `previous_at` is
    // when the visitor saw the same page before, `visitor_previous_at` when any.
    name: 'landing_view',
    room: 'derived',
    fillfactor: REWRITTEN,
    columns: `
      source_id smallint not null,
      event_id text not null,
      visitor_id text not null,
      visitor_key uuid not null,
      lead_no int,
      at timestamptz not null,
      sequence int not null,
      previous_at timestamptz,
      visitor_previous_at timestamptz,
      asset_no int not null,
      source text,
      channel text,
      campaign_no int,
      program_no int,
      step_no int,
      landing_page text not null,
      variant text,
      converted boolean not null,
      primary key (workspace_id, source_id, event_id)`,
    indexes: [
      'create index landing_view_by_visitor on landing_view (workspace_id, source_id, visitor_id)',
      'create index landing_view_by_lead on landing_view (workspace_id, lead_no) where lead_no is not null',
    ],
    questionIndexes: [
      'create index landing_view_by_time on landing_view (workspace_id, at) include (visitor_key, previous_at, visitor_previous_at, converted)',
    ],
  },
  {
    // `named`: the event itself names its lead; otherwise the visitor's, if anybody's, was found out. `previous_at` is when
    // the lead's engagement before was.
    name: 'engagement_fact',
    rowsOf: { lead_no: 4, visitor_id: 4 },
    room: 'derived',
    fillfactor: REWRITTEN,
    columns: `
      source_id smallint not null,
      event_id text not null,
      lead_no int,
      visitor_id text,
      named boolean not null,
      at timestamptz not null,
      previous_at timestamptz,
      type text not null,
      source text,
      channel text,
      campaign_no int,
      program_no int,
      step_no int,
      asset_no int,
      landing_page text,
      variant text,
      primary key (workspace_id, source_id, event_id)`,
    indexes: [
      'create index engagement_fact_by_lead on engagement_fact (workspace_id, lead_no, at) where lead_no is not null',
      'create index engagement_fact_by_visitor on engagement_fact (workspace_id, source_id, visitor_id) where not named',
    ],
    questionIndexes: [
      'create index engagement_fact_by_time on engagement_fact (workspace_id, at) include (lead_no, previous_at, type)',
    ],
  },
  {
    name: 'statistic_fact',
    room: 'derived',
    fillfactor: REWRITTEN,
    columns: `
      source_id smallint not null,
      event_id text not null,
      day date not null,
      network text not null,
      placement text not null,
      channel text,
      campaign_no int,
      asset_no int,
      impressions bigint not null,
      clicks bigint not null,
      primary key (workspace_id, source_id, event_id)`,
    questionIndexes: ['create index statistic_fact_by_day on statistic_fact (workspace_id, day)'],
  },
  {
    // What posts earned: as their networks report it by day, or person by person.
    name: 'social_fact',
    room: 'derived',
    fillfactor: REWRITTEN,
    columns: `
      told text not null check (told in ('statistic', 'activity')),
      source_id smallint not null,
      event_id text not null,
      lead_no int,
      visitor_id text,
      named boolean not null,
      day date not null,
      network text,
      channel text,
      campaign_no int,
      asset_no int,
      impressions bigint not null,
      engagements bigint not null,
      primary key (workspace_id, told, source_id, event_id)`,
    indexes: [
      'create index social_fact_by_lead on social_fact (workspace_id, lead_no) where lead_no is not null',
      'create index social_fact_by_visitor on social_fact (workspace_id, source_id, visitor_id) where visitor_id is not null and not named',
    ],
    questionIndexes: ['create index social_fact_by_day on social_fact (workspace_id, day)'],
  },
]
