import type { MetricDefinition } from '../language/definition.js'
import type { Condition, Measure } from '../language/measure.js'
import type { Parameter } from '../language/parameter.js'
import { costPerMql } from './metrics/returns.js'
import { FIRST_VERSION } from './parts.js'

const sends = (...where: readonly Condition[]): Measure => ({
  fact: 'send',
  anchor: 'sent_at',
  aggregate: 'count',
  where,
})

const DELIVERED: Condition = { column: 'outcome', is: 'delivered' }
const BOUNCED: Condition = { column: 'outcome', in: ['hard', 'soft', 'block'] }
const flag = (column: string, is = true): Condition => ({ column, is })

const SENT = sends()
const COHORT = 'Counted on the day of the send; responses up to 30 days later change it.'
const MACHINES =
  'Opens by mail programs and scanners cannot all be told from people’s: read it beside the click rate.'

/** Rates have none of it: numerator and denominator would be other messages. */
const responseAnchor: Parameter = {
  name: 'anchor',
  type: 'choice',
  default: 'SEND_DATE',
  choices: ['SEND_DATE', 'EVENT_DATE'],
  about:
    'SEND_DATE counts responses on the day of their message, EVENT_DATE on the day on which they came.',
}

/** The parts that the e-mail metrics share. */
const email = {
  lifecycle: 'NURTURE',
  version: FIRST_VERSION,
  parameters: [],
  population: 'Messages by e-mail that were neither suppressed nor dropped.',
} as const

const count = (
  id: string,
  name: string,
  about: string,
  formula: string,
  measure: Measure,
  caveats: readonly string[] = [COHORT],
): MetricDefinition => ({
  ...email,
  id,
  name,
  about,
  formula,
  caveats,
  unit: 'COUNT',
  direction: 'UP',
  additivity: 'ADDITIVE',
  computation: { kind: 'simple', measure },
})

/** A count of responses, placed where the message was sent or where they came. */
const responses = (metric: MetricDefinition, cameAt: Measure): MetricDefinition => ({
  ...metric,
  parameters: [responseAnchor],
  computation: {
    kind: 'choice',
    param: responseAnchor.name,
    choices: {
      SEND_DATE: metric.computation,
      EVENT_DATE: { kind: 'simple', measure: cameAt },
    },
  },
})

const rate = (
  id: string,
  name: string,
  direction: 'UP' | 'DOWN',
  about: string,
  formula: string,
  numerator: Measure,
  denominator: Measure,
  caveats: readonly string[] = [COHORT],
): MetricDefinition => ({
  ...email,
  id,
  name,
  about,
  formula,
  caveats,
  direction,
  unit: 'RATIO',
  additivity: 'NON_ADDITIVE',
  computation: { kind: 'ratio', numerator, denominator },
})

const delivered = sends(DELIVERED)
const opened = sends(DELIVERED, flag('opened'))
const clicked = sends(DELIVERED, flag('clicked'))
const bounced = (...kinds: readonly string[]): Measure => sends({ column: 'outcome', in: kinds })

/** Nurture: leads become ready to talk to sales. */
export const NURTURE: readonly MetricDefinition[] = [
  {
    id: 'mqls',
    name: 'MQLs',
    lifecycle: 'NURTURE',
    unit: 'COUNT',
    direction: 'UP',
    additivity: 'ADDITIVE',
    about: 'How many people became ready for sales?',
    formula: 'people who reached the stage MQL, or one beyond it, for the first time',
    population:
      'Canonical people by their first entry into MQL; where the stage was skipped, by the entry into the next one, marked as imputed.',
    caveats: [],
    version: FIRST_VERSION,
    parameters: [],
    computation: {
      kind: 'simple',
      measure: {
        fact: 'milestone',
        anchor: 'reached_at',
        aggregate: 'count',
        where: [{ stageRole: 'MQL' }],
      },
    },
  },
  costPerMql,
  count('emailsSent', 'E-mails sent', 'How many messages went out?', 'messages sent', SENT),
  count(
    'emailsDelivered',
    'E-mails delivered',
    'How many messages arrived?',
    'messages whose last delivery event says delivered',
    delivered,
  ),
  responses(
    count(
      'emailOpensUnique',
      'Unique opens',
      'How many messages did a person open?',
      'delivered messages with a human open or a human click',
      opened,
      [COHORT, MACHINES],
    ),
    { ...opened, anchor: 'first_opened_at' },
  ),
  rate(
    'emailOpenRate',
    'Open rate',
    'UP',
    'What share of messages do people open?',
    'unique opens ÷ (delivered − opened by machines only)',
    opened,
    sends(DELIVERED, flag('unreliable', false)),
    [COHORT, MACHINES],
  ),
  rate(
    'emailOpenRateRaw',
    'Open rate, raw',
    'UP',
    'What share of messages was opened by anybody or anything?',
    'delivered messages with any open ÷ delivered',
    sends(DELIVERED, flag('opened_raw')),
    delivered,
    [COHORT, MACHINES],
  ),
  responses(
    count(
      'emailClicksUnique',
      'Unique clicks',
      'How many messages did a person click in?',
      'delivered messages with a human click on a content link',
      clicked,
    ),
    { ...clicked, anchor: 'first_clicked_at' },
  ),
  responses(
    count(
      'emailTotalClicks',
      'Clicks',
      'How often did people click?',
      'human clicks on content links of delivered messages',
      {
        fact: 'send',
        anchor: 'sent_at',
        aggregate: 'sum',
        column: 'clicks',
        where: [DELIVERED, flag('clicked')],
      },
    ),
    { fact: 'sendClick', anchor: 'clicked_at', aggregate: 'count', where: [DELIVERED] },
  ),
  rate(
    'emailClickRate',
    'Click rate',
    'UP',
    'What share of messages do people click in?',
    'unique clicks ÷ delivered',
    clicked,
    delivered,
  ),
  rate(
    'emailClickToOpenRate',
    'Click-to-open rate',
    'UP',
    'What share of openers clicks?',
    'unique clicks ÷ unique opens',
    clicked,
    opened,
    [COHORT, MACHINES],
  ),
  rate(
    'emailBounceRate',
    'Bounce rate',
    'DOWN',
    'What share of messages came back?',
    'messages whose last delivery event is a bounce ÷ sent',
    sends(BOUNCED),
    SENT,
  ),
  rate(
    'hardBounceRate',
    'Hard bounce rate',
    'DOWN',
    'What share of messages went to addresses that do not exist?',
    'messages whose last delivery event is a hard bounce ÷ sent',
    bounced('hard'),
    SENT,
  ),
  rate(
    'softBounceRate',
    'Soft bounce rate',
    'DOWN',
    'What share of messages could not be delivered for now?',
    'messages whose last delivery event is a soft bounce ÷ sent',
    bounced('soft'),
    SENT,
  ),
  rate(
    'blockBounceRate',
    'Block rate',
    'DOWN',
    'What share of messages was refused as unwanted?',
    'messages whose last delivery event is a block ÷ sent',
    bounced('block'),
    SENT,
  ),
  rate(
    'unsubscribeRate',
    'Unsubscribe rate',
    'DOWN',
    'What share of messages made somebody leave?',
    'delivered messages with an opt-out ÷ delivered',
    sends(DELIVERED, flag('unsubscribed')),
    delivered,
  ),
  rate(
    'complaintRate',
    'Complaint rate',
    'DOWN',
    'What share of messages was reported as spam?',
    'delivered messages with a spam complaint ÷ delivered',
    sends(DELIVERED, flag('complained')),
    delivered,
  ),
]
