import type { RecordShape } from '../../language/record.js'
import { currency, lead, LEAD, money, owner, program, shown } from './shown.js'

const DEAL = { type: 'Opportunity', about: 'A deal.' } as const
const nurtured = shown('flag', 'nurtured', 'Nurtured')
const outcome = shown('flag', 'outcome', 'Reached the goal')

/** Records of what sales does. */
export const SALES_RECORDS: Readonly<Record<string, RecordShape>> = {
  opportunity: {
    ...DEAL,
    key: ['opportunity_no'],
    shows: {
      lead,
      openedAt: shown('instant', 'opened_at', 'Opened'),
      wonAt: shown('instant', 'won_at', 'Won'),
      state: shown('text', 'state', 'State'),
      amount: money('amount_minor'),
      currency,
      owner,
      leadToClose: shown('duration', 'lead_to_close_ms', 'From lead to win'),
      cycle: shown('duration', 'cycle_ms', 'From opening to win'),
    },
  },
  openDeal: {
    ...DEAL,
    key: ['opportunity_no'],
    shows: {
      lead,
      openedAt: shown('instant', 'opened_at', 'Opened'),
      amount: money('amount_minor'),
      currency,
      owner,
    },
  },
  handOver: {
    type: 'HandOver',
    about: 'Marketing gives a lead to sales, with what came of it.',
    key: ['lead_no', 'hand_no'],
    shows: {
      lead,
      handedAt: shown('instant', 'handed_at', 'Handed over'),
      dueAt: shown('instant', 'due_at', 'Due'),
      acceptedAt: shown('instant', 'accepted_at', 'Accepted'),
      rejectedAt: shown('instant', 'rejected_at', 'Rejected'),
      reason: shown('text', 'reason', 'Reason'),
      followedUpAt: shown('instant', 'followed_up_at', 'Followed up'),
      recycledAt: shown('instant', 'recycled_at', 'Recycled'),
    },
  },
  mqlPipeline: {
    type: 'PipelineShare',
    about: 'An MQL, or the first amount of a deal that was opened with one.',
    key: ['lead_no', 'opportunity_no'],
    shows: {
      lead,
      reachedAt: shown('instant', 'reached_at', 'MQL since'),
      amount: money('amount_minor', 'Deal'),
      currency,
    },
  },
  assignment: {
    ...LEAD,
    key: ['lead_no', 'program_no'],
    shows: { lead, program, nurtured, outcome },
  },
  liftMember: {
    ...LEAD,
    key: ['lead_no'],
    shows: { lead, nurtured, outcome },
  },
  forecast: {
    type: 'ForecastBasis',
    about: 'A line of revenue that is there, or a deal that the rest is foretold from.',
    key: ['kind', 'row_id'],
    shows: {
      lead,
      kind: shown('text', 'kind', 'What'),
      age: shown('duration', 'age_ms', 'Age'),
      owner,
    },
  },
  pastDeal: {
    ...DEAL,
    key: ['opportunity_no', 'told_ms'],
    shows: { lead, state: shown('text', 'state', 'State'), owner },
  },
}
