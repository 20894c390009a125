import { CURRENT, FACT, FACT_KEY, precision } from './table.js'
import type { Table } from './table.js'

/** Who there is: leads, accounts, what is known of them and which of them are one person. */
export const PEOPLE_TABLES: readonly Table[] = [
  {
    name: 'lead',
    room: 'ledger',
    columns: `
      lead_no int not null,
      lead_key uuid not null default gen_random_uuid(),
      ${FACT},
      created_at timestamptz not null,
      ${precision('created_precision')},
      account_no int,
      origin text,
      channel text,
      campaign_no int,
      landing_page text,
      excluded text check (excluded in ('test', 'internal', 'competitor')),
      imported boolean not null default false,
      primary key (workspace_id, lead_no, revision),
      ${FACT_KEY}`,
    indexes: [
      'create index lead_by_key on lead (workspace_id, lead_key)',
      'create index lead_by_account on lead (workspace_id, account_no, lead_no) where account_no is not null',
    ],
  },
  {
    name: 'account',
    room: 'ledger',
    columns: `
      account_no int not null,
      ${FACT},
      name text,
      parent_no int,
      created_at timestamptz,
      primary key (workspace_id, account_no, revision),
      ${FACT_KEY}`,
  },
  {
    // Links a lead to an account where the lead's own record could not.
    name: 'lead_account',
    room: 'ledger',
    columns: `
      lead_no int not null,
      account_no int not null,
      effective_at timestamptz not null,
      ${FACT},
      ${FACT_KEY}`,
    indexes: [
      `create index lead_account_present on lead_account (workspace_id, lead_no, effective_at) where ${CURRENT}`,
      'create index lead_account_by_account on lead_account (workspace_id, account_no, lead_no)',
    ],
  },
  {
    // One present row per merged-away lead. A merge that moves the end of a chain writes a further
    // version of the rows before it, which is why the time of recording is part of the key.
    name: 'lead_identity',
    room: 'ledger',
    columns: `
      lead_no int not null,
      canonical_no int not null,
      into_no int not null,
      undo boolean not null default false,
      effective_at timestamptz not null,
      ${FACT},
      unique (workspace_id, source_id, event_id, revision, recorded_at)`,
    indexes: [
      `create unique index lead_identity_present on lead_identity (workspace_id, lead_no) include (canonical_no) where ${CURRENT}`,
      `create index lead_identity_by_canonical on lead_identity (workspace_id, canonical_no) include (lead_no) where ${CURRENT}`,
      'create index lead_identity_by_lead on lead_identity (workspace_id, lead_no)',
    ],
  },
  {
    name: 'profile_value',
    room: 'ledger',
    columns: `
      subject text not null check (subject in ('lead', 'account')),
      subject_no int not null,
      attribute_id smallint not null,
      value_id int,
      effective_at timestamptz not null,
      ${FACT},
      primary key (workspace_id, subject, subject_no, attribute_id, source_id, event_id, revision)`,
    indexes: [
      'create index profile_value_by_event on profile_value (workspace_id, source_id, event_id, revision)',
    ],
  },
]
