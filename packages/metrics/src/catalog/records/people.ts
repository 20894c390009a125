import type { RecordShape } from '../../language/record.js'
import { campaign, channel, lead, LEAD, program, shown, source } from './shown.js'

const SCORED: RecordShape = {
  ...LEAD,
  key: ['lead_no'],
  shows: {
    lead,
    createdAt: shown('instant', 'created_at', 'Created'),
    source,
    channel,
    campaign,
    aboveThreshold: shown('flag', 'above_threshold', 'Above the threshold'),
  },
}

/** Records of people and of what was sent to them. */
export const PEOPLE_RECORDS: Readonly<Record<string, RecordShape>> = {
  lead: {
    ...LEAD,
    key: ['lead_no'],
    shows: {
      lead,
      createdAt: shown('instant', 'created_at', 'Created'),
      source,
      channel,
      campaign,
      stage: shown('text', 'current_stage', 'Stage'),
    },
  },
  milestone: {
    ...LEAD,
    key: ['lead_no', 'stage_id'],
    shows: {
      lead,
      stage: shown('text', 'stage_id', 'Stage'),
      reachedAt: shown('instant', 'reached_at', 'Reached'),
      imputed: shown('flag', 'imputed', 'Skipped'),
    },
  },
  spell: {
    ...LEAD,
    key: ['lead_no', 'spell_no'],
    shows: {
      lead,
      stage: shown('text', 'stage_id', 'Stage'),
      enteredAt: shown('instant', 'entered_at', 'Entered'),
      exitedAt: shown('instant', 'exited_at', 'Left'),
      reason: shown('text', 'reason', 'Reason'),
      imputed: shown('flag', 'imputed', 'Skipped'),
    },
  },
  mqlCohort: {
    ...LEAD,
    key: ['lead_no'],
    shows: {
      lead,
      createdAt: shown('instant', 'created_at', 'Created'),
      reached: shown('flag', 'reached', 'Became an MQL'),
    },
  },
  stageTime: {
    ...LEAD,
    key: ['lead_no'],
    shows: { lead, inStage: shown('duration', 'stage_ms', 'In the stage') },
  },
  stalledLead: {
    ...LEAD,
    key: ['lead_no'],
    shows: { lead, stage: shown('text', 'stage_id', 'Stage') },
  },
  dormantLead: {
    ...LEAD,
    key: ['lead_no'],
    shows: { lead, reEngaged: shown('flag', 're_engaged', 'Back') },
  },
  scoredLead: SCORED,
  thresholdLead: SCORED,
  cohortMember: {
    ...LEAD,
    key: ['lead_no'],
    shows: {
      lead,
      reachedAt: shown('instant', 'reached_at', 'Reached'),
      dropped: shown('flag', 'dropped', 'Dropped out'),
    },
  },
  enrolment: {
    type: 'Enrolment',
    about: 'Somebody’s time in a program.',
    key: ['lead_no', 'source_id', 'event_id'],
    shows: {
      lead,
      program,
      enrolledAt: shown('instant', 'enrolled_at', 'Enrolled'),
      exitedAt: shown('instant', 'exited_at', 'Left'),
    },
  },
  enrolmentGoal: {
    type: 'Enrolment',
    about: 'Somebody’s time in a program.',
    key: ['lead_no', 'source_id', 'event_id'],
    shows: {
      lead,
      program,
      enrolledAt: shown('instant', 'enrolled_at', 'Enrolled'),
      met: shown('flag', 'met', 'Met the goal'),
    },
  },
  sendClick: {
    type: 'Click',
    about: 'One click by a person on the content of a message.',
    key: ['lead_no', 'source_id', 'send_id', 'click_no'],
    shows: {
      lead,
      clickedAt: shown('instant', 'clicked_at', 'Clicked'),
      sentAt: shown('instant', 'sent_at', 'Sent'),
      channel,
      campaign,
      asset: shown('asset', 'asset_no', 'Message'),
    },
  },
  send: {
    type: 'Message',
    about: 'One message to one recipient, with what became of it.',
    key: ['lead_no', 'source_id', 'send_id'],
    shows: {
      lead,
      sentAt: shown('instant', 'sent_at', 'Sent'),
      channel,
      campaign,
      program,
      asset: shown('asset', 'asset_no', 'Message'),
      outcome: shown('text', 'outcome', 'Delivery'),
      opened: shown('flag', 'opened', 'Opened'),
      clicked: shown('flag', 'clicked', 'Clicked'),
      clicks: shown('number', 'clicks', 'Clicks'),
      unsubscribed: shown('flag', 'unsubscribed', 'Unsubscribed'),
      complained: shown('flag', 'complained', 'Complained'),
    },
  },
}
