import { choice } from '../fields/choice.js'
import { currency } from '../fields/currency.js'
import { day } from '../fields/day.js'
import { money } from '../fields/money.js'
import { number } from '../fields/number.js'
import { people, readPeople } from '../fields/people.js'
import { rate } from '../fields/rate.js'
import { ref } from '../fields/ref.js'
import { text } from '../fields/text.js'
import { when } from '../fields/when.js'
import { weights } from '../fields/weights.js'
import type {
  CostRecord,
  ExchangeRateRecord,
  OpportunityChangeRecord,
  OpportunityRecord,
  RevenueRecord,
  SubscriptionRecord,
} from '../ledger-record.js'
import type { Raw } from '../fields/field.js'
import { problem, shown } from '../problem.js'
import type { Problem } from '../problem.js'
import { kindOf } from './kind.js'

export const OPPORTUNITY = kindOf<OpportunityRecord>({
  kind: 'opportunity',
  table: 'opportunity',
  entity: { target: 'opportunity', column: 'opportunity_no', orderBy: 'openedAt' },
  effective: 'opened_at',
  fields: [
    text('name', 'name'),
    ref('account', 'account', 'account_no'),
    people('people'),
    ref('lead', 'lead', 'lead_no'),
    text('owner', 'owner'),
    when('openedAt', 'opened_at', { precision: 'opened_precision' }),
  ],
  satellite: {
    table: 'opportunity_person',
    columns: ['opportunity_no', 'lead_no'],
    rows: ({ number: opportunity, record }, known) =>
      readPeople('people', record).map(
        (person) => `${opportunity}\t${known.numbers.lead.get(person)}`,
      ),
  },
})

export const OPPORTUNITY_CHANGE = kindOf<OpportunityChangeRecord>({
  kind: 'opportunityChange',
  table: 'opportunity_change',
  effective: 'effective_at',
  fields: [
    ref('opportunity', 'opportunity', 'opportunity_no', { required: true }),
    when('at', 'effective_at', { required: true, precision: 'precision' }),
    number('sequence', 'sequence', { whole: true, otherwise: '0' }),
    choice('state', 'state', ['open', 'won', 'lost'], { required: true }),
    money('amount', 'amount_minor', { required: false, orWorkspaces: true }),
    text('reason', 'reason'),
  ],
})

export const REVENUE = kindOf<RevenueRecord>({
  kind: 'revenue',
  table: 'revenue_line',
  effective: 'effective_at',
  fields: [
    when('at', 'effective_at', { required: true, precision: 'precision' }),
    choice('revenueKind', 'kind', ['won', 'amended', 'reopened', 'refunded', 'renewed', 'order'], {
      required: true,
    }),
    money('amount', 'amount_minor'),
    ref('account', 'account', 'account_no'),
    ref('opportunity', 'opportunity', 'opportunity_no'),
    ref('lead', 'lead', 'lead_no'),
    text('orderId', 'order_id', { key: true }),
    text('refersTo', 'refers_to', { key: true }),
  ],
})

export const SUBSCRIPTION = kindOf<SubscriptionRecord>({
  kind: 'subscription',
  table: 'subscription',
  effective: 'starts_at',
  fields: [
    ref('account', 'account', 'account_no'),
    ref('lead', 'lead', 'lead_no'),
    when('startsAt', 'starts_at', { required: true }),
    when('endsAt', 'ends_at', { planned: true }),
    choice('every', 'interval_unit', ['day', 'week', 'month', 'quarter', 'year'], {
      required: true,
    }),
    money('amount', 'amount_minor'),
    choice('state', 'state', ['paying', 'trial', 'paused'], { otherwise: 'paying' }),
  ],
  rule: ({ account, lead }) =>
    account || lead
      ? null
      : problem(
          'NO_SUBJECT',
          'The record names neither an account nor a lead.',
          'Fill `account` or `lead`.',
        ),
})

const POOLS: ReadonlySet<unknown> = new Set(['labour', 'technology', 'overhead'])

/** What a cost line cannot be, however well each of its fields is spelled. */
function costRule(line: Raw): Problem | null {
  const {
    from,
    to,
    spread,
    weights: ofDays,
    share,
    shareWeights,
    costKind,
    campaign,
    program,
  } = line
  if (String(from) >= String(to)) {
    return problem(
      'PERIOD_ENDS_FIRST',
      `The cost runs from ${shown(from)} to ${shown(to)}, which is no day at all.`,
      'Let `to` be the day after the last one; a single day runs to the next.',
    )
  }
  if ((spread === 'weights') !== Boolean(ofDays)) {
    return problem(
      'BAD_WEIGHTS',
      '`weights` and the spread `weights` belong together, and one of them is missing.',
      'Give both, or neither for an even spread.',
    )
  }
  if ((share === 'weights') !== Boolean(shareWeights)) {
    return problem(
      'BAD_WEIGHTS',
      '`shareWeights` and the share `weights` belong together, and one of them is missing.',
      'Give both, or share by cost, sends or leads.',
    )
  }
  if (share && (!POOLS.has(costKind) || campaign || program)) {
    return problem(
      'BAD_CHOICE',
      'Only labour, technology and overhead that name no campaign and no program are shared.',
      'Leave `share` out, or the campaign and the program.',
    )
  }
  return null
}

export const COST = kindOf<CostRecord>({
  kind: 'cost',
  table: 'cost_line',
  fields: [
    day('from', 'from_day', { required: true }),
    day('to', 'to_day', { required: true }),
    money('amount', 'amount_minor', { required: false }),
    choice(
      'costKind',
      'kind',
      ['media', 'content', 'event', 'agency', 'labour', 'technology', 'overhead'],
      {
        required: true,
      },
    ),
    ref('campaign', 'campaign', 'campaign_no'),
    ref('program', 'program', 'program_no'),
    text('channel', 'channel'),
    choice('spread', 'spread', ['even', 'sends', 'weights'], { otherwise: 'even' }),
    // 2026-01-31, 2026-01
    weights('weights', 'weights', {
      name: /^\d{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?$/,
    }),
    choice('share', 'share_by', ['cost', 'sends', 'leads', 'weights']),
    // campaign:spring
    weights('shareWeights', 'share_weights', { name: /^(?:campaign|program):./su, refer: true }),
  ],
  rule: costRule,
})

export const EXCHANGE_RATE = kindOf<ExchangeRateRecord>({
  kind: 'exchangeRate',
  table: 'exchange_rate',
  fields: [
    currency('base', 'base'),
    currency('quote', 'quote'),
    day('day', 'day', { required: true }),
    rate('rate', 'rate'),
  ],
})
