import { CURRENT, FACT, FACT_KEY } from './table.js'
import type { Table } from './table.js'

/** What marketing makes: campaigns, programs with their steps, assets, and how far they reached. */
export const CONTENT_TABLES: readonly Table[] = [
  {
    name: 'campaign',
    room: 'ledger',
    columns: `
      campaign_no int not null,
      ${FACT},
      name text not null,
      kind text,
      channel text,
      starts_on date,
      ends_on date,
      primary key (workspace_id, campaign_no, revision),
      ${FACT_KEY}`,
  },
  {
    name: 'program',
    room: 'ledger',
    columns: `
      program_no int not null,
      ${FACT},
      name text not null,
      kind text not null check (kind in ('drip', 'trigger')),
      goal text,
      primary key (workspace_id, program_no, revision),
      ${FACT_KEY}`,
  },
  {
    name: 'program_step',
    room: 'ledger',
    columns: `
      program_no int not null,
      step_no int not null,
      ${FACT},
      position int not null,
      name text not null,
      asset_no int,
      primary key (workspace_id, step_no, revision),
      ${FACT_KEY}`,
    indexes: ['create index program_step_by_program on program_step (workspace_id, program_no)'],
  },
  {
    name: 'asset',
    room: 'ledger',
    columns: `
      asset_no int not null,
      ${FACT},
      name text not null,
      kind text not null check (kind in ('page', 'landingPage', 'email', 'ebook', 'webinar', 'post')),
      url text,
      primary key (workspace_id, asset_no, revision),
      ${FACT_KEY}`,
  },
  {
    // What networks report by calendar day; such a day stays that day in every zone.
    name: 'statistic',
    room: 'ledger',
    columns: `
      ${FACT},
      day date not null,
      network text not null,
      placement text not null check (placement in ('ad', 'social')),
      channel text,
      campaign_no int,
      asset_no int,
      impressions int,
      clicks int,
      likes int,
      shares int,
      comments int,
      ${FACT_KEY}`,
    indexes: [`create index statistic_present on statistic (workspace_id, day) where ${CURRENT}`],
  },
]
