import type { MetricDefinition } from '../../language/definition.js'
import type { Condition, Measure } from '../../language/measure.js'
import type { Parameter } from '../../language/parameter.js'
import { FIRST_VERSION, statistic, windowDays } from '../parts.js'

const entries = (...where: readonly Condition[]): Measure => ({
  fact: 'spell',
  anchor: 'entered_at',
  aggregate: 'count',
  where,
})

const members = (...where: readonly Condition[]): Measure => ({
  fact: 'cohortMember',
  anchor: 'reached_at',
  aggregate: 'count',
  where,
  arguments: ['from', 'to', windowDays.name],
})

const MQL: Condition = { stageRole: 'MQL' }

const stageParameter = (name: string, type: 'stage' | 'anyStage', about: string): Parameter => ({
  name,
  type,
  default: null,
  required: true,
  about,
})

const shared = { version: FIRST_VERSION, lifecycle: 'NURTURE' } as const
const EVERY_ENTRY =
  'Every entry of a person into the stage; one that was skipped counts where the next one was entered.'

/** How people come into stages, stay there and leave. */
export const STAGES: readonly MetricDefinition[] = [
  {
    ...shared,
    id: 'mqlEvents',
    name: 'MQL events',
    unit: 'COUNT',
    direction: 'UP',
    additivity: 'ADDITIVE',
    about: 'How often did anybody become ready for sales?',
    formula: 'entries into the stage MQL, the first and later ones',
    population: EVERY_ENTRY,
    caveats: ['MQLs and MQLs again add up to them.'],
    parameters: [],
    computation: { kind: 'simple', measure: entries(MQL) },
  },
  {
    ...shared,
    id: 'reMqls',
    name: 'MQLs again',
    unit: 'COUNT',
    direction: 'NONE',
    additivity: 'ADDITIVE',
    about: 'How often did somebody become ready for sales who had been so before?',
    formula: 'entries into the stage MQL after the first one',
    population: EVERY_ENTRY,
    caveats: [],
    parameters: [],
    computation: { kind: 'simple', measure: entries(MQL, { column: 'entry_no', atLeast: 2 }) },
  },
  {
    ...shared,
    id: 'leadsInStage',
    name: 'Leads in a stage',
    lifecycle: 'CONVERT',
    unit: 'COUNT',
    direction: 'NONE',
    additivity: 'SEMI_ADDITIVE',
    about: 'How many people are in a stage?',
    formula: 'people who came into the stage and have not left it when the period ends',
    population: 'Everybody by the stage that they are in when the period ends.',
    caveats: [],
    parameters: [stageParameter('stage', 'anyStage', 'The stage that people are in.')],
    computation: {
      kind: 'simple',
      measure: {
        fact: 'spell',
        anchor: 'open',
        held: 'END',
        aggregate: 'count',
        where: [
          { column: 'imputed', is: false },
          { column: 'stage_id', equalsParam: 'stage' },
        ],
      },
    },
  },
  {
    ...shared,
    id: 'throughputRatio',
    name: 'Throughput',
    lifecycle: 'CONVERT',
    unit: 'RATIO',
    direction: 'UP',
    additivity: 'NON_ADDITIVE',
    about: 'How many people come into one stage for each that comes into another?',
    formula: 'entries into the stage `to` ÷ entries into the stage `from`, both in the period',
    population: EVERY_ENTRY,
    caveats: [
      'They are not the same people: it may be more than 100 %. The stage conversion rate follows people.',
    ],
    parameters: [
      stageParameter('from', 'stage', 'The stage that people start from.'),
      stageParameter('to', 'stage', 'The stage that they are to reach.'),
    ],
    computation: {
      kind: 'ratio',
      numerator: entries({ column: 'stage_id', equalsParam: 'to' }),
      denominator: entries({ column: 'stage_id', equalsParam: 'from' }),
    },
  },
  {
    ...shared,
    id: 'dropOffRate',
    name: 'Drop-off rate',
    lifecycle: 'CONVERT',
    unit: 'RATIO',
    direction: 'DOWN',
    additivity: 'NON_ADDITIVE',
    about: 'What share of people leaves before the next stage?',
    formula:
      'people who had left at the end of the window without reaching `to` ÷ people who reached `from` in the period',
    population:
      'Canonical people by their first arrival at the stage `from`; the window may run past the period.',
    caveats: [
      'Left is who is in a side stage or can be reached by no channel; who is merely late is open.',
    ],
    parameters: [
      stageParameter('from', 'stage', 'The stage that people start from.'),
      stageParameter('to', 'stage', 'The stage that they are to reach.'),
      windowDays,
    ],
    computation: {
      kind: 'ratio',
      numerator: members({ column: 'dropped', is: true }),
      denominator: members(),
      window: 'until',
    },
  },
  {
    ...shared,
    id: 'timeInStage',
    name: 'Time in a stage',
    lifecycle: 'CONVERT',
    unit: 'DAYS',
    direction: 'DOWN',
    additivity: 'NON_ADDITIVE',
    about: 'How long do people stay in a stage?',
    formula: 'all that a person has spent in the stage until leaving it, in days of 24 hours',
    population: 'People who left the stage in the period, by the last time that they did.',
    caveats: [
      'Who is still in the stage does not count, so a young stage looks faster than it is.',
      'A stage that was skipped has no time.',
    ],
    parameters: [stageParameter('stage', 'anyStage', 'The stage that people were in.'), statistic],
    computation: {
      kind: 'statistic',
      measure: {
        fact: 'stageTime',
        anchor: 'bucket',
        aggregate: 'values',
        column: 'stage_ms',
        arguments: ['stage'],
      },
      statistic: 'statistic',
    },
  },
]
