import type { MetricDefinition } from '../../language/definition.js'
import type { Condition } from '../../language/measure.js'
import { FIRST_VERSION, statistic } from '../parts.js'

const CONVERTED: Condition = { column: 'amount_minor', isBlank: false }
const UNITS = 'Accounts, or people without one'

/** Expand: what customers buy, again and in all. */
export const PURCHASES: readonly MetricDefinition[] = [
  {
    id: 'repeatRevenue',
    name: 'Repeat revenue',
    lifecycle: 'EXPAND',
    unit: 'MONEY',
    direction: 'UP',
    additivity: 'ADDITIVE',
    about: 'How much did customers bring in after their first purchase?',
    formula: 'revenue lines that are no part of their customer’s first conversion',
    population: 'Lines of the revenue ledger that belong to somebody, each on its own date.',
    caveats: [
      'A refund of the first order belongs to that order.',
      'Where nothing was bought before, a renewal or a win without a deal is the first conversion.',
    ],
    version: FIRST_VERSION,
    parameters: [],
    computation: {
      kind: 'simple',
      measure: {
        fact: 'revenue',
        anchor: 'effective_at',
        aggregate: 'sum',
        column: 'amount_minor',
        where: [{ column: 'repeats', is: true }],
      },
    },
  },
  {
    id: 'averageOrderValue',
    name: 'Average order value',
    lifecycle: 'EXPAND',
    unit: 'MONEY',
    direction: 'UP',
    additivity: 'NON_ADDITIVE',
    about: 'What is a purchase worth?',
    formula: 'lines of kind order and won ÷ purchases',
    population: 'Orders and deals that stand as won; free orders count.',
    caveats: [
      'Refunds and amendments are left out.',
      'A purchase of which one line cannot be converted is left out whole.',
    ],
    version: FIRST_VERSION,
    parameters: [],
    computation: {
      kind: 'ratio',
      numerator: { fact: 'purchase', anchor: 'at', aggregate: 'sum', column: 'amount_minor' },
      denominator: { fact: 'purchase', anchor: 'at', aggregate: 'count', where: [CONVERTED] },
    },
  },
  {
    id: 'repeatPurchaseRate',
    name: 'Repeat purchase rate',
    lifecycle: 'EXPAND',
    unit: 'RATIO',
    direction: 'UP',
    additivity: 'NON_ADDITIVE',
    about: 'What share of buyers buys again?',
    formula:
      'first-time buyers of the period who buy again on a later day within the window ÷ first-time buyers',
    population: `${UNITS}, by their first order or win; the window may run past the period.`,
    caveats: ['Purchases of one day are one occasion.'],
    version: FIRST_VERSION,
    parameters: [
      {
        name: 'windowDays',
        type: 'days',
        default: 365,
        about: 'Days allowed to buy again, counted from the first purchase: 365 unless said.',
      },
    ],
    computation: {
      kind: 'ratio',
      numerator: {
        fact: 'firstPurchase',
        anchor: 'at',
        aggregate: 'count',
        where: [{ column: 'again', is: true }],
        arguments: ['windowDays'],
      },
      denominator: {
        fact: 'firstPurchase',
        anchor: 'at',
        aggregate: 'count',
        arguments: ['windowDays'],
      },
      window: 'until',
    },
  },
  {
    id: 'clvRealised',
    name: 'Realised lifetime value',
    lifecycle: 'EXPAND',
    unit: 'MONEY',
    direction: 'UP',
    additivity: 'NON_ADDITIVE',
    about: 'How much has a customer brought in so far?',
    formula: 'sum of each customer’s revenue lines before the end of the period',
    population: `${UNITS}, who became a customer before the end, lost ones included; who brought nothing counts as 0.`,
    caveats: [
      'Young customers have had little time: group by cohort.',
      'A customer of whom one line cannot be converted is left out.',
    ],
    version: FIRST_VERSION,
    parameters: [
      {
        ...statistic,
        default: 'MEAN',
        about: 'The statistic of the values: the mean unless another is asked for.',
      },
    ],
    computation: {
      kind: 'statistic',
      measure: {
        fact: 'customerValue',
        anchor: 'bucket',
        aggregate: 'values',
        column: 'amount_minor',
      },
      statistic: 'statistic',
    },
  },
  {
    id: 'clvPredicted',
    name: 'Predicted lifetime value',
    lifecycle: 'EXPAND',
    unit: 'MONEY',
    direction: 'UP',
    additivity: 'NON_ADDITIVE',
    about: 'How much will a customer bring in from now on?',
    formula:
      'mean monthly price × margin × min(1 ÷ monthly churn, 60) where subscriptions are sold, else expected purchases × expected spend of the next 60 months × margin',
    population: `${UNITS}, who are customers at the end of the period: those who pay for a subscription or, where none is sold, those who have bought.`,
    caveats: [
      'By contract: churn is that of the last twelve whole months, of customers with a subscription.',
      'Without subscriptions: BG/NBD for how often they buy and Gamma-Gamma for how much they spend (Fader, Hardie and Lee 2005), fitted to all who ever bought; purchases of one day are one.',
      'Undiscounted, and 60 months at most. The margin is 100 % unless you say another.',
      'Needs 50 customers; without subscriptions 10 who bought again.',
    ],
    version: FIRST_VERSION,
    parameters: [
      {
        name: 'marginPercent',
        type: 'count',
        default: 100,
        most: 100,
        about: 'The gross margin in whole percent: 100 unless said, which is revenue.',
      },
    ],
    computation: {
      kind: 'estimate',
      estimator: 'lifetimeValue',
      measures: [
        {
          fact: 'lifetime',
          anchor: 'bucket',
          aggregate: 'collect',
          columns: ['kind', 'repeats', 'recency_days', 'age_days', 'amount_minor', 'active'],
          counted: true,
        },
      ],
    },
  },
]
