import { currency } from './table.js'
import type { Table } from './table.js'

/** The workspace itself and what its facts are measured by. */
export const WORKSPACE_TABLES: readonly Table[] = [
  {
    name: 'workspace',
    room: 'workspace',
    columns: `
      slug text not null unique check (slug ~ '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$'),
      name text not null check (name <> ''),
      zone text not null default 'UTC',
      ${currency('currency')},
      fiscal_year_start smallint not null default 1 check (fiscal_year_start between 1 and 12),
      week_start smallint not null default 1 check (week_start between 1 and 7),
      calendar text not null default 'MONTHS' check (calendar in ('MONTHS', 'WEEKS_445', 'WEEKS_454', 'WEEKS_544')),
      mql_thresholds jsonb not null default '[]',
      settings jsonb not null default '{}',
      created_at timestamptz not null default now(),
      primary key (workspace_id)`,
  },
  {
    name: 'source',
    room: 'workspace',
    // Every batch of the ledger moves the two times.
    fillfactor: 50,
    columns: `
      source_id smallint not null,
      name text not null check (name <> ''),
      live boolean not null default false,
      reports_deliveries boolean not null default true,
      latest_effective_at timestamptz,
      latest_told_at timestamptz,
      last_recorded_at timestamptz,
      primary key (workspace_id, source_id),
      unique (workspace_id, name)`,
  },
  {
    name: 'stage',
    room: 'workspace',
    columns: `
      stage_id text not null check (stage_id ~ '^[a-z][A-Za-z0-9]{0,62}$'),
      name text not null check (name <> ''),
      rank smallint not null,
      role text not null check (role in
        ('LEAD', 'MQL', 'SQL', 'OPPORTUNITY', 'CUSTOMER', 'NURTURE', 'RECYCLED', 'LOST')),
      optional boolean not null default false,
      side boolean not null default false,
      limit_days int check (limit_days > 0),
      primary key (workspace_id, stage_id)`,
  },
  {
    name: 'attribute',
    room: 'workspace',
    columns: `
      attribute_id smallint not null,
      name text not null check (name ~ '^[a-z][A-Za-z0-9]{0,62}$'),
      label text not null,
      subject text not null check (subject in ('lead', 'account')),
      standard boolean not null default false,
      primary key (workspace_id, attribute_id),
      unique (workspace_id, subject, name)`,
  },
  {
    name: 'attribute_value',
    room: 'workspace',
    columns: `
      attribute_id smallint not null,
      value_id int not null,
      value text not null check (value <> ''),
      primary key (workspace_id, attribute_id, value_id),
      unique (workspace_id, attribute_id, value)`,
  },
]
