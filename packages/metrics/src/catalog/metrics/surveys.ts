import type { MetricDefinition } from '../../language/definition.js'
import type { Measure } from '../../language/measure.js'
import { FIRST_VERSION } from '../parts.js'

const answered: Measure = { fact: 'invitation', anchor: 'answered_at', aggregate: 'count' }
const invited: Measure = { fact: 'invitation', anchor: 'invited_at', aggregate: 'count' }

/** Expand: what customers say. */
export const SURVEYS: readonly MetricDefinition[] = [
  {
    id: 'csat',
    name: 'Customer satisfaction',
    lifecycle: 'EXPAND',
    unit: 'RATIO',
    direction: 'UP',
    additivity: 'NON_ADDITIVE',
    about: 'What share of answers is positive?',
    formula: 'positive answers ÷ answers',
    population: 'Invitations to surveys by their latest answer, on the day of that answer.',
    caveats: [
      'Positive is 2 of 2, 3 of 3, 3 or 4 of 4, 4 or 5 of 5, 6 or 7 of 7, 9 or 10 of 10.',
      'Of fewer than 30 answers it says little; look at n.',
    ],
    version: FIRST_VERSION,
    enough: 30,
    parameters: [],
    computation: {
      kind: 'ratio',
      numerator: { ...answered, where: [{ column: 'positive', is: true }] },
      denominator: answered,
    },
  },
  {
    id: 'csatResponseRate',
    name: 'Survey response rate',
    lifecycle: 'EXPAND',
    unit: 'RATIO',
    direction: 'UP',
    additivity: 'NON_ADDITIVE',
    about: 'What share of invitations is answered?',
    formula: 'invitations answered within 30 days ÷ invitations',
    population: 'Invitations to surveys, by the day on which they were sent.',
    caveats: ['An answer without a score is none.'],
    version: FIRST_VERSION,
    parameters: [],
    computation: {
      kind: 'ratio',
      numerator: {
        ...invited,
        where: [
          { column: 'responded', is: true },
          { column: 'answered_at', isPast: true },
        ],
      },
      denominator: invited,
      window: 'responds_until',
    },
  },
]
