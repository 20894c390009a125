import { Field, ID, ObjectType } from 'type-graphql'

import { UnitEnum } from '../../graphql/enums.js'
import { DecimalScalar } from '../../graphql/scalars/decimal-scalar.js'
import { ExplanationType } from '../explain/explanation.type.js'
import { FreshnessType } from '../freshness/freshness.type.js'
import { NoteType } from '../kpis/kpi-parts.type.js'
import { ResolvedPeriodType } from '../period/resolved-period.type.js'
import { AttributionModelType } from './attribution-model.type.js'
import { AttributionRowType } from './attribution-row.type.js'
import { ConversionPathType } from './conversion-path.type.js'
import { TouchCountsType } from './touch-counts.type.js'

@ObjectType('AttributionFooter', {
  description:
    'Sums that have to agree: credited + unattributed + left out = whole, which is asked by itself.',
})
export class AttributionFooterType {
  @Field(() => String, { description: 'The model.' })
  readonly model: string

  @Field(() => DecimalScalar, { nullable: true, description: 'What touches have earned.' })
  readonly credited: string | null

  @Field(() => DecimalScalar, { nullable: true, description: 'What no touch has earned.' })
  readonly unattributed: string | null

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'What a condition on touches leaves out; 0 without one.',
  })
  readonly leftOut: string | null

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'The goal’s own metric, such as revenue; null where it has none.',
  })
  readonly whole: string | null

  @Field(() => DecimalScalar, { nullable: true, description: 'What is missing: 0.' })
  readonly difference: string | null
}

@ObjectType('AttributionSides', {
  description: 'Three readings of one revenue, which must not be mixed.',
})
export class AttributionSidesType {
  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Of leads that a touch brought in, each whole.',
  })
  readonly sourced: string | null

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'With any touch between a year before the deal and its win, each whole.',
  })
  readonly influenced: string | null

  @Field(() => DecimalScalar, { nullable: true, description: 'Split by the first model.' })
  readonly attributed: string | null

  @Field(() => DecimalScalar, { nullable: true, description: 'All of it.' })
  readonly whole: string | null
}

@ObjectType('AttributionBucket', { description: 'A bucket of the series.' })
export class AttributionBucketType {
  @Field(() => String, { description: 'Its label.' })
  readonly label: string
}

@ObjectType('Attribution', { description: 'Which touches a goal comes from, by several models.' })
export class AttributionType {
  @Field(() => ID, {
    description:
      'Equal for the same question, models and data: what has this id has these numbers.',
  })
  readonly runId: string

  @Field(() => ResolvedPeriodType, { description: 'The days that were meant.' })
  readonly period: ResolvedPeriodType

  @Field(() => ResolvedPeriodType, { nullable: true, description: 'The period before.' })
  readonly previous: ResolvedPeriodType | null

  @Field(() => String, { description: 'What rows stand for.' })
  readonly by: string

  @Field(() => String, { description: 'What is split.' })
  readonly goal: string

  @Field(() => UnitEnum, { description: 'What credit is measured in: MONEY or NUMBER.' })
  readonly unit: string

  @Field(() => String, { nullable: true, description: 'The currency of money, ISO 4217.' })
  readonly currency: string | null

  @Field(() => String, { nullable: true, description: 'The currency of costs, ISO 4217.' })
  readonly costCurrency: string | null

  @Field(() => [AttributionModelType], { description: 'The models, with their weights.' })
  readonly models: readonly AttributionModelType[]

  @Field(() => [AttributionBucketType], { description: 'The buckets of series, in order.' })
  readonly buckets: readonly AttributionBucketType[]

  @Field(() => [AttributionRowType], {
    description: 'By what the first model gives them; last, what no touch has earned.',
  })
  readonly rows: readonly AttributionRowType[]

  @Field(() => AttributionRowType, { description: 'All that touches have earned together.' })
  readonly total: AttributionRowType

  @Field(() => [AttributionFooterType], { description: 'One for each model: it reconciles.' })
  readonly footer: readonly AttributionFooterType[]

  @Field(() => AttributionSidesType, {
    description: 'Sourced, influenced and attributed, told apart.',
  })
  readonly sides: AttributionSidesType

  @Field(() => TouchCountsType, {
    description:
      'How many touches led to the conversions of the goal, by the rules of the question.',
  })
  readonly touches: TouchCountsType

  @Field(() => TouchCountsType, {
    description: 'How many touches led to the deals that were won, by the shipped rules.',
  })
  readonly touchesToClose: TouchCountsType

  @Field(() => [ConversionPathType], { description: 'The ways that most conversions took.' })
  readonly paths: readonly ConversionPathType[]

  @Field(() => [NoteType], { description: 'What a reader must know of the numbers.' })
  readonly notes: readonly NoteType[]

  @Field(() => FreshnessType, { description: 'How far the data behind it reaches.' })
  readonly freshness: FreshnessType

  @Field(() => ExplanationType, { description: 'How the numbers came about.' })
  readonly explain: ExplanationType
}
