import type { Computation, MetricDefinition } from '../../language/definition.js'
import type { Parameter } from '../../language/parameter.js'
import { costBasis, FIRST_VERSION } from '../parts.js'
import { model } from './attribution.js'

/** Which touches and costs a return is about. */
export const costScope: Parameter = {
  name: 'costScope',
  type: 'choice',
  choices: ['CAMPAIGN', 'PROGRAM', 'PLATFORM'],
  default: 'CAMPAIGN',
  about:
    'CAMPAIGN: costs and touches of campaigns; PROGRAM: of nurture programs; PLATFORM: all touches over what the technology costs, whatever the basis.',
}

/** Whether revenue counts by its own date or by the date of the touch. */
export const dateBasis: Parameter = {
  name: 'dateBasis',
  type: 'choice',
  choices: ['CLOSE_DATE', 'SPEND_COHORT'],
  default: 'CLOSE_DATE',
  about:
    'CLOSE_DATE: revenue of the period; SPEND_COHORT: what touches of the period have brought in until now, whenever it closed.',
}

/** The same of MQLs. */
const mqlDateBasis: Parameter = {
  ...dateBasis,
  about:
    'CLOSE_DATE: those who became MQLs in the period; SPEND_COHORT: those of the period’s new leads, or of what its touches have earned, who have become MQLs until now.',
}

const scope: Parameter = {
  name: 'scope',
  type: 'choice',
  choices: ['ALL', 'ATTRIBUTED'],
  default: 'ALL',
  about:
    'ALL: all costs over everybody; ATTRIBUTED: costs of campaigns and programs over what their touches have earned.',
}

const LAG = 'Spend comes before the revenue that it brings: young cohorts look worse than they are.'

const returnOf = (minusDenominator: boolean): Computation => ({
  kind: 'derived',
  numerator: 'creditOfScope',
  denominator: 'costOfScope',
  ...(minusDenominator ? { minusDenominator: true } : {}),
  spoiledBy: {
    part: 'unknownCostOfScope',
    reason: {
      code: 'UNKNOWN_COST',
      text: 'The amount of a cost line is not known, so that what came back cannot be set against it.',
    },
  },
})

const RETURNS = {
  lifecycle: 'CONVERT',
  unit: 'RATIO',
  direction: 'UP',
  additivity: 'NON_ADDITIVE',
  population:
    'Credits of touches, what no touch has earned left out, over cost lines of the same scope; null where a cost is unknown or 0.',
  caveats: [LAG],
  version: FIRST_VERSION,
  parameters: [costScope, costBasis, dateBasis, model],
} as const

/** Cost of campaigns and programs over what their touches earned of a goal. */
const attributed = (role: string): Computation => ({
  kind: 'derived',
  numerator: 'costOfMarketing',
  denominator: { metric: 'creditedConversions', params: { goal: role } },
})

export const costPerMql: MetricDefinition = {
  id: 'costPerMql',
  name: 'Cost per MQL',
  lifecycle: 'NURTURE',
  unit: 'MONEY',
  direction: 'DOWN',
  additivity: 'NON_ADDITIVE',
  about: 'What does an MQL cost?',
  formula: 'cost ÷ MQLs',
  population:
    'Costs of the period over the MQLs of the same period or over those whom its new leads have become since, or over the share of them that touches have earned.',
  caveats: ['Spend comes before the MQLs that it brings: read it beside what they are worth.'],
  version: FIRST_VERSION,
  parameters: [costBasis, scope, mqlDateBasis, model],
  computation: {
    kind: 'choice',
    param: 'scope',
    choices: {
      ALL: {
        kind: 'choice',
        param: mqlDateBasis.name,
        choices: {
          CLOSE_DATE: { kind: 'derived', numerator: 'cost', denominator: 'mqls' },
          SPEND_COHORT: {
            kind: 'derived',
            numerator: 'cost',
            denominator: 'mqlsOfNewLeads',
            waiting: 'newLeadsToBeMqls',
          },
        },
      },
      ATTRIBUTED: attributed('MQL'),
    },
  },
}

export const cpa: MetricDefinition = {
  id: 'cpa',
  name: 'Cost per customer',
  lifecycle: 'CONVERT',
  unit: 'MONEY',
  direction: 'DOWN',
  additivity: 'NON_ADDITIVE',
  about: 'What does it cost to win a customer?',
  formula: 'cost ÷ new customers',
  population:
    'Costs of the period over the new customers of the same period, or over the share of them that touches have earned.',
  caveats: ['Spend comes before the customers that it brings.'],
  version: FIRST_VERSION,
  parameters: [costBasis, scope, model],
  computation: {
    kind: 'choice',
    param: 'scope',
    choices: {
      ALL: { kind: 'derived', numerator: 'cost', denominator: 'newCustomers' },
      ATTRIBUTED: attributed('CUSTOMER'),
    },
  },
}

export const roi: MetricDefinition = {
  ...RETURNS,
  id: 'roi',
  name: 'Return on investment',
  about: 'What comes back of what is spent, beyond the spend itself?',
  formula: 'attributed revenue less cost ÷ cost',
  computation: returnOf(true),
}

export const revenueToCost: MetricDefinition = {
  ...RETURNS,
  id: 'revenueToCost',
  name: 'Revenue to cost',
  about: 'How many times over does spend come back?',
  formula: 'attributed revenue ÷ cost',
  computation: returnOf(false),
}
