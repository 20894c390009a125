import { attributes } from '../fields/attributes.js'
import { choice } from '../fields/choice.js'
import { flag } from '../fields/flag.js'
import { ref } from '../fields/ref.js'
import { text } from '../fields/text.js'
import { instantOf, when } from '../fields/when.js'
import type { AccountRecord, LeadRecord } from '../ledger-record.js'
import { kindOf } from './kind.js'

export const ACCOUNT = kindOf<AccountRecord>({
  kind: 'account',
  table: 'account',
  entity: { target: 'account', column: 'account_no', orderBy: 'createdAt' },
  fields: [
    text('name', 'name'),
    ref('parent', 'account', 'parent_no'),
    when('createdAt', 'created_at'),
    attributes('attributes'),
  ],
  profile: {
    prefix: '@account:',
    of: ({ number, values: [, , createdAt] }, known) =>
      number === undefined
        ? null
        : // An account without a birthday was always as its record says, until a later word.
          { subject: 'account', number, at: createdAt ? instantOf(createdAt, known) : '-infinity' },
  },
})

export const LEAD = kindOf<LeadRecord>({
  kind: 'lead',
  table: 'lead',
  entity: { target: 'lead', column: 'lead_no', key: 'lead_key', orderBy: 'createdAt' },
  effective: 'created_at',
  fields: [
    when('createdAt', 'created_at', { required: true, precision: 'created_precision' }),
    ref('account', 'account', 'account_no'),
    text('source', 'origin'),
    text('channel', 'channel'),
    ref('campaign', 'campaign', 'campaign_no'),
    text('landingPage', 'landing_page'),
    choice('excluded', 'excluded', ['test', 'internal', 'competitor']),
    flag('imported', 'imported'),
    attributes('attributes'),
  ],
  profile: {
    prefix: '@lead:',
    of: ({ number, values: [createdAt] }, known) =>
      number === undefined || !createdAt
        ? null
        : { subject: 'lead', number, at: instantOf(createdAt, known) },
  },
})
