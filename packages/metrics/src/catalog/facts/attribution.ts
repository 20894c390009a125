import type { Attachment, Fact, Money } from '../../language/fact.js'
import { campaign, campaignType, ORIGIN_OF_LEAD } from './acquisition.js'
import { STAGE_AND_SCORE } from './states.js'

/** What its acquiring lead is like. */
const OF_ACQUIRING = { ...ORIGIN_OF_LEAD, ...STAGE_AND_SCORE }

/** What a share of credit has of its touch; all of it is blank where no touch has earned it. */
export const OF_TOUCH: Readonly<Record<string, Attachment>> = {
  channel: { kind: 'text', column: 'channel' },
  campaign,
  campaignType,
  program: { kind: 'reference', to: 'program', column: 'program_no', value: 'event_id' },
  programStep: { kind: 'reference', to: 'program_step', column: 'step_no', value: 'event_id' },
  asset: { kind: 'reference', to: 'asset', column: 'asset_no', value: 'event_id' },
  landingPage: { kind: 'text', column: 'landing_page' },
}

const lineMoney: Money = {
  amount: 'credit_minor',
  currency: 'currency',
  day: 'day',
  line: ['source_id', 'event_id'],
  converted: true,
}

/** A touch's share of a revenue line: the line's whole amount is split, what no touch earned included. */
const credit: Fact = {
  id: 'credit',
  unit: 'share of a revenue line',
  table: 'revenue_fact',
  source: 'credit',
  anchors: { effective_at: 'instant', touched_at: 'instant' },
  dimensions: {
    ...OF_TOUCH,
    ...OF_ACQUIRING,
    cohort: { kind: 'month', column: 'customer_since' },
    owner: { kind: 'text', column: 'owner' },
  },
  profile: { lead: 'lead_no', account: 'account_no' },
  money: lineMoney,
}

/** A revenue line with the one touch that brought its lead. */
const sourced: Fact = { ...credit, id: 'sourced', source: 'sourced', unit: 'revenue line' }

/** A revenue line once for each touch that had an influence on it. */
const influenced: Fact = {
  ...credit,
  id: 'influenced',
  source: 'influenced',
  unit: 'revenue line',
  money: { ...lineMoney, overlaps: true },
}

/** A touch's share, in millionths, of a goal that was reached. */
const goalCredit: Fact = {
  id: 'goalCredit',
  unit: 'share of a conversion',
  table: 'conversion_fact',
  source: 'goalCredit',
  anchors: { at: 'instant', touched_at: 'instant' },
  dimensions: {
    ...OF_TOUCH,
    ...OF_ACQUIRING,
    // When the goal was reached, on whichever day its touches lie.
    stage: { ...STAGE_AND_SCORE.stage, at: 'at' },
    scoreBand: { ...STAGE_AND_SCORE.scoreBand, at: 'at' },
    cohort: { kind: 'month', column: 'cohort_at' },
    owner: null,
  },
  profile: { lead: 'lead_no', account: 'account_no' },
}

/** Something that credit is split for: a win, an order, a goal that was reached. */
const conversion: Fact = {
  id: 'conversion',
  unit: 'won deal',
  table: 'conversion_fact',
  anchors: { at: 'instant' },
  dimensions: {
    ...OF_ACQUIRING,
    cohort: { kind: 'month', column: 'cohort_at' },
    owner: { kind: 'text', column: 'owner' },
  },
  profile: { lead: 'lead_no', account: 'account_no' },
}

/** Facts of touches and of what they earn. */
export const ATTRIBUTION_FACTS = {
  credit,
  sourced,
  influenced,
  goalCredit,
  conversion,
} as const satisfies Readonly<Record<string, Fact>>
