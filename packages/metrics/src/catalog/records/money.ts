import type { RecordShape } from '../../language/record.js'
import { campaign, channel, currency, lead, money, owner, program, shown } from './shown.js'

/** Records of revenue and costs. */
export const MONEY_RECORDS: Readonly<Record<string, RecordShape>> = {
  revenue: {
    type: 'RevenueLine',
    about: 'One line of the revenue ledger.',
    key: ['source_id', 'event_id'],
    shows: {
      lead,
      at: shown('instant', 'effective_at', 'Date'),
      kind: shown('text', 'kind', 'Kind'),
      amount: money('amount_minor'),
      currency,
      customerSince: shown('instant', 'customer_since', 'Customer since'),
      owner,
    },
  },
  cost: {
    type: 'CostLine',
    about: 'A line of what was spent; its share of the period is what it adds.',
    key: ['source_id', 'event_id'],
    several: true,
    shows: {
      from: shown('day', 'day', 'From'),
      kind: shown('text', 'kind', 'Kind'),
      channel,
      campaign,
      program,
      unknown: shown('flag', 'unknown', 'Amount unknown'),
    },
  },
}
