import type { Attachment, Fact } from '../../language/fact.js'
import { ACQUISITION_OF_LEAD, ORIGIN_OF_LEAD } from './acquisition.js'
import { STATES } from './states.js'

const reason: Attachment = { kind: 'text', column: 'reason' }

/** What rows about a lead have in common. */
const OF_LEAD = {
  unit: 'lead',
  dimensions: { ...ACQUISITION_OF_LEAD, ...STATES },
  profile: { lead: 'lead_no' },
} as const

/** A person's time in a stage, from coming in to leaving; a skipped stage has one of no length. */
export const spell: Fact = {
  ...OF_LEAD,
  id: 'spell',
  table: 'spell',
  anchors: { entered_at: 'instant' },
  intervals: { open: { from: 'entered_at', to: 'exited_at' } },
  dimensions: {
    ...OF_LEAD.dimensions,
    reason,
    imputed: { kind: 'flag', column: 'imputed' },
  },
}

/** People who left a stage in a bucket, with all that they have spent in it until then. */
export const stageTime: Fact = {
  ...OF_LEAD,
  id: 'stageTime',
  table: 'spell',
  source: 'stageTimes',
  anchors: { bucket: 'bucket' },
  dimensions: { ...OF_LEAD.dimensions, reason },
}

/** People who stay in a stage for longer than is usual, in silence, when a bucket closes. */
export const stalledLead: Fact = {
  ...OF_LEAD,
  id: 'stalledLead',
  table: 'spell',
  source: 'stalledLeads',
  anchors: { bucket: 'bucket' },
  dimensions: { ...OF_LEAD.dimensions, reason },
}

/** People who are dormant when a bucket begins, and whether they show interest in it. */
export const dormantLead: Fact = {
  ...OF_LEAD,
  id: 'dormantLead',
  table: 'spell',
  source: 'dormantLeads',
  anchors: { bucket: 'bucket' },
}

/** Leads with the score that they had at the end of their month of creation, or at an age. */
export const scoredLead: Fact = {
  ...OF_LEAD,
  id: 'scoredLead',
  unit: 'score',
  table: 'score_interval',
  source: 'scoredLeads',
  anchors: { created_at: 'instant' },
  dimensions: {
    ...OF_LEAD.dimensions,
    scoreBand: { kind: 'state', of: 'scoreBand', before: 'month_end_at', kept: 'month_score' },
  },
}

/** The same, held against the MQL threshold that was in force. */
export const thresholdLead: Fact = {
  ...scoredLead,
  id: 'thresholdLead',
  needsThreshold: true,
}

/** Leads, and whether they have become MQLs, however much later. */
export const mqlCohort: Fact = {
  ...OF_LEAD,
  id: 'mqlCohort',
  table: 'lead_fact',
  source: 'mqlCohort',
  anchors: { created_at: 'instant' },
}

const ENROLMENT = {
  unit: 'enrolment',
  table: 'enrolment_fact',
  dimensions: {
    ...ORIGIN_OF_LEAD,
    program: { kind: 'reference', to: 'program', column: 'program_no', value: 'event_id' },
    stage: { kind: 'state', of: 'stage', at: 'enrolled_at' },
    scoreBand: { kind: 'state', of: 'scoreBand', at: 'enrolled_at' },
  },
  profile: { lead: 'lead_no' },
} as const

/** Somebody's time in a program. */
export const enrolment: Fact = {
  ...ENROLMENT,
  id: 'enrolment',
  anchors: { enrolled_at: 'instant' },
  intervals: { active: { from: 'enrolled_at', to: 'exited_at' } },
}

/** The same of programs that have a goal, and whether it was met in time. */
export const enrolmentGoal: Fact = {
  ...ENROLMENT,
  id: 'enrolmentGoal',
  source: 'enrolmentGoals',
  anchors: { enrolled_at: 'instant' },
}

/** Somebody who reached a stage, and whether they left before they reached another. */
export const cohortMember: Fact = {
  ...OF_LEAD,
  id: 'cohortMember',
  table: 'milestone',
  source: 'cohortMembers',
  anchors: { reached_at: 'instant' },
  dimensions: { ...OF_LEAD.dimensions, imputed: { kind: 'flag', column: 'imputed' } },
}
