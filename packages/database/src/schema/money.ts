import { CURRENT, FACT, FACT_KEY, currency, precision } from './table.js'
import type { Table } from './table.js'

const presentBy = (table: string, column: string, time?: string): string =>
  `create index ${table}_by_${column.replace('_no', '')} on ${table} (workspace_id, ${[column, time].filter(Boolean).join(', ')})` +
  ` where ${CURRENT}${column.endsWith('_no') && table !== 'opportunity_change' ? ` and ${column} is not null` : ''}`

/** What was sold, earned, owed and spent; amounts are in minor units of their own currency. */
export const MONEY_TABLES: readonly Table[] = [
  {
    name: 'opportunity',
    room: 'ledger',
    columns: `
      opportunity_no int not null,
      ${FACT},
      name text,
      account_no int,
      lead_no int,
      owner text,
      opened_at timestamptz,
      ${precision('opened_precision')},
      primary key (workspace_id, opportunity_no, revision),
      ${FACT_KEY}`,
    indexes: [presentBy('opportunity', 'account_no'), presentBy('opportunity', 'lead_no')],
  },
  {
    name: 'opportunity_person',
    room: 'ledger',
    columns: `
      opportunity_no int not null,
      lead_no int not null,
      ${FACT},
      unique (workspace_id, source_id, event_id, revision, lead_no)`,
    indexes: [
      'create index opportunity_person_by_opportunity on opportunity_person (workspace_id, opportunity_no, lead_no)',
      presentBy('opportunity_person', 'lead_no'),
    ],
  },
  {
    name: 'opportunity_change',
    room: 'ledger',
    columns: `
      opportunity_no int not null,
      ${FACT},
      effective_at timestamptz not null,
      ${precision('precision')},
      sequence int not null default 0,
      state text not null check (state in ('open', 'won', 'lost')),
      amount_minor bigint,
      ${currency('currency')},
      reason text,
      check (amount_minor is null or currency is not null),
      ${FACT_KEY}`,
    indexes: [presentBy('opportunity_change', 'opportunity_no', 'effective_at')],
  },
  {
    name: 'revenue_line',
    room: 'ledger',
    columns: `
      ${FACT},
      effective_at timestamptz not null,
      ${precision('precision')},
      kind text not null check (kind in ('won', 'amended', 'reopened', 'refunded', 'renewed', 'order')),
      amount_minor bigint not null,
      ${currency('currency')} not null,
      account_no int,
      opportunity_no int,
      lead_no int,
      order_id text,
      refers_to text,
      ${FACT_KEY}`,
    indexes: [
      presentBy('revenue_line', 'effective_at'),
      presentBy('revenue_line', 'account_no'),
      presentBy('revenue_line', 'opportunity_no'),
      presentBy('revenue_line', 'lead_no'),
      // Lines of nobody belong to every scope; earlier versions are few.
      `create index revenue_line_of_nobody on revenue_line (workspace_id, source_id, event_id)
       where ${CURRENT} and account_no is null and opportunity_no is null and lead_no is null`,
      `create index revenue_line_before on revenue_line (workspace_id, source_id, event_id) where superseded_at < 'infinity'`,
    ],
  },
  {
    name: 'subscription',
    room: 'ledger',
    columns: `
      ${FACT},
      account_no int,
      lead_no int,
      starts_at timestamptz not null,
      ends_at timestamptz,
      interval_unit text not null check (interval_unit in ('day', 'week', 'month', 'quarter', 'year')),
      amount_minor bigint not null,
      ${currency('currency')} not null,
      state text not null default 'paying' check (state in ('paying', 'trial', 'paused')),
      ${FACT_KEY}`,
    indexes: [presentBy('subscription', 'account_no'), presentBy('subscription', 'lead_no')],
  },
  {
    name: 'cost_line',
    room: 'ledger',
    columns: `
      ${FACT},
      from_day date not null,
      to_day date not null,
      amount_minor bigint,
      ${currency('currency')} not null,
      kind text not null check (kind in
        ('media', 'content', 'event', 'agency', 'labour', 'technology', 'overhead')),
      campaign_no int,
      program_no int,
      channel text,
      spread text not null default 'even' check (spread in ('even', 'sends', 'weights')),
      weights jsonb,
      share_by text check (share_by in ('cost', 'sends', 'leads', 'weights')),
      share_weights jsonb,
      check (to_day > from_day),
      ${FACT_KEY}`,
    indexes: [presentBy('cost_line', 'from_day')],
  },
  {
    name: 'exchange_rate',
    room: 'ledger',
    columns: `
      ${FACT},
      ${currency('base')} not null,
      ${currency('quote')} not null,
      day date not null,
      rate numeric not null check (rate > 0),
      ${FACT_KEY}`,
    indexes: [
      `create index exchange_rate_present on exchange_rate (workspace_id, base, quote, day) where ${CURRENT}`,
    ],
  },
]
