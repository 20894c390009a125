import type { MetricDefinition } from '../../language/definition.js'
import type { Condition, Measure } from '../../language/measure.js'
import { FIRST_VERSION } from '../parts.js'

const capture = {
  lifecycle: 'CAPTURE',
  direction: 'UP',
  version: FIRST_VERSION,
  parameters: [],
} as const

const VISITOR = ['visitor_key']
const NO_CONSENT = 'Somebody without a visitor id, for want of consent for instance, is not seen.'

const firstViews = (...where: readonly Condition[]): Measure => ({
  fact: 'firstLandingView',
  anchor: 'bucket',
  aggregate: 'distinct',
  columns: VISITOR,
  where,
})

/** Capture by pages and forms. */
export const LANDING: readonly MetricDefinition[] = [
  {
    ...capture,
    id: 'formSubmissions',
    name: 'Form submissions',
    unit: 'COUNT',
    additivity: 'ADDITIVE',
    about: 'How often did people fill in a form?',
    formula: 'forms submitted',
    population:
      'Submissions by people, repeated ones included; what the source calls spam is left out.',
    caveats: ['One person may submit more than once.'],
    computation: {
      kind: 'simple',
      measure: {
        fact: 'engagement',
        anchor: 'at',
        aggregate: 'count',
        where: [{ column: 'type', is: 'formSubmitted' }],
      },
    },
  },
  {
    ...capture,
    id: 'landingPageVisitors',
    name: 'Landing-page visitors',
    unit: 'COUNT',
    additivity: 'NON_ADDITIVE',
    about: 'How many different people saw a landing page?',
    formula: 'different visitor ids with a view of a landing page',
    population: 'Visitor ids of the source; views by people of assets that are landing pages.',
    caveats: [NO_CONSENT],
    computation: {
      kind: 'simple',
      measure: { fact: 'landingView', anchor: 'at', aggregate: 'distinct', columns: VISITOR },
    },
  },
  {
    ...capture,
    id: 'landingPageConversionRate',
    name: 'Landing-page conversion rate',
    unit: 'RATIO',
    additivity: 'NON_ADDITIVE',
    about: 'What share of those who see a landing page fill in its form?',
    formula: 'visitors who submitted a form on the page ÷ visitors of the page',
    population:
      'Visitors by their first view of each page in the period: it converts if a form is submitted on that page afterwards, in the same visit or within half an hour.',
    caveats: [
      NO_CONSENT,
      'Over several pages, a visitor converts who converts on any of them.',
      'A submission may come after the end of the period.',
    ],
    computation: {
      kind: 'ratio',
      numerator: firstViews({ column: 'converted', is: true }),
      denominator: firstViews(),
    },
  },
]
