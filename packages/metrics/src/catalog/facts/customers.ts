import type { Fact, Needs } from '../../language/fact.js'
import { ORIGIN_OF_LEAD } from './acquisition.js'
import { STAGE_AND_SCORE } from './states.js'

/** What hangs on a customer: what its acquiring lead is like, the month since which it is one. */
const OF_CUSTOMER = {
  dimensions: {
    ...ORIGIN_OF_LEAD,
    ...STAGE_AND_SCORE,
    cohort: { kind: 'month', column: 'customer_since' },
    // Sales people own deals; a customer may come of several.
    owner: null,
  },
  profile: { lead: 'lead_no', account: 'account_no' },
} as const satisfies Pick<Fact, 'dimensions' | 'profile'>

const CONVERTED = {
  amount: 'amount_minor',
  currency: 'currency',
  day: 'day',
  converted: true,
} as const satisfies Fact['money']

/** Without terms, orders or renewals nobody can be told to have left. */
const RENEWALS: Needs = {
  anyOf: [
    { table: 'subscription_fact' },
    { table: 'revenue_fact', column: 'kind', in: ['order', 'renewed'] },
  ],
  code: 'NO_RENEWAL_DATA',
  text: 'This workspace holds no subscriptions, orders or renewals, so nobody can be told to have left.',
}

const SPELL = {
  unit: 'customer',
  table: 'customer_spell',
  source: 'customerSpell',
  anchors: { from_at: 'instant', to_at: 'instant' },
  intervals: { customer: { from: 'from_at', to: 'to_at' } },
  ...OF_CUSTOMER,
} as const satisfies Omit<Fact, 'id'>

/** A time for which somebody is a customer. */
const customerSpell: Fact = { id: 'customerSpell', ...SPELL }

/** The same, where it has to be known when it ends. */
const churn: Fact = { id: 'churn', ...SPELL, needs: RENEWALS }

/** A customer at a bucket's beginning, and whether it still is one at its end. */
const openingCustomer: Fact = {
  id: 'openingCustomer',
  unit: 'customer',
  table: 'customer_spell',
  source: 'openingCustomer',
  needs: RENEWALS,
  anchors: { bucket: 'bucket' },
  ...OF_CUSTOMER,
}

/** A customer at a bucket's beginning, and whether any of its people did something in it. */
const activeCustomer: Fact = {
  id: 'activeCustomer',
  unit: 'customer',
  table: 'customer_spell',
  source: 'activeCustomer',
  anchors: { bucket: 'bucket' },
  ...OF_CUSTOMER,
}

/** A paying subscription at a bucket's end. */
const recurring: Fact = {
  id: 'recurring',
  unit: 'subscription',
  table: 'subscription_fact',
  source: 'recurring',
  anchors: { bucket: 'bucket' },
  ...OF_CUSTOMER,
  money: CONVERTED,
}

/** A movement of what those pay who paid at a bucket's beginning. */
const payer: Fact = {
  id: 'payer',
  unit: 'subscription',
  table: 'subscription_fact',
  source: 'payer',
  anchors: { bucket: 'bucket' },
  ...OF_CUSTOMER,
  money: CONVERTED,
}

/** A line of how what a customer paid a month at a bucket's beginning became what it pays at its end. */
const bridge: Fact = {
  id: 'bridge',
  unit: 'subscription',
  table: 'subscription_fact',
  source: 'bridge',
  anchors: { bucket: 'bucket' },
  ...OF_CUSTOMER,
  money: CONVERTED,
}

/** What a lifetime value is learnt from: what customers pay and who of them left, or what they bought. */
const lifetime: Fact = {
  id: 'lifetime',
  unit: 'customer',
  table: 'customer_fact',
  source: 'lifetime',
  anchors: { bucket: 'bucket' },
  ...OF_CUSTOMER,
  money: CONVERTED,
}

/** A moment at which somebody who pays begins to pay more. */
const priceRise: Fact = {
  id: 'priceRise',
  unit: 'subscription',
  table: 'subscription_fact',
  source: 'priceRise',
  anchors: { at: 'instant' },
  ...OF_CUSTOMER,
  money: CONVERTED,
}

/** What somebody who is or was a customer brought so far. */
const customerValue: Fact = {
  id: 'customerValue',
  unit: 'customer',
  table: 'customer_fact',
  source: 'customerValue',
  anchors: { bucket: 'bucket' },
  ...OF_CUSTOMER,
  money: CONVERTED,
}

const OF_PURCHASE = {
  unit: 'purchase',
  table: 'purchase_fact',
  anchors: { at: 'instant' },
  dimensions: { ...OF_CUSTOMER.dimensions, owner: { kind: 'text', column: 'owner' } },
  profile: OF_CUSTOMER.profile,
} as const satisfies Omit<Fact, 'id'>

/** An order or a win, with the sum of its lines. */
const purchase: Fact = { id: 'purchase', ...OF_PURCHASE, source: 'purchase', money: CONVERTED }

/** A customer's first purchase. */
const firstPurchase: Fact = { id: 'firstPurchase', ...OF_PURCHASE, source: 'firstPurchase' }

/** An invitation to a survey. */
const invitation: Fact = {
  id: 'invitation',
  unit: 'survey invitation',
  table: 'invitation_fact',
  anchors: { invited_at: 'instant', answered_at: 'instant' },
  dimensions: { ...ORIGIN_OF_LEAD, ...STAGE_AND_SCORE },
  profile: { lead: 'lead_no' },
}

/** Facts of customers: how long they stay, what they pay, buy and answer. */
export const CUSTOMER_FACTS = {
  customerSpell,
  churn,
  openingCustomer,
  activeCustomer,
  recurring,
  payer,
  bridge,
  lifetime,
  priceRise,
  customerValue,
  purchase,
  firstPurchase,
  invitation,
} satisfies Readonly<Record<string, Fact>>
