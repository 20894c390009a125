import { TOUCH_TYPES } from '@leadlight/compiler'
import type { CostScope, DateBasis, TouchScope, TouchUnit } from '@leadlight/compiler'
import type { Comparison, CostBasis, Grain, SegmentAt } from '@leadlight/metrics'
import { Field, Float, ID, InputType, Int } from 'type-graphql'

import {
  ComparisonEnum,
  CostBasisEnum,
  GrainEnum,
  SegmentAtEnum,
  wordEnum,
} from '../../graphql/enums.js'
import { DateTimeScalar } from '../../graphql/scalars/date-time-scalar.js'
import {
  AttributionModelScalar,
  DimensionIdScalar,
  GoalIdScalar,
} from '../../graphql/scalars/id-scalars.js'
import { AS_OF } from '../as-of/as-of-text.js'
import { FilterInput } from '../filter/filter.input.js'
import { parameterType } from '../metrics/parameter-types.js'
import { PeriodInput } from '../period/period.input.js'
import { CATALOG } from '@leadlight/metrics'

const TouchScopeEnum = wordEnum(
  'TouchScope',
  'Whose touches lead to a conversion.',
  ['PERSON', 'ACCOUNT'],
  {
    PERSON: 'Those of the people on the deal or order, else of everybody of its account.',
    ACCOUNT: 'Those of everybody of the account, and of the people on the deal.',
  },
)

const TouchUnitEnum = wordEnum('TouchUnit', 'What counts as one touch.', ['TOUCH', 'DAY'], {
  TOUCH: 'Each touch that is not dropped.',
  DAY: 'The first of each day of a person, campaign and type.',
})

/** A choice of the catalogue is one enum wherever it is asked. */
const choiceOf = (name: string) => {
  const parameter = CATALOG.flatMap(({ parameters }) => parameters).find((one) => one.name === name)
  if (!parameter) throw new Error(`No metric has a parameter \`${name}\`.`)
  return parameterType(parameter)
}

const CostScopeEnum = choiceOf('costScope')
const DateBasisEnum = choiceOf('dateBasis')

@InputType('TouchWeightsInput', {
  description:
    'Shares of credit, 0 to 1, that sum to 1. The share of a role that no touch has goes to the others, by their shares.',
})
export class TouchWeightsInput {
  @Field(() => Float, { nullable: true, description: 'Of the first touch.' })
  first?: number | null

  @Field(() => Float, {
    nullable: true,
    description: 'Of the last touch before the lead’s creation.',
  })
  creation?: number | null

  @Field(() => Float, {
    nullable: true,
    description: 'Of the last touch before the deal’s opening.',
  })
  opening?: number | null

  @Field(() => Float, { nullable: true, description: 'Of the last touch before the conversion.' })
  conversion?: number | null

  @Field(() => Float, { nullable: true, description: 'Of all other touches together, evenly.' })
  rest?: number | null
}

@InputType('AttributionModelInput', {
  description: 'A model by its name with its parameters, or weights of the question’s own.',
})
export class AttributionModelInput {
  @Field(() => AttributionModelScalar, {
    nullable: true,
    description: 'A model of `attributionModels`; left out where `weights` are given.',
  })
  model?: string | null

  @Field(() => String, { nullable: true, description: 'What it is called in the answer.' })
  as?: string | null

  @Field(() => TouchWeightsInput, { nullable: true, description: 'Weights of its own.' })
  weights?: TouchWeightsInput | null

  @Field(() => Int, {
    nullable: true,
    description:
      'Days before the conversion in which touches count, beside the first and the one before the lead’s creation; for ever where left out.',
  })
  lookbackDays?: number | null

  @Field(() => Int, {
    nullable: true,
    description: 'Of `timeDecay`: after how many days a touch counts half; 7 where left out.',
  })
  halfLifeDays?: number | null

  @Field(() => Int, {
    nullable: true,
    description: 'Of `markov`: how many steps the chain remembers, 1 to 4; 1 where left out.',
  })
  order?: number | null

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Of `markov`: whether it learns from paths that led to nothing as well, those of people who had a touch in the period and have not reached the goal by its end; false where left out.',
  })
  nonConverting?: boolean | null
}

@InputType('TouchRulesInput', { description: 'What counts as a touch.' })
export class TouchRulesInput {
  @Field(() => [String], {
    nullable: true,
    description: `Types of touches, all where left out: ${TOUCH_TYPES.join(', ')}.`,
  })
  types?: string[] | null

  @Field(() => TouchUnitEnum, {
    nullable: true,
    description: 'What is one touch; TOUCH where left out.',
  })
  unit?: TouchUnit | null

  @Field(() => Int, {
    nullable: true,
    description:
      'Of one person, campaign and type, a touch so many minutes after the last kept one is dropped; 30 where left out, 0 keeps all.',
  })
  dedupeMinutes?: number | null

  @Field(() => TouchScopeEnum, {
    nullable: true,
    description: 'Whose touches; PERSON where left out.',
  })
  scope?: TouchScope | null
}

@InputType('AttributionInput', {
  description: 'The question: which touches does a goal come from, by several models at once?',
})
export class AttributionInput {
  @Field(() => PeriodInput, {
    nullable: true,
    description: 'When the goal was reached; the default period where left out.',
  })
  period?: PeriodInput | null

  @Field(() => [AttributionModelInput], {
    nullable: true,
    description: 'Up to twelve models, the first of which orders the rows; six where left out.',
  })
  models?: AttributionModelInput[] | null

  @Field(() => DimensionIdScalar, {
    nullable: true,
    description:
      'What rows stand for, such as channel, source, campaign, program or asset; channel where left out.',
  })
  by?: string | null

  @Field(() => GoalIdScalar, {
    nullable: true,
    description:
      '`revenue` (where left out), `pipeline`, `order` (each order), `formSubmission` (the first of each person), or a stage from MQL on.',
  })
  goal?: string | null

  @Field(() => GrainEnum, { nullable: true, description: 'The width of the buckets of series.' })
  grain?: Grain | null

  @Field(() => FilterInput, {
    nullable: true,
    description:
      'Which credit: conditions on touches hold after weighting, so that they change no weight.',
  })
  where?: FilterInput | null

  @Field(() => ID, { nullable: true, description: 'A segment’s rule, on top of `where`.' })
  segment?: string | null

  @Field(() => SegmentAtEnum, {
    nullable: true,
    description:
      'When its membership is told: at the moment of each conversion (EVENT_TIME, where left out), at the end of the whole period, or as of now.',
  })
  segmentAt?: SegmentAt | null

  @Field(() => ComparisonEnum, { nullable: true, description: 'What the period is set against.' })
  compareTo?: Comparison | null

  @Field(() => String, { nullable: true, description: 'The currency of money, ISO 4217.' })
  currency?: string | null

  @Field(() => TouchRulesInput, { nullable: true, description: 'What counts as a touch.' })
  touches?: TouchRulesInput | null

  @Field(() => CostScopeEnum, {
    nullable: true,
    description: 'Which costs and touches a return is about.',
  })
  costScope?: CostScope | null

  @Field(() => CostBasisEnum, { nullable: true, description: 'Which costs count.' })
  basis?: CostBasis | null

  @Field(() => DateBasisEnum, {
    nullable: true,
    description: 'Whether returns count revenue by its own date or by that of the touch.',
  })
  dateBasis?: DateBasis | null

  @Field(() => Int, {
    nullable: true,
    description: 'Rows that stand by themselves, 1 to 1,000; 50 where left out.',
  })
  limit?: number | null

  @Field(() => DateTimeScalar, { nullable: true, description: AS_OF })
  asOf?: string | null
}
