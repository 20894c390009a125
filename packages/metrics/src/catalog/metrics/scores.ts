import type { MetricDefinition } from '../../language/definition.js'
import type { Condition, Measure } from '../../language/measure.js'
import type { Parameter } from '../../language/parameter.js'
import { FIRST_VERSION, statistic } from '../parts.js'

const NEW: Condition = { column: 'new_lead', is: true }

const AGE: Parameter = {
  name: 'atAgeDays',
  type: 'days',
  default: null,
  about: 'Reads each score so many days after the creation; left out: at the end of its month.',
}

const scores = (
  measure: Pick<Measure, 'aggregate' | 'column'>,
  ...where: readonly Condition[]
): Measure => ({
  ...measure,
  fact: 'scoredLead',
  anchor: 'created_at',
  where: [NEW, ...where],
  arguments: [AGE.name],
})

const READ = 'New leads, each with its score at the end of the calendar month of its creation.'
const RUNNING = 'Provisional until the month of creation is over.'

/** How ready new leads are. */
export const SCORES: readonly MetricDefinition[] = [
  {
    id: 'leadScore',
    name: 'Lead score',
    lifecycle: 'NURTURE',
    unit: 'NUMBER',
    direction: 'UP',
    additivity: 'NON_ADDITIVE',
    about: 'How high do new leads score?',
    formula: 'the score of each new lead when its month of creation ends, or at an age',
    population: READ,
    caveats: [
      'Leads whom nothing has scored yet are left out.',
      'A lead of the last day of a month has had one day to score: read at an age, all have had as long.',
      RUNNING,
    ],
    version: FIRST_VERSION,
    parameters: [statistic, AGE],
    computation: {
      kind: 'statistic',
      measure: scores(
        { aggregate: 'values', column: 'score_micros' },
        { column: 'mature', is: true },
        { column: 'score_micros', isBlank: false },
      ),
      per: 1_000_000,
      statistic: 'statistic',
      notDue: scores({ aggregate: 'count' }, { column: 'mature', is: false }),
    },
  },
  {
    id: 'leadsAboveThreshold',
    name: 'Leads above the threshold',
    lifecycle: 'NURTURE',
    unit: 'COUNT',
    direction: 'UP',
    additivity: 'ADDITIVE',
    about: 'How many new leads score like an MQL by the end of their month?',
    formula: 'new leads whose score reaches the MQL threshold that was in force then',
    population: READ,
    caveats: [
      'Compare with new leads for a share: leads without a score are among those.',
      RUNNING,
    ],
    version: FIRST_VERSION,
    parameters: [],
    computation: {
      kind: 'simple',
      measure: {
        fact: 'thresholdLead',
        anchor: 'created_at',
        aggregate: 'count',
        where: [NEW, { column: 'above_threshold', is: true }],
      },
    },
  },
]
