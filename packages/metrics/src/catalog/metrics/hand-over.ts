import type { MetricDefinition, RatioComputation } from '../../language/definition.js'
import type { Condition, Measure } from '../../language/measure.js'
import { FIRST_VERSION, statistic } from '../parts.js'

const handOvers = (...where: readonly Condition[]): Measure => ({
  fact: 'handOver',
  anchor: 'handed_at',
  aggregate: 'count',
  where,
})

const told = (column: string): Condition => ({ column, isBlank: false })

const LIMIT =
  'The limit is 8 business hours, Monday to Friday from 9 to 17 in the workspace’s zone, unless the workspace sets another.'
const LATER = 'Answers that come late count too, up to the person’s next hand-over.'

const shared = {
  lifecycle: 'CONVERT',
  version: FIRST_VERSION,
  population: 'Hand-overs of leads to sales; a second one of a person is a new one.',
} as const

/** The share of all hand-overs, or of those whose limit is past. */
const share = (hit: Condition, of: 'ALL' | 'DUE'): RatioComputation =>
  of === 'ALL'
    ? {
        kind: 'ratio',
        numerator: handOvers(hit),
        denominator: handOvers(),
        window: 'recycle_until',
      }
    : {
        kind: 'ratio',
        numerator: handOvers(hit, DUE),
        denominator: handOvers(DUE),
        notDue: handOvers({ column: 'due_at', isPast: false }),
      }

const DUE: Condition = { column: 'due_at', isPast: true }

const rate = (
  id: string,
  name: string,
  direction: 'UP' | 'DOWN',
  about: string,
  formula: string,
  computation: RatioComputation,
  caveats: readonly string[],
): MetricDefinition => ({
  ...shared,
  id,
  name,
  direction,
  about,
  formula,
  caveats,
  unit: 'RATIO',
  additivity: 'NON_ADDITIVE',
  parameters: [],
  computation,
})

/** What passes between marketing and sales. */
export const HAND_OVER: readonly MetricDefinition[] = [
  {
    ...shared,
    id: 'handOvers',
    name: 'Hand-overs',
    unit: 'COUNT',
    direction: 'UP',
    additivity: 'ADDITIVE',
    about: 'How many leads did marketing hand over to sales?',
    formula: 'hand-overs in the period',
    caveats: [],
    parameters: [],
    computation: { kind: 'simple', measure: handOvers() },
  },
  {
    ...shared,
    id: 'mqlsAccepted',
    name: 'MQLs accepted',
    unit: 'COUNT',
    direction: 'UP',
    additivity: 'ADDITIVE',
    about: 'How many of the leads handed over did sales accept?',
    formula: 'hand-overs in the period that were accepted',
    caveats: [LATER],
    parameters: [],
    computation: { kind: 'simple', measure: handOvers(told('accepted_at')) },
  },
  rate(
    'acceptanceRate',
    'Acceptance rate',
    'UP',
    'What share of hand-overs does sales accept?',
    'accepted hand-overs ÷ hand-overs whose limit is past',
    share(told('accepted_at'), 'DUE'),
    [LIMIT, LATER, 'A hand-over may be accepted and then rejected: it counts in both rates.'],
  ),
  rate(
    'rejectionRate',
    'Rejection rate',
    'DOWN',
    'What share of hand-overs does sales reject?',
    'rejected hand-overs ÷ hand-overs whose limit is past',
    share(told('rejected_at'), 'DUE'),
    [LIMIT, LATER, 'By reason, every group but the blank one was rejected: compare hand-overs.'],
  ),
  rate(
    'recycleRate',
    'Recycle rate',
    'DOWN',
    'What share of hand-overs comes back to marketing?',
    'hand-overs recycled within 180 days and before the next one ÷ hand-overs',
    share(told('recycled_at'), 'ALL'),
    [],
  ),
  rate(
    'slaFollowUpRate',
    'Follow-up rate',
    'UP',
    'What share of hand-overs does sales follow up in time?',
    'hand-overs with a call, message or meeting before the limit ÷ hand-overs whose limit is past',
    share({ column: 'in_time', is: true }, 'DUE'),
    [LIMIT],
  ),
  {
    ...shared,
    id: 'timeToFollowUp',
    name: 'Time to follow-up',
    unit: 'HOURS',
    direction: 'DOWN',
    additivity: 'NON_ADDITIVE',
    about: 'How long do leads that were handed over wait for sales?',
    formula: 'first call, message or meeting − hand-over, in business hours',
    caveats: ['Only hand-overs that were followed up count.', LIMIT],
    parameters: [statistic],
    computation: {
      kind: 'statistic',
      measure: {
        fact: 'handOver',
        anchor: 'handed_at',
        aggregate: 'values',
        column: 'follow_up_ms',
        where: [told('followed_up_at')],
      },
      statistic: 'statistic',
    },
  },
]
