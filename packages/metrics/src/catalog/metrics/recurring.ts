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

const BRIDGE_LINES = [
  ...['START', 'NEW', 'RETURNED', 'EXPANSION', 'CONTRACTION', 'CHURN', 'FX', 'END'],
] as const

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
    id: 'recurringBridge',
    name: 'Recurring revenue bridge',
    lifecycle: 'EXPAND',
    unit: 'MONEY',
    direction: 'NONE',
    additivity: 'SEMI_ADDITIVE',
    about: 'How did what subscriptions bring at the beginning become what they bring at the end?',
    formula: 'start + new + returned + expansion − contraction − churn + fx = end',
    population:
      'Customers with a paying subscription at the beginning or the end of the period, each compared with itself.',
    caveats: [
      'The start is converted at the rate of the day before the period, everything else at that of its last day; FX is what rates made of the start.',
      'A customer of whom one price cannot be converted is in no line.',
      'Movements within the period that cancel out are none: the lines of months do not add up to those of a year.',
      PRICE,
    ],
    version: FIRST_VERSION,
    parameters: [
      {
        name: 'bridgeLine',
        type: 'choice',
        default: 'END',
        choices: BRIDGE_LINES,
        about:
          'The line of the bridge: START, NEW, RETURNED, EXPANSION, CONTRACTION and CHURN (both taken off), FX or END.',
      },
    ],
    computation: {
      kind: 'simple',
      measure: {
        fact: 'bridge',
        anchor: 'bucket',
        aggregate: 'sum',
        column: 'amount_minor',
        where: [
          {
            column: 'line',
            param: 'bridgeLine',
            choices: Object.fromEntries(BRIDGE_LINES.map((line) => [line, [line]])),
          },
        ],
      },
    },
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
