import { attributes } from '../fields/attributes.js'
import { flag } from '../fields/flag.js'
import { ref } from '../fields/ref.js'
import { instantOf, when } from '../fields/when.js'
import type { MergeRecord, ProfileRecord } from '../ledger-record.js'
import { problem } from '../problem.js'
import { kindOf } from './kind.js'

export const PROFILE = kindOf<ProfileRecord>({
  kind: 'profile',
  table: null,
  remembered: ['profile_value', 'lead_account'],
  fields: [
    ref('lead', 'lead', null),
    ref('account', 'account', null),
    when('at', 'effective_at', { required: true }),
    attributes('attributes'),
    ref('linkAccount', 'account', null),
  ],
  rule({ id, lead, account, linkAccount, attributes: told }) {
    if (!lead === !account) {
      return lead
        ? problem(
            'TWO_SUBJECTS',
            'The record names a lead and an account.',
            'Send one record for each of them.',
          )
        : problem(
            'NO_SUBJECT',
            'The record names neither a lead nor an account.',
            'Fill `lead` or `account`.',
          )
    }
    if (linkAccount && !lead) {
      return problem(
        'NO_SUBJECT',
        'Only a lead can be linked to an account.',
        'Fill `lead`, or leave `linkAccount` out.',
      )
    }
    if (!linkAccount && Object.keys(told ?? {}).length === 0) {
      return problem(
        'EMPTY_PROFILE',
        'The record tells no attribute.',
        'Fill `attributes`, or do not send it.',
      )
    }
    if (/^@(lead|account):/.test(String(id))) {
      return problem(
        'RESERVED_ID',
        'Ids that begin with @lead: or @account: are taken.',
        'Choose another id.',
      )
    }
    return null
  },
  profile: {
    prefix: '',
    of({ values: [lead, account, at] }, known) {
      const number = lead ? known.numbers.lead.get(lead) : known.numbers.account.get(account ?? '')
      if (number === undefined || !at) return null
      return { subject: lead ? 'lead' : 'account', number, at: instantOf(at, known) }
    },
  },
  satellite: {
    table: 'lead_account',
    columns: ['lead_no', 'account_no', 'effective_at'],
    rows({ values: [lead, , at, , link] }, known) {
      if (!link || !lead || !at) return []
      return [
        `${known.numbers.lead.get(lead)}\t${known.numbers.account.get(link)}\t${instantOf(at, known)}`,
      ]
    },
  },
})

/** Its rows depend on those of other merges, which is why they are not written like the rest. */
export const MERGE = kindOf<MergeRecord>({
  kind: 'merge',
  table: null,
  remembered: ['lead_identity'],
  fields: [
    ref('lead', 'lead', null, { required: true }),
    ref('into', 'lead', null, { required: true }),
    when('at', 'effective_at', { required: true }),
    flag('undo', null),
  ],
  rule: ({ lead, into }) =>
    lead === into
      ? problem('MERGE_INTO_ITSELF', 'The record merges a lead into itself.', 'Name two leads.')
      : null,
})
