import { currency } from './table.js'
import type { Table } from './table.js'

/** Room for the next versions of rows that upkeep rewrites. */
const REWRITTEN = 85

/** What passes between marketing and sales, and how deals stood at any time. */
export const SALES_TABLES: readonly Table[] = [
  {
    // Answers, follow-ups and recycling are those that belong to the hand-over, whenever they come.
    name: 'hand_over_fact',
    room: 'derived',
    fillfactor: REWRITTEN,
    columns: `
      lead_no int not null,
      hand_no smallint not null,
      handed_at timestamptz not null,
      due_at timestamptz not null,
      accepted_at timestamptz,
      rejected_at timestamptz,
      reason text,
      followed_up_at timestamptz,
      follow_up_ms bigint,
      in_time boolean not null,
      recycled_at timestamptz,
      recycle_until timestamptz not null,
      primary key (workspace_id, lead_no, hand_no)`,
    questionIndexes: [
      'create index hand_over_fact_by_time on hand_over_fact (workspace_id, handed_at)',
    ],
  },
  {
    // A deal while it was open, with the amount that was known of it.
    name: 'opportunity_interval',
    room: 'derived',
    fillfactor: REWRITTEN,
    columns: `
      opportunity_no int not null,
      from_at timestamptz not null,
      to_at timestamptz,
      day date not null,
      amount_minor bigint,
      ${currency('currency')},
      opened_at timestamptz,
      account_no int,
      lead_no int,
      owner text,
      primary key (workspace_id, opportunity_no, from_at)`,
    questionIndexes: [
      'create index opportunity_interval_by_time on opportunity_interval (workspace_id, from_at, to_at)',
    ],
  },
  {
    // The people on a deal who had reached MQL when it was opened, the first of them in place 1.
    name: 'opportunity_mql',
    room: 'derived',
    fillfactor: REWRITTEN,
    columns: `
      opportunity_no int not null,
      place smallint not null,
      lead_no int not null,
      reached_at timestamptz not null,
      imputed boolean not null,
      opened_at timestamptz not null,
      amount_minor bigint,
      ${currency('currency')},
      day date,
      primary key (workspace_id, opportunity_no, place)`,
    indexes: ['create index opportunity_mql_by_lead on opportunity_mql (workspace_id, lead_no)'],
  },
  {
    // Whom chance put into a program or kept out of it, for comparison.
    name: 'assignment_fact',
    room: 'derived',
    fillfactor: REWRITTEN,
    columns: `
      lead_no int not null,
      program_no int not null,
      arm text not null check (arm in ('treated', 'holdout')),
      eligible_at timestamptz not null,
      primary key (workspace_id, lead_no, program_no)`,
    questionIndexes: [
      'create index assignment_fact_by_time on assignment_fact (workspace_id, eligible_at)',
    ],
  },
  {
    // When a person was first in any program.
    name: 'nurture_start',
    room: 'derived',
    fillfactor: REWRITTEN,
    columns: `
      lead_no int not null,
      enrolled_at timestamptz not null,
      primary key (workspace_id, lead_no)`,
  },
]
