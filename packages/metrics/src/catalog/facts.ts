import { CUSTOMER_FACTS } from './facts/customers.js'
import type { Fact } from '../language/fact.js'
import { ATTRIBUTION_FACTS } from './facts/attribution.js'
import {
  ACQUISITION,
  ACQUISITION_OF_LEAD,
  campaign,
  campaignType,
  ORIGIN_OF_LEAD,
} from './facts/acquisition.js'
import * as nurture from './facts/nurture.js'
import { REACH_FACTS } from './facts/reach.js'
import * as sales from './facts/sales.js'
import { STAGE_AND_SCORE, STATES } from './facts/states.js'

/** One row per canonical lead. */
const lead: Fact = {
  id: 'lead',
  unit: 'lead',
  table: 'lead_fact',
  anchors: { created_at: 'instant' },
  dimensions: {
    ...ACQUISITION,
    ...STATES,
    // As in the lead score.
    scoreBand: { ...STATES.scoreBand, before: 'month_end_at', kept: 'month_score' },
  },
  profile: { lead: 'lead_no' },
}

/** A lead's first arrival at a stage or beyond it. */
const milestone: Fact = {
  id: 'milestone',
  unit: 'lead',
  table: 'milestone',
  anchors: { reached_at: 'instant' },
  dimensions: {
    ...ACQUISITION_OF_LEAD,
    ...STATES,
    imputed: { kind: 'flag', column: 'imputed' },
  },
  profile: { lead: 'lead_no' },
}

/** One message to one recipient, with what became of it. */
const send: Fact = {
  id: 'send',
  unit: 'send',
  table: 'send_fact',
  anchors: { sent_at: 'instant', first_opened_at: 'instant', first_clicked_at: 'instant' },
  dimensions: {
    channel: { kind: 'text', column: 'channel' },
    campaign,
    campaignType,
    program: { kind: 'reference', to: 'program', column: 'program_no', value: 'event_id' },
    programStep: { kind: 'reference', to: 'program_step', column: 'step_no', value: 'event_id' },
    asset: { kind: 'reference', to: 'asset', column: 'asset_no', value: 'event_id' },
    // At the send, whichever date a response is counted on.
    stage: { ...STATES.stage, at: 'sent_at' },
    scoreBand: { ...STATES.scoreBand, at: 'sent_at' },
    ...ORIGIN_OF_LEAD,
  },
  profile: { lead: 'lead_no' },
}

/** One click by a person on the content of a message, which it belongs to in every other way. */
const sendClick: Fact = {
  ...send,
  id: 'sendClick',
  unit: 'click',
  source: 'sendClicks',
  anchors: { clicked_at: 'instant' },
}

/** A deal. */
const opportunity: Fact = {
  id: 'opportunity',
  unit: 'opportunity',
  table: 'opportunity_fact',
  anchors: { opened_at: 'instant', won_at: 'instant', closed_at: 'instant' },
  dimensions: {
    ...ORIGIN_OF_LEAD,
    ...STAGE_AND_SCORE,
    owner: { kind: 'text', column: 'owner' },
    cohort: { kind: 'month', column: 'opened_at' },
  },
  profile: { lead: 'lead_no', account: 'account_no' },
}

/** An account, or a person without one, that has become a customer. */
const customer: Fact = {
  id: 'customer',
  unit: 'customer',
  table: 'customer_fact',
  anchors: { customer_since: 'instant' },
  dimensions: {
    ...ORIGIN_OF_LEAD,
    ...STAGE_AND_SCORE,
    cohort: { kind: 'month', column: 'customer_since' },
    // Sales people own deals; a customer may come of several.
    owner: null,
  },
  profile: { lead: 'lead_no', account: 'account_no' },
}

/** One line of the revenue ledger. */
const revenue: Fact = {
  id: 'revenue',
  unit: 'revenue line',
  table: 'revenue_fact',
  anchors: { effective_at: 'instant' },
  dimensions: {
    ...ORIGIN_OF_LEAD,
    ...STAGE_AND_SCORE,
    cohort: { kind: 'month', column: 'customer_since' },
    owner: { kind: 'text', column: 'owner' },
  },
  profile: { lead: 'lead_no', account: 'account_no' },
  money: { amount: 'amount_minor', currency: 'currency', day: 'day' },
}

/** What of a cost line falls on one day, campaign and program. */
const cost: Fact = {
  id: 'cost',
  unit: 'cost line',
  table: 'cost_line',
  source: 'costShares',
  anchors: { day: 'day' },
  dimensions: {
    channel: { kind: 'text', column: 'channel' },
    campaign,
    campaignType,
    program: { kind: 'reference', to: 'program', column: 'program_no', value: 'event_id' },
    costKind: { kind: 'text', column: 'kind' },
  },
  money: {
    amount: 'amount_minor',
    currency: 'currency',
    day: 'day',
    converted: true,
    line: ['source_id', 'event_id'],
    unknown: 'unknown',
  },
}

/** Every fact that a measure may count, by id. */
export const FACTS: Readonly<Record<string, Fact>> = {
  lead,
  milestone,
  send,
  sendClick,
  opportunity,
  customer,
  revenue,
  cost,
  ...REACH_FACTS,
  ...sales,
  ...nurture,
  ...CUSTOMER_FACTS,
  ...ATTRIBUTION_FACTS,
}

/** The fact with this id; asking for another is a fault in the catalogue. */
export function factOf(id: string): Fact {
  const fact = FACTS[id]
  if (!fact) throw new Error(`The catalogue names a fact \`${id}\` that is not defined.`)
  return fact
}
