import type { Computation, MetricDefinition } from '../../language/definition.js'
import type { Condition, Measure } from '../../language/measure.js'
import { costBasis, FIRST_VERSION, onCostBasis } from '../parts.js'
import { model } from './attribution.js'
import { costScope, dateBasis } from './returns.js'

const OF_CAMPAIGN: Condition = { column: 'campaign_no', isBlank: false }
const OF_PROGRAM: Condition = { column: 'program_no', isBlank: false }
const TOUCHED: Condition = { column: 'position', isBlank: false }
const UNKNOWN: Condition = { column: 'unknown', is: true }
const OF_PLATFORM: Condition = { column: 'kind', is: 'technology' }

const simple = (measure: Measure): Computation => ({ kind: 'simple', measure })

/** By the scope that is asked for. */
const byScope = (of: (...where: readonly Condition[]) => Computation): Computation => ({
  kind: 'choice',
  param: 'costScope',
  choices: { CAMPAIGN: of(OF_CAMPAIGN), PROGRAM: of(OF_PROGRAM), PLATFORM: of() },
})

const credits =
  (anchor: string) =>
  (...where: readonly Condition[]): Computation =>
    simple({
      fact: 'credit',
      anchor,
      aggregate: 'sum',
      column: 'credit_minor',
      where: [TOUCHED, ...where],
      arguments: ['model'],
    })

const ofCosts =
  (measure: Omit<Measure, 'where' | 'anchor' | 'fact'>, ...tests: readonly Condition[]) =>
  (...where: readonly Condition[]): Computation =>
    simple({
      ...measure,
      fact: 'cost',
      anchor: 'day',
      where: [...(where.length === 0 ? [OF_PLATFORM] : [onCostBasis, ...where]), ...tests],
    })

const earned = (anchor: string): Computation =>
  simple({
    fact: 'goalCredit',
    anchor,
    aggregate: 'sum',
    column: 'share',
    columns: ['conversion_id'],
    per: 1_000_000,
    where: [TOUCHED],
    arguments: ['model', 'goal'],
  })

const newLeads = (reached: boolean): Computation =>
  simple({
    fact: 'mqlCohort',
    anchor: 'created_at',
    aggregate: 'count',
    where: [
      { column: 'new_lead', is: true },
      { column: 'reached', is: reached },
    ],
  })

const PART = {
  lifecycle: 'CONVERT',
  unit: 'MONEY',
  direction: 'NONE',
  additivity: 'ADDITIVE',
  about: 'What is this made of?',
  formula: 'a part of another metric',
  population: 'A part of another metric.',
  caveats: [],
  version: FIRST_VERSION,
} as const

/** Simple metrics that others are made of; nobody asks for them by themselves. */
export const RETURN_PARTS: readonly MetricDefinition[] = [
  {
    ...PART,
    id: 'creditOfScope',
    name: 'Credit of touches',
    parameters: [costScope, dateBasis, model],
    computation: {
      kind: 'choice',
      param: 'dateBasis',
      choices: {
        CLOSE_DATE: byScope(credits('effective_at')),
        SPEND_COHORT: byScope(credits('touched_at')),
      },
    },
  },
  {
    ...PART,
    id: 'costOfScope',
    name: 'Cost of what was touched',
    parameters: [costScope, costBasis],
    computation: byScope(ofCosts({ aggregate: 'sum', column: 'amount_minor' })),
  },
  {
    ...PART,
    id: 'unknownCostOfScope',
    name: 'Unknown cost of what was touched',
    unit: 'COUNT',
    parameters: [costScope, costBasis],
    computation: byScope(ofCosts({ aggregate: 'count' }, UNKNOWN)),
  },
  {
    ...PART,
    id: 'costOfMarketing',
    name: 'Cost of campaigns and programs',
    parameters: [costBasis],
    computation: simple({
      fact: 'cost',
      anchor: 'day',
      aggregate: 'sum',
      column: 'amount_minor',
      where: [onCostBasis, { column: 'linked', is: true }],
    }),
  },
  {
    ...PART,
    id: 'mqlsOfNewLeads',
    name: 'New leads who have become MQLs',
    unit: 'COUNT',
    parameters: [],
    computation: newLeads(true),
  },
  {
    ...PART,
    id: 'newLeadsToBeMqls',
    name: 'New leads who are no MQLs yet',
    unit: 'COUNT',
    parameters: [],
    computation: newLeads(false),
  },
  {
    ...PART,
    id: 'creditedConversions',
    name: 'Conversions that touches have earned',
    unit: 'NUMBER',
    parameters: [
      model,
      { name: 'goal', type: 'goal', default: null, required: true, about: 'The goal’s role.' },
      dateBasis,
    ],
    computation: {
      kind: 'choice',
      param: dateBasis.name,
      choices: { CLOSE_DATE: earned('at'), SPEND_COHORT: earned('touched_at') },
    },
  },
]
