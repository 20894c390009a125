import { choice } from '../fields/choice.js'
import { ip } from '../fields/ip.js'
import { number } from '../fields/number.js'
import { ref } from '../fields/ref.js'
import { stage } from '../fields/stage.js'
import { text } from '../fields/text.js'
import { when } from '../fields/when.js'
import { ACTIVITY_TYPES, SUPPRESSIONS } from '../ledger-record.js'
import type {
  ActivityRecord,
  EnrolmentRecord,
  ScoreRecord,
  StageRecord,
  SurveyRecord,
  TriggerRecord,
} from '../ledger-record.js'
import { problem, shown } from '../problem.js'
import { kindOf } from './kind.js'

const at = () => when('at', 'effective_at', { required: true, precision: 'precision' })
const sequence = () => number('sequence', 'sequence', { whole: true, otherwise: '0' })

export const ACTIVITY = kindOf<ActivityRecord>({
  kind: 'activity',
  table: 'activity',
  effective: 'effective_at',
  fields: [
    ref('lead', 'lead', 'lead_no'),
    text('visitor', 'visitor_id', { key: true }),
    text('session', 'session_id', { key: true }),
    at(),
    sequence(),
    choice('type', 'type', ACTIVITY_TYPES, { required: true }),
    text('source', 'origin'),
    text('channel', 'channel'),
    ref('campaign', 'campaign', 'campaign_no'),
    ref('program', 'program', 'program_no'),
    ref('step', 'step', 'step_no'),
    ref('asset', 'asset', 'asset_no'),
    text('send', 'send_id', { key: true }),
    text('detail', 'detail'),
    text('url', 'url'),
    text('variant', 'variant'),
    choice('actor', 'actor', ['human', 'machineOpen', 'scanner', 'unknown']),
    text('userAgent', 'user_agent'),
    ip('ip', 'ip'),
  ],
  rule: ({ lead, visitor }) =>
    lead || visitor
      ? null
      : problem(
          'NO_SUBJECT',
          'The record names neither a lead nor a visitor.',
          'Fill `lead` or `visitor`.',
        ),
})

export const STAGE = kindOf<StageRecord>({
  kind: 'stage',
  table: 'stage_change',
  effective: 'effective_at',
  fields: [
    ref('lead', 'lead', 'lead_no', { required: true }),
    at(),
    sequence(),
    stage('stage', 'stage_id'),
    text('reason', 'reason'),
  ],
})

export const SCORE = kindOf<ScoreRecord>({
  kind: 'score',
  table: 'score_change',
  effective: 'effective_at',
  fields: [
    ref('lead', 'lead', 'lead_no', { required: true }),
    at(),
    sequence(),
    number('delta', 'delta', { required: true }),
    number('balance', 'balance'),
    text('model', 'model'),
    choice('activityType', 'activity_type', ACTIVITY_TYPES),
    ref('asset', 'asset', 'asset_no'),
    text('rule', 'rule'),
  ],
})

export const ENROLMENT = kindOf<EnrolmentRecord>({
  kind: 'enrolment',
  table: 'enrolment',
  effective: 'enrolled_at',
  fields: [
    ref('lead', 'lead', 'lead_no', { required: true }),
    ref('program', 'program', 'program_no', { required: true }),
    when('at', 'enrolled_at', { required: true }),
    when('exitedAt', 'exited_at'),
    choice('exitReason', 'exit_reason', [
      'goal',
      'handOver',
      'unsubscribe',
      'bounce',
      'manual',
      'completed',
    ]),
    choice('arm', 'arm', ['treated', 'holdout']),
    when('eligibleAt', 'eligible_at'),
  ],
})

export const TRIGGER = kindOf<TriggerRecord>({
  kind: 'trigger',
  table: 'trigger_match',
  effective: 'matched_at',
  fields: [
    ref('lead', 'lead', 'lead_no', { required: true }),
    ref('program', 'program', 'program_no', { required: true }),
    when('at', 'matched_at', { required: true }),
    when('firedAt', 'fired_at'),
    choice('suppressedBy', 'suppressed_by', SUPPRESSIONS),
  ],
})

const SCALES = ['2', '3', '4', '5', '7', '10', '0-10'] as const

export const SURVEY = kindOf<SurveyRecord>({
  kind: 'survey',
  table: 'survey_answer',
  effective: 'invited_at',
  responds: 'answered_at',
  fields: [
    text('survey', 'survey', { required: true, key: true }),
    ref('lead', 'lead', 'lead_no'),
    when('invitedAt', 'invited_at', { required: true }),
    when('answeredAt', 'answered_at'),
    number('score', 'score', { least: 0 }),
    choice('scale', 'scale', SCALES, { required: true }),
  ],
  rule({ score, scale }) {
    const most = scale === '0-10' ? 10 : Number(scale)
    if (typeof score !== 'number' || score <= most) return null
    return problem(
      'BAD_NUMBER',
      `\`score\` is ${score} on the scale ${shown(scale)}.`,
      `Send at most ${most}.`,
    )
  },
})
