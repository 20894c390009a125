import type { Table } from './table.js'

/** Room for the next versions of rows that upkeep rewrites. */
const REWRITTEN = 85

/** How leads are nurtured: programs, silence and who can be reached. */
export const NURTURE_TABLES: readonly Table[] = [
  {
    // Somebody's time in a program, and when the program's goal was met; who is held out is in none.
    name: 'enrolment_fact',
    room: 'derived',
    fillfactor: REWRITTEN,
    columns: `
      lead_no int not null,
      source_id smallint not null,
      event_id text not null,
      program_no int not null,
      enrolled_at timestamptz not null,
      exited_at timestamptz,
      exit_reason text,
      lasted boolean not null,
      has_goal boolean not null,
      goal_met_at timestamptz,
      primary key (workspace_id, lead_no, source_id, event_id)`,
    questionIndexes: [
      'create index enrolment_fact_by_time on enrolment_fact (workspace_id, enrolled_at)',
    ],
  },
  {
    // A lead is dormant at t when from < t and t <= to: nurtured long enough, and silent long enough.
    name: 'dormancy',
    room: 'derived',
    fillfactor: REWRITTEN,
    columns: `
      lead_no int not null,
      from_at timestamptz not null,
      to_at timestamptz not null,
      woke_at timestamptz not null,
      primary key (workspace_id, lead_no, from_at)`,
    questionIndexes: [
      'create index dormancy_by_time on dormancy (workspace_id, to_at, from_at) include (woke_at, lead_no)',
    ],
  },
  {
    // The part of a spell in which nothing has been heard for thirty days, as the intervals above.
    name: 'quiet_spell',
    room: 'derived',
    fillfactor: REWRITTEN,
    columns: `
      lead_no int not null,
      from_at timestamptz not null,
      to_at timestamptz not null,
      stage_id text not null,
      entered_at timestamptz not null,
      reason text,
      primary key (workspace_id, lead_no, from_at)`,
    questionIndexes: [
      'create index quiet_spell_by_time on quiet_spell (workspace_id, to_at, from_at) include (stage_id, entered_at, lead_no)',
    ],
  },
  {
    // From the event that closed the last channel to the one that opened one again.
    name: 'opt_out',
    room: 'derived',
    fillfactor: REWRITTEN,
    columns: `
      lead_no int not null,
      from_at timestamptz not null,
      to_at timestamptz,
      primary key (workspace_id, lead_no, from_at)`,
  },
]
