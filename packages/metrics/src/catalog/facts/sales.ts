import type { Fact } from '../../language/fact.js'
import { ACQUISITION_OF_LEAD, ORIGIN_OF_LEAD } from './acquisition.js'
import { STAGE_AND_SCORE, STATES } from './states.js'

/** Marketing gives a lead to sales, with what came of it. */
export const handOver: Fact = {
  id: 'handOver',
  unit: 'hand-over',
  table: 'hand_over_fact',
  anchors: { handed_at: 'instant' },
  dimensions: {
    ...ACQUISITION_OF_LEAD,
    ...STATES,
    reason: { kind: 'text', column: 'reason' },
  },
  profile: { lead: 'lead_no' },
}

/** A deal while it was open, with the amount that was known of it. */
export const openDeal: Fact = {
  id: 'openDeal',
  unit: 'opportunity',
  table: 'opportunity_interval',
  anchors: {},
  intervals: { open: { from: 'from_at', to: 'to_at' } },
  dimensions: {
    ...ORIGIN_OF_LEAD,
    ...STAGE_AND_SCORE,
    owner: { kind: 'text', column: 'owner' },
    cohort: { kind: 'month', column: 'opened_at' },
  },
  profile: { lead: 'lead_no', account: 'account_no' },
  money: { amount: 'amount_minor', currency: 'currency', day: 'day', mayLack: true },
}

/** MQLs, and beside them the deals that they opened. */
export const mqlPipeline: Fact = {
  id: 'mqlPipeline',
  unit: 'lead',
  table: 'milestone',
  source: 'mqlPipeline',
  anchors: { reached_at: 'instant' },
  dimensions: {
    ...ACQUISITION_OF_LEAD,
    ...STATES,
    imputed: { kind: 'flag', column: 'imputed' },
  },
  profile: { lead: 'lead_no' },
  money: { amount: 'amount_minor', currency: 'currency', day: 'day' },
}

/** Somebody whom chance put into a program or kept out of it. */
export const assignment: Fact = {
  id: 'assignment',
  unit: 'assigned person',
  table: 'assignment_fact',
  source: 'assignment',
  anchors: { eligible_at: 'instant' },
  dimensions: {
    ...ACQUISITION_OF_LEAD,
    ...STAGE_AND_SCORE,
    program: { kind: 'reference', to: 'program', column: 'program_no', value: 'event_id' },
  },
  profile: { lead: 'lead_no' },
}

/** A new lead of whom it is settled whether it was nurtured from the beginning. */
export const liftMember: Fact = {
  id: 'liftMember',
  unit: 'lead',
  table: 'lead_fact',
  source: 'liftMember',
  anchors: { eligible_at: 'instant' },
  dimensions: { ...ACQUISITION_OF_LEAD, ...STATES },
  profile: { lead: 'lead_no' },
}

/** Revenue of a period, and the deals from whose history and amounts the rest of it is foretold. */
export const forecast: Fact = {
  id: 'forecast',
  unit: 'opportunity',
  table: 'opportunity_fact',
  source: 'forecast',
  anchors: { bucket: 'bucket' },
  dimensions: {
    source: ORIGIN_OF_LEAD.source,
    imported: ORIGIN_OF_LEAD.imported,
    owner: { kind: 'text', column: 'owner' },
  },
  profile: { lead: 'lead_no', account: 'account_no' },
  money: { amount: 'amount_minor', currency: 'currency', day: 'day', converted: true },
}

/** A deal with an amount that was once known of it, from whose history forecasts are tried again. */
export const pastDeal: Fact = {
  ...forecast,
  id: 'pastDeal',
  source: 'pastDeals',
}
