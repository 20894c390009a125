import type { RecordShape } from '../../language/record.js'
import { lead, owner, shown } from './shown.js'

const customerSince = shown('instant', 'customer_since', 'Customer since')
const UNIT = ['unit_kind', 'unit_no'] as const

const CUSTOMER: RecordShape = {
  type: 'Customer',
  about: 'An account, or a person without one, that has become a customer.',
  key: UNIT,
  shows: { lead, customerSince },
}

const SPELL: RecordShape = {
  ...CUSTOMER,
  key: [...UNIT, 'spell_no'],
  shows: {
    ...CUSTOMER.shows,
    from: shown('instant', 'from_at', 'From'),
    to: shown('instant', 'to_at', 'To'),
  },
}

const PURCHASE: RecordShape = {
  type: 'Purchase',
  about: 'An order or a win.',
  key: ['purchase_key'],
  shows: { lead, at: shown('instant', 'at', 'Date'), customerSince, owner },
}

/** Records of customers: how long they stay, what they pay, buy and answer. */
export const CUSTOMER_RECORDS: Readonly<Record<string, RecordShape>> = {
  customer: CUSTOMER,
  customerSpell: SPELL,
  churn: SPELL,
  openingCustomer: {
    ...CUSTOMER,
    shows: { ...CUSTOMER.shows, kept: shown('flag', 'kept', 'Still a customer') },
  },
  activeCustomer: CUSTOMER,
  customerValue: CUSTOMER,
  recurring: {
    type: 'Subscription',
    about: 'A paying term of a subscription.',
    key: ['source_id', 'event_id'],
    shows: { lead, from: shown('instant', 'from_at', 'From'), customerSince },
  },
  payer: {
    type: 'SubscriptionMovement',
    about: 'What a customer paid, pays or pays no more.',
    key: [...UNIT, 'movement'],
    shows: { lead, movement: shown('text', 'movement', 'Movement'), customerSince },
  },
  bridge: {
    type: 'SubscriptionMovement',
    about: 'What a customer paid, pays or pays no more.',
    key: [...UNIT, 'line'],
    shows: { lead, movement: shown('text', 'line', 'Movement'), customerSince },
  },
  lifetime: {
    type: 'LifetimeBasis',
    about: 'What a lifetime value is learnt from: a payer, a subscriber of a month, or a buyer.',
    key: ['kind', ...UNIT, 'part'],
    shows: {
      lead,
      kind: shown('text', 'kind', 'What'),
      repeats: shown('number', 'repeats', 'Days with another purchase'),
      recencyDays: shown('number', 'recency_days', 'Days from the first purchase to the last'),
      ageDays: shown('number', 'age_days', 'Days since the first purchase'),
      customerSince,
    },
  },
  priceRise: {
    type: 'SubscriptionMovement',
    about: 'What a customer paid, pays or pays no more.',
    key: [...UNIT, 'at'],
    shows: { lead, at: shown('instant', 'at', 'Date'), customerSince },
  },
  purchase: PURCHASE,
  firstPurchase: {
    ...PURCHASE,
    shows: { ...PURCHASE.shows, again: shown('flag', 'again', 'Bought again') },
  },
  invitation: {
    type: 'SurveyInvitation',
    about: 'An invitation to a survey, with whether it was answered.',
    key: ['source_id', 'event_id'],
    shows: {
      lead,
      survey: shown('text', 'survey', 'Survey'),
      invitedAt: shown('instant', 'invited_at', 'Invited'),
      answeredAt: shown('instant', 'answered_at', 'Answered'),
      positive: shown('flag', 'positive', 'Positive'),
    },
  },
}
