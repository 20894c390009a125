import type { MetricDefinition } from '../../language/definition.js'
import type { Parameter } from '../../language/parameter.js'
import { SHIPPED_MODEL } from '../attribution-models.js'
import { FIRST_VERSION, statistic } from '../parts.js'

/** How credit is split. */
export const model: Parameter = {
  name: 'model',
  type: 'attributionModel',
  default: SHIPPED_MODEL,
  about: 'How credit is split among the touches before a conversion.',
}

const TOUCHES =
  'A touch is a click on content, a form, a reply, an attendance, an inbound call or chat, a known person’s comment or share, a click on an ad, or a visit; of one person, campaign and type, one less than 30 minutes after the last kept is dropped.'

/** Convert: what touches earn. */
export const ATTRIBUTION: readonly MetricDefinition[] = [
  {
    id: 'touchesToClose',
    name: 'Touches to close',
    lifecycle: 'CONVERT',
    unit: 'NUMBER',
    direction: 'DOWN',
    additivity: 'NON_ADDITIVE',
    about: 'How many touches does it take to win a deal?',
    formula: 'touches of the deal’s people up to the win',
    population: 'Opportunities that stand as won, by the date of their first win; 0 is a value.',
    caveats: [TOUCHES],
    version: FIRST_VERSION,
    parameters: [statistic],
    computation: {
      kind: 'statistic',
      statistic: 'statistic',
      measure: {
        fact: 'conversion',
        anchor: 'at',
        aggregate: 'values',
        column: 'touches',
        where: [{ column: 'kind', is: 'win' }],
      },
    },
  },
  {
    id: 'attributedRevenue',
    name: 'Attributed revenue',
    lifecycle: 'CONVERT',
    unit: 'MONEY',
    direction: 'UP',
    additivity: 'ADDITIVE',
    about: 'Which touches does revenue come from?',
    formula: 'revenue lines, each split among the touches before its conversion',
    population:
      'Every revenue line by its own date; a refund takes the shares of the line that it names, and what no touch has earned is the blank group.',
    caveats: [TOUCHES, 'Numbers of different models must not be added.'],
    version: FIRST_VERSION,
    parameters: [model],
    computation: {
      kind: 'simple',
      measure: {
        fact: 'credit',
        anchor: 'effective_at',
        aggregate: 'sum',
        column: 'credit_minor',
        arguments: ['model'],
      },
    },
  },
  {
    id: 'attributedConversions',
    name: 'Attributed conversions',
    lifecycle: 'CONVERT',
    unit: 'NUMBER',
    direction: 'UP',
    additivity: 'ADDITIVE',
    about: 'Which touches do conversions come from?',
    formula: 'goals that were reached, each split among the touches before it',
    population:
      'MQLs, opportunities or new customers by the date of the goal; what no touch has earned is the blank group.',
    caveats: [TOUCHES, 'Numbers of different models must not be added.'],
    version: FIRST_VERSION,
    parameters: [
      model,
      {
        name: 'goal',
        type: 'goal',
        default: null,
        defaultRole: 'CUSTOMER',
        roles: ['MQL', 'OPPORTUNITY', 'CUSTOMER'],
        about:
          'What counts as converted: the stage of MQLs, of opportunities or, left out, of customers.',
      },
    ],
    computation: {
      kind: 'simple',
      measure: {
        fact: 'goalCredit',
        anchor: 'at',
        aggregate: 'sum',
        column: 'share',
        columns: ['conversion_id'],
        per: 1_000_000,
        arguments: ['model', 'goal'],
      },
    },
  },
  {
    id: 'sourcedRevenue',
    name: 'Sourced revenue',
    lifecycle: 'CONVERT',
    unit: 'MONEY',
    direction: 'UP',
    additivity: 'ADDITIVE',
    about: 'How much revenue comes from people whom marketing brought in?',
    formula: 'revenue lines with a touch that led to the lead’s creation, or else a first touch',
    population:
      'Revenue lines by their own date; the one touch gives campaign and channel, so that groups add up.',
    caveats: [TOUCHES],
    version: FIRST_VERSION,
    parameters: [],
    computation: {
      kind: 'simple',
      measure: {
        fact: 'sourced',
        anchor: 'effective_at',
        aggregate: 'sum',
        column: 'credit_minor',
      },
    },
  },
  {
    id: 'influencedRevenue',
    name: 'Influenced revenue',
    lifecycle: 'CONVERT',
    unit: 'MONEY',
    direction: 'UP',
    additivity: 'NON_ADDITIVE',
    about: 'How much revenue had marketing a hand in?',
    formula:
      'revenue lines with a touch between 365 days before the deal’s opening and its conversion',
    population:
      'Revenue lines by their own date; an order is opened when it is placed. A line counts whole for each campaign that touched it.',
    caveats: [TOUCHES, 'Groups by campaign or channel overlap and must not be added.'],
    version: FIRST_VERSION,
    parameters: [],
    computation: {
      kind: 'simple',
      measure: {
        fact: 'influenced',
        anchor: 'effective_at',
        aggregate: 'sum',
        column: 'credit_minor',
      },
    },
  },
  {
    id: 'marketingInfluence',
    name: 'Marketing influence',
    lifecycle: 'CONVERT',
    unit: 'RATIO',
    direction: 'UP',
    additivity: 'NON_ADDITIVE',
    about: 'What share of revenue had marketing a hand in?',
    formula: 'influenced revenue ÷ revenue',
    population: 'All revenue of the period, refunds taken off on both sides.',
    caveats: [TOUCHES],
    version: FIRST_VERSION,
    parameters: [],
    computation: { kind: 'derived', numerator: 'influencedRevenue', denominator: 'revenue' },
  },
]
