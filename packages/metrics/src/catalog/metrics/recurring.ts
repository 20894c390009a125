import type { MetricDefinition } from '../../language/definition.js'
import type { Measure } from '../../language/measure.js'
import { FIRST_VERSION } from '../parts.js'

const movement = (is: string): Measure => ({
  fact: 'payer',
  anchor: 'bucket',
  aggregate: 'sum',
  column: 'amount_minor',
  where: [{ column: 'movement', is }],
})

const PRICE =
  'A monthly price is a year’s ÷ 12, a quarter’s ÷ 3, a week’s × 52 ÷ 12, a day’s × 365 ÷ 12, rounded to the minor unit.'
const RATE = 'Both sides are converted at the rate of the last day of the period.'
const PAYERS = 'Customers with a paying subscription at the beginning of the period.'

/** Expand: what subscriptions bring, month by month. */
export const RECURRING: readonly MetricDefinition[] = [
  {
    id: 'recurringRevenue',
    name: 'Monthly recurring revenue',
    lifecycle: 'EXPAND',
    unit: 'MONEY',
    direction: 'UP',
    additivity: 'SEMI_ADDITIVE',
    about: 'What do subscriptions bring each month?',
    formula: 'sum of the monthly prices of subscriptions that run at the end of the period',
    population: 'Paying subscriptions; trials and pauses bring nothing.',
    caveats: [PRICE, 'Each price is converted at the rate of the last day of the period.'],
    version: FIRST_VERSION,
    parameters: [],
    computation: {
      kind: 'simple',
      measure: {
        fact: 'recurring',
        anchor: 'bucket',
        aggregate: 'sum',
        column: 'amount_minor',
      },
    },
  },
  {
    id: 'revenueChurnRate',
    name: 'Revenue churn rate',
    lifecycle: 'EXPAND',
    unit: 'RATIO',
    direction: 'DOWN',
    additivity: 'NON_ADDITIVE',
    about: 'What share of recurring revenue was lost?',
    formula:
      'what payers of the beginning pay less at the end ÷ what they paid a month at the beginning',
    population: PAYERS,
    caveats: ['Those who pay more make up for nobody who pays less.', PRICE, RATE],
    version: FIRST_VERSION,
    parameters: [],
    computation: { kind: 'ratio', numerator: movement('lost'), denominator: movement('opening') },
  },
  {
    id: 'netRevenueRetention',
    name: 'Net revenue retention',
    lifecycle: 'EXPAND',
    unit: 'RATIO',
    direction: 'UP',
    additivity: 'NON_ADDITIVE',
    about: 'What is left of recurring revenue, with what payers pay more?',
    formula:
      'what payers of the beginning pay a month at the end ÷ what they paid at the beginning',
    population: PAYERS,
    caveats: ['It may exceed 100 %; new customers are in neither part.', PRICE, RATE],
    version: FIRST_VERSION,
    parameters: [],
    computation: { kind: 'ratio', numerator: movement('kept'), denominator: movement('opening') },
  },
  {
    id: 'expansionRevenue',
    name: 'Expansion revenue',
    lifecycle: 'EXPAND',
    unit: 'MONEY',
    direction: 'UP',
    additivity: 'ADDITIVE',
    about: 'By how much did payers raise what they pay each month?',
    formula: 'increases of the monthly price of customers who paid just before',
    population: 'Customers with a paying subscription, by the day of each increase.',
    caveats: [PRICE, 'Without subscriptions ask `repeatRevenue`.'],
    version: FIRST_VERSION,
    parameters: [],
    computation: {
      kind: 'simple',
      measure: { fact: 'priceRise', anchor: 'at', aggregate: 'sum', column: 'amount_minor' },
    },
  },
]
