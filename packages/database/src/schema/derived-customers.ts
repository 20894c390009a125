import { currency } from './table.js'
import type { Table } from './table.js'

/** Room for the next versions of rows that upkeep rewrites. */
const REWRITTEN = 85

const UNIT_KIND = `unit_kind char(1) not null check (unit_kind in ('a', 'l', 'o'))`

/** How long customers stay, what they subscribe to, what they buy and what they answer. */
export const CUSTOMER_TABLES: readonly Table[] = [
  {
    // An end is settled once the time of grace after it is over.
    name: 'customer_spell',
    room: 'derived',
    fillfactor: REWRITTEN,
    columns: `
      ${UNIT_KIND},
      unit_no int not null,
      spell_no smallint not null,
      account_no int,
      lead_no int,
      customer_since timestamptz not null,
      by_contract boolean not null,
      from_at timestamptz not null,
      to_at timestamptz,
      settled_at timestamptz,
      primary key (workspace_id, unit_kind, unit_no, spell_no)`,
    questionIndexes: [
      'create index customer_spell_by_time on customer_spell (workspace_id, from_at, to_at)',
    ],
  },
  {
    // A subscription's term, with what it costs a month; trials and pauses cost nothing.
    name: 'subscription_fact',
    room: 'derived',
    fillfactor: REWRITTEN,
    columns: `
      source_id smallint not null,
      event_id text not null,
      ${UNIT_KIND},
      unit_no int not null,
      account_no int,
      lead_no int,
      customer_since timestamptz not null,
      from_at timestamptz not null,
      to_at timestamptz,
      paying boolean not null,
      monthly_minor bigint not null,
      ${currency('currency')} not null,
      primary key (workspace_id, source_id, event_id)`,
    indexes: [
      'create index subscription_fact_by_unit on subscription_fact (workspace_id, unit_kind, unit_no)',
    ],
  },
  {
    // An order (the lines of one order id, or a line without one) or a standing win.
    name: 'purchase_fact',
    room: 'derived',
    fillfactor: REWRITTEN,
    columns: `
      purchase_key text not null,
      unit_kind char(1) check (unit_kind in ('a', 'l', 'o')),
      unit_no int,
      account_no int,
      lead_no int,
      customer_since timestamptz,
      owner text,
      at timestamptz not null,
      day date not null,
      first boolean not null,
      again_at timestamptz,
      primary key (workspace_id, purchase_key)`,
    indexes: [
      'create index purchase_fact_by_unit on purchase_fact (workspace_id, unit_kind, unit_no)',
    ],
    questionIndexes: ['create index purchase_fact_by_time on purchase_fact (workspace_id, at)'],
  },
  {
    // An invitation, whether it was answered in time, its latest answer and when any came.
    name: 'invitation_fact',
    room: 'derived',
    fillfactor: REWRITTEN,
    columns: `
      source_id smallint not null,
      event_id text not null,
      survey text not null,
      lead_no int,
      invited_at timestamptz not null,
      responds_until timestamptz not null,
      responded boolean not null,
      answered_at timestamptz,
      answers timestamptz[] not null,
      positive boolean,
      primary key (workspace_id, source_id, event_id)`,
    indexes: ['create index invitation_fact_by_lead on invitation_fact (workspace_id, lead_no)'],
    questionIndexes: [
      'create index invitation_fact_by_time on invitation_fact (workspace_id, invited_at)',
      'create index invitation_fact_by_answer on invitation_fact (workspace_id, answered_at)',
    ],
  },
]
