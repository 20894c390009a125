import type { MetricDefinition } from '../../language/definition.js'
import type { Held, Measure } from '../../language/measure.js'
import { FIRST_VERSION } from '../parts.js'

const held = (moment: Held): Measure => ({
  fact: 'customerSpell',
  anchor: 'customer',
  held: moment,
  aggregate: 'count',
})

const opening = (fact: string, column?: string, is = true): Measure => ({
  fact,
  anchor: 'bucket',
  aggregate: 'count',
  ...(column === undefined ? {} : { where: [{ column, is }] }),
})

const BY_CONTRACT =
  'With subscriptions a customer is lost at the end of the last term, unless another begins within 30 days; trials and pauses are terms too.'
const BY_SILENCE =
  'Without subscriptions a customer is lost 180 days after its last win, order or renewal.'
const UNITS = 'Accounts, or people without one'

/** Expand: who stays, who leaves and who comes back. */
export const RETENTION: readonly MetricDefinition[] = [
  {
    id: 'customers',
    name: 'Customers',
    lifecycle: 'EXPAND',
    unit: 'COUNT',
    direction: 'UP',
    additivity: 'SEMI_ADDITIVE',
    about: 'How many customers are there?',
    formula: 'customers at the end of the period',
    population: `${UNITS}, who have become a customer and have not left.`,
    caveats: [
      BY_CONTRACT,
      BY_SILENCE,
      'Where nobody ever subscribes, orders or renews, nobody leaves.',
    ],
    version: FIRST_VERSION,
    parameters: [],
    computation: { kind: 'simple', measure: held('END') },
  },
  {
    id: 'customerGrowthRate',
    name: 'Customer growth rate',
    lifecycle: 'CONVERT',
    unit: 'RATIO',
    direction: 'UP',
    additivity: 'NON_ADDITIVE',
    about: 'How fast does the number of customers grow?',
    formula: 'new customers of the period ÷ customers at its beginning',
    population: `${UNITS}, by the date since which they have been customers.`,
    caveats: ['Lost customers are not taken off.'],
    version: FIRST_VERSION,
    parameters: [],
    computation: {
      kind: 'ratio',
      numerator: { fact: 'customer', anchor: 'customer_since', aggregate: 'count' },
      denominator: held('START'),
    },
  },
  {
    id: 'churnEvents',
    name: 'Lost customers',
    lifecycle: 'EXPAND',
    unit: 'COUNT',
    direction: 'DOWN',
    additivity: 'ADDITIVE',
    about: 'How many customers left?',
    formula: 'losses of customers in the period',
    population: `${UNITS}, each time they are lost.`,
    caveats: [
      BY_CONTRACT,
      BY_SILENCE,
      'A loss counts once its time of grace is over, so the last 30 days may still rise.',
    ],
    version: FIRST_VERSION,
    parameters: [],
    computation: {
      kind: 'simple',
      measure: { fact: 'churn', anchor: 'to_at', aggregate: 'count' },
    },
  },
  {
    id: 'reactivatedCustomers',
    name: 'Reactivated customers',
    lifecycle: 'EXPAND',
    unit: 'COUNT',
    direction: 'UP',
    additivity: 'ADDITIVE',
    about: 'How many lost customers came back?',
    formula: 'returns of lost customers in the period',
    population: `${UNITS}, each time they come back after they were lost.`,
    caveats: [BY_CONTRACT, BY_SILENCE],
    version: FIRST_VERSION,
    parameters: [],
    computation: {
      kind: 'simple',
      measure: {
        fact: 'churn',
        anchor: 'from_at',
        aggregate: 'count',
        where: [{ column: 'spell_no', atLeast: 2 }],
      },
    },
  },
  {
    id: 'churnRate',
    name: 'Churn rate',
    lifecycle: 'EXPAND',
    unit: 'RATIO',
    direction: 'DOWN',
    additivity: 'NON_ADDITIVE',
    about: 'What share of customers left?',
    formula:
      'customers at the beginning who are none at the end ÷ customers at the beginning of the period',
    population: `${UNITS}, who were customers at the beginning; new ones are in neither part.`,
    caveats: [BY_CONTRACT, BY_SILENCE],
    version: FIRST_VERSION,
    parameters: [],
    computation: {
      kind: 'ratio',
      numerator: opening('openingCustomer', 'kept', false),
      denominator: opening('openingCustomer'),
    },
  },
  {
    id: 'logoRetention',
    name: 'Customer retention',
    lifecycle: 'EXPAND',
    unit: 'RATIO',
    direction: 'UP',
    additivity: 'NON_ADDITIVE',
    about: 'What share of customers stayed?',
    formula: 'customers at the beginning who are customers at the end ÷ customers at the beginning',
    population: `${UNITS}, who were customers at the beginning; new ones are in neither part.`,
    caveats: [BY_CONTRACT, BY_SILENCE],
    version: FIRST_VERSION,
    parameters: [],
    computation: {
      kind: 'ratio',
      numerator: opening('openingCustomer', 'kept'),
      denominator: opening('openingCustomer'),
    },
  },
  {
    id: 'engagedRetention',
    name: 'Engaged retention',
    lifecycle: 'EXPAND',
    unit: 'RATIO',
    direction: 'UP',
    additivity: 'NON_ADDITIVE',
    about: 'What share of customers interacts with us?',
    formula:
      'customers at the beginning of whom anybody engaged, ordered or answered ÷ customers at the beginning',
    population: `${UNITS}, who were customers at the beginning, whether or not they stayed.`,
    caveats: [
      'Qualifying engagements, orders and survey answers count; opens and what is sent do not.',
    ],
    version: FIRST_VERSION,
    parameters: [],
    computation: {
      kind: 'ratio',
      numerator: opening('activeCustomer', 'active'),
      denominator: opening('activeCustomer'),
    },
  },
]
