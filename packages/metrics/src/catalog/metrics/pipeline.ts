import type { MetricDefinition } from '../../language/definition.js'
import type { Condition, Measure } from '../../language/measure.js'
import type { Parameter } from '../../language/parameter.js'
import { FIRST_VERSION, windowDays } from '../parts.js'

const closed = (...states: readonly string[]): Measure => ({
  fact: 'opportunity',
  anchor: 'closed_at',
  aggregate: 'count',
  where: [{ column: 'state', in: states }],
})

const ofMqls = (aggregate: 'count' | 'sum', member: boolean): Measure => {
  const where: readonly Condition[] = [{ column: 'member', is: member }]
  const common = { fact: 'mqlPipeline', anchor: 'reached_at', arguments: ['windowDays'], where }
  return aggregate === 'sum'
    ? { ...common, aggregate, column: 'amount_minor' }
    : { ...common, aggregate }
}

const LIFT_COLUMNS = ['nurtured', 'outcome', 'immature', 'stratum']

const lift = (fact: 'assignment' | 'liftMember') =>
  ({
    kind: 'estimate',
    estimator: 'lift',
    measures: [
      {
        fact,
        anchor: 'eligible_at',
        aggregate: 'collect',
        columns: LIFT_COLUMNS,
        counted: true,
        arguments: ['design', 'goal', 'windowDays'],
      },
    ],
  }) as const

const design: Parameter = {
  name: 'design',
  type: 'choice',
  default: 'RANDOMISED',
  choices: ['RANDOMISED', 'MATCHED', 'NAIVE'],
  about:
    'RANDOMISED compares people whom chance put into a program or held out of it; MATCHED compares like with like; NAIVE compares everybody.',
}

const goal: Parameter = {
  name: 'goal',
  type: 'goal',
  default: null,
  required: true,
  about: 'What people are to reach.',
}

/** Deals on their way: what is open, won, worth and to be expected. */
export const PIPELINE: readonly MetricDefinition[] = [
  {
    id: 'pipeline',
    name: 'Pipeline',
    lifecycle: 'CONVERT',
    unit: 'MONEY',
    direction: 'UP',
    additivity: 'SEMI_ADDITIVE',
    about: 'What are the open deals worth?',
    formula: 'sum of the amounts of deals open at the end of the period, as they were known then',
    population: 'Opportunities that were open at that instant, those opened again included.',
    caveats: ['A deal without an amount counts as nothing.'],
    version: FIRST_VERSION,
    parameters: [],
    computation: {
      kind: 'simple',
      measure: {
        fact: 'openDeal',
        anchor: 'open',
        held: 'END',
        aggregate: 'sum',
        column: 'amount_minor',
      },
    },
  },
  {
    id: 'winRate',
    name: 'Win rate',
    lifecycle: 'CONVERT',
    unit: 'RATIO',
    direction: 'UP',
    additivity: 'NON_ADDITIVE',
    about: 'What share of closed deals is won?',
    formula: 'deals won ÷ deals won or lost',
    population:
      'Opportunities that are closed now, by the date of their last close; re-opened ones are open.',
    caveats: ['Quick deals come first: of deals opened lately, those still open are missing.'],
    version: FIRST_VERSION,
    parameters: [],
    computation: { kind: 'ratio', numerator: closed('won'), denominator: closed('won', 'lost') },
  },
  {
    id: 'pipelinePerMql',
    name: 'Pipeline per MQL',
    lifecycle: 'CONVERT',
    unit: 'MONEY',
    direction: 'UP',
    additivity: 'NON_ADDITIVE',
    about: 'How much pipeline does an MQL bring?',
    formula: 'first amounts of deals opened within the window by the MQLs of the period ÷ MQLs',
    population:
      'People by their first arrival at MQL; a deal counts for those of its people who had arrived when it was opened.',
    caveats: [
      'A deal of several MQLs counts once, at the one who became an MQL first.',
      'A deal without an amount brings nothing.',
    ],
    version: FIRST_VERSION,
    parameters: [
      {
        ...windowDays,
        about:
          'Days in which the deal has to be opened, counted from becoming an MQL; left out: ever.',
      },
    ],
    computation: {
      kind: 'ratio',
      numerator: ofMqls('sum', false),
      denominator: ofMqls('count', true),
      window: 'until',
    },
  },
  {
    id: 'nurtureLift',
    name: 'Nurture lift',
    lifecycle: 'NURTURE',
    unit: 'RATIO',
    direction: 'UP',
    additivity: 'NON_ADDITIVE',
    about: 'How much more often do nurtured people reach the goal than others?',
    formula: 'share of the nurtured ÷ share of the others − 1',
    population:
      'RANDOMISED: people assigned to a program or held out of it, by the date on which they were eligible. MATCHED and NAIVE: new leads by their creation, as nurtured or not seven days later; who had reached the goal by then is left out.',
    caveats: [
      'Only RANDOMISED shows a cause. MATCHED leaves out what nobody recorded, and NAIVE is not causal.',
      'As sources do not tell the entry rules of programs, MATCHED and NAIVE take a lead to be eligible from its creation.',
      'MATCHED compares within creation month, source, score band and business segment; strata with one side alone are left out.',
      'Needs 100 people and 10 who reached the goal on either side.',
    ],
    version: FIRST_VERSION,
    parameters: [
      design,
      goal,
      {
        ...windowDays,
        about:
          'Days allowed to reach the goal, counted from the assignment, or seven days after the lead came in where nobody was assigned by chance; left out: ever.',
      },
    ],
    computation: {
      kind: 'choice',
      param: 'design',
      choices: {
        RANDOMISED: lift('assignment'),
        MATCHED: lift('liftMember'),
        NAIVE: lift('liftMember'),
      },
    },
  },
  {
    id: 'forecastRevenue',
    name: 'Forecast revenue',
    lifecycle: 'CONVERT',
    unit: 'MONEY',
    direction: 'UP',
    additivity: 'NON_ADDITIVE',
    about: 'How much revenue will there be when the period ends?',
    formula:
      'revenue so far + sum over open deals of amount × chance to be won × chance to close before the period ends',
    population:
      'Revenue lines of the period, and opportunities that are open where the data ends. The chances come from the survival of the deals that the question is about.',
    caveats: [
      'In eight cases of ten the revenue lies within the limits, if deals go on as they did.',
      'Deals that are not opened yet bring nothing.',
      'Needs 50 closed deals.',
    ],
    version: FIRST_VERSION,
    parameters: [],
    computation: {
      kind: 'estimate',
      estimator: 'forecast',
      measures: [
        {
          fact: 'forecast',
          anchor: 'bucket',
          aggregate: 'collect',
          columns: ['kind', 'age_ms', 'opens_ms', 'closes_ms', 'amount_minor'],
        },
      ],
    },
  },
]
