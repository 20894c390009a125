import type { Table } from './table.js'

/** Room for the next versions of rows that upkeep rewrites. */
const REWRITTEN = 85

/** What touches led to: derived facts that credit is split by. */
export const ATTRIBUTION_TABLES: readonly Table[] = [
  {
    // Wins, orders, and goals that were reached. Several may have one journey. `created_at` is the
    // earliest creation among the people of its journey.
    name: 'conversion_fact',
    room: 'derived',
    fillfactor: REWRITTEN,
    columns: `
      conversion_id text not null,
      journey_id text not null,
      kind text not null check (kind in ('win', 'order', 'mql', 'opportunity', 'customer')),
      at timestamptz not null,
      unit_kind char(1) not null check (unit_kind in ('a', 'l', 'o')),
      unit_no int not null,
      account_no int,
      lead_no int,
      opportunity_no int,
      owner text,
      cohort_at timestamptz,
      opened_at timestamptz,
      created_at timestamptz,
      touches int not null,
      primary key (workspace_id, conversion_id)`,
    indexes: [
      'create index conversion_fact_by_lead on conversion_fact (workspace_id, kind, lead_no)',
      'create index conversion_fact_by_opportunity on conversion_fact (workspace_id, opportunity_no) where opportunity_no is not null',
      'create index conversion_fact_by_unit on conversion_fact (workspace_id, unit_kind, unit_no)',
    ],
    questionIndexes: [
      'create index conversion_fact_by_time on conversion_fact (workspace_id, kind, at)',
    ],
  },
  {
    // The touches up to a conversion: each with its position from 1, the number of them, and the
    // positions of the touches that led to the lead's creation and to the deal's opening.
    name: 'journey',
    room: 'derived',
    fillfactor: REWRITTEN,
    columns: `
      journey_id text not null,
      position int not null,
      touches int not null,
      creation_position int,
      opening_position int,
      decay bigint not null,
      decay_total bigint not null,
      influences boolean not null,
      lead_no int not null,
      touched_at timestamptz not null,
      type text not null,
      channel text,
      campaign_no int,
      program_no int,
      step_no int,
      asset_no int,
      primary key (workspace_id, journey_id, position)`,
  },
  {
    // Everybody's touches, none dropped yet, for questions with rules of their own on what counts as
    // one touch, and for ways that led to nothing.
    name: 'touch_fact',
    rowsOf: { lead_no: 5 },
    room: 'derived',
    fillfactor: REWRITTEN,
    columns: `
      lead_no int not null,
      at timestamptz not null,
      sequence int not null,
      source_id smallint not null,
      event_id text not null,
      type text not null,
      channel text,
      campaign_no int,
      program_no int,
      step_no int,
      asset_no int,
      primary key (workspace_id, lead_no, at, source_id, event_id)`,
  },
]
