import type { MetricDefinition } from '../../language/definition.js'
import type { Condition, Measure } from '../../language/measure.js'
import type { Parameter } from '../../language/parameter.js'
import { FIRST_VERSION, windowDays } from '../parts.js'

const dormant = (...where: readonly Condition[]): Measure => ({
  fact: 'dormantLead',
  anchor: 'bucket',
  aggregate: 'count',
  where,
  arguments: [minScoreDelta.name],
})

/** Interest that does not only show, but rises. */
const minScoreDelta: Parameter = {
  name: 'minScoreDelta',
  type: 'count',
  default: null,
  about:
    'By how many points the score has to be higher at the end of the period than at its start, where no score is 0; left out: however it moves.',
}
const AWAKE: Condition = { column: 're_engaged', is: true }

const inPrograms = (...where: readonly Condition[]): Measure => ({
  fact: 'enrolmentGoal',
  anchor: 'enrolled_at',
  aggregate: 'count',
  where,
  arguments: [windowDays.name],
})

const shared = {
  lifecycle: 'NURTURE',
  version: FIRST_VERSION,
  parameters: [],
} as const

const DORMANT =
  'People who at the start of the period had been in nurture or recycled for 30 days, without leaving the two, and had shown no interest for 60 days.'
const EACH_BY_ITSELF = 'Every month, week or day is judged from its own start: they do not add up.'
const NO_OPENS = 'Opens and unsubscribes are no sign of interest.'

/** What nurturing does for leads. */
export const NURTURED_LEADS: readonly MetricDefinition[] = [
  {
    ...shared,
    id: 'reEngagedLeads',
    parameters: [minScoreDelta],
    name: 'Re-engaged leads',
    unit: 'COUNT',
    direction: 'UP',
    additivity: 'NON_ADDITIVE',
    about: 'How many people who had gone quiet show interest again?',
    formula:
      'dormant people with a click, form, visit, reply, attendance, call or chat in the period',
    population: DORMANT,
    caveats: [EACH_BY_ITSELF, NO_OPENS],
    computation: { kind: 'simple', measure: dormant(AWAKE) },
  },
  {
    ...shared,
    id: 'reEngagementRate',
    parameters: [minScoreDelta],
    name: 'Re-engagement rate',
    unit: 'RATIO',
    direction: 'UP',
    additivity: 'NON_ADDITIVE',
    about: 'What share of people who had gone quiet shows interest again?',
    formula: 're-engaged leads ÷ leads dormant at the start of the period',
    population: DORMANT,
    caveats: [EACH_BY_ITSELF, NO_OPENS],
    computation: { kind: 'ratio', numerator: dormant(AWAKE), denominator: dormant() },
  },
  {
    ...shared,
    id: 'nurturedLeads',
    name: 'Nurtured leads',
    unit: 'COUNT',
    direction: 'UP',
    additivity: 'NON_ADDITIVE',
    about: 'How many people were in a nurture program?',
    formula: 'different people with an enrolment that was active at some time of the period',
    population:
      'Enrolments in programs, from the enrolment to the exit; who is held out is in none.',
    caveats: ['Somebody who was in several programs, or in one of them twice, counts once.'],
    computation: {
      kind: 'simple',
      measure: {
        fact: 'enrolment',
        anchor: 'active',
        held: 'DURING',
        aggregate: 'distinct',
        columns: ['lead_no'],
        where: [{ column: 'lasted', is: true }],
      },
    },
  },
  {
    ...shared,
    id: 'programGoalRate',
    name: 'Program goal rate',
    unit: 'RATIO',
    direction: 'UP',
    additivity: 'NON_ADDITIVE',
    about: 'What share of enrolments reaches the goal of the program?',
    formula: 'enrolments that meet the program’s goal within the window ÷ enrolments',
    population:
      'Enrolments in programs that have a goal; who enrols again is enrolled anew, and who is held out is not enrolled.',
    caveats: [
      'A goal is met when the facts show it, or when the source says that it ended the enrolment.',
    ],
    parameters: [
      {
        ...windowDays,
        about: 'Days allowed to reach the goal, counted from the enrolment; left out: ever.',
      },
    ],
    computation: {
      kind: 'ratio',
      numerator: inPrograms({ column: 'met', is: true }),
      denominator: inPrograms(),
      window: 'until',
    },
  },
  {
    ...shared,
    id: 'stalledLeads',
    name: 'Stalled leads',
    unit: 'COUNT',
    direction: 'DOWN',
    additivity: 'SEMI_ADDITIVE',
    about: 'How many people are stuck in their stage?',
    formula:
      'people who are longer in their stage than its limit and have shown no interest for 30 days',
    population: 'Everybody by the stage that they are in when the period ends.',
    caveats: [
      'A stage without a limit takes that of nine in ten of the stays that ended in the year before; with fewer than 30 of them nobody is stalled in it.',
    ],
    computation: {
      kind: 'simple',
      measure: { fact: 'stalledLead', anchor: 'bucket', aggregate: 'count' },
    },
  },
]
