import type { Comparison, Grain, Part, SegmentAt } from '@leadlight/metrics'
import { Field, Float, ID, InputType, Int } from 'type-graphql'

import {
  ComparisonEnum,
  GrainEnum,
  MetricIdEnum,
  PartEnum,
  SegmentAtEnum,
} from '../../graphql/enums.js'
import { DateTimeScalar } from '../../graphql/scalars/date-time-scalar.js'
import { DimensionIdScalar } from '../../graphql/scalars/id-scalars.js'
import { AS_OF } from '../as-of/as-of-text.js'
import { FilterInput } from '../filter/filter.input.js'
import { PeriodInput } from '../period/period.input.js'
import { MetricParamsInput } from './metric-params.input.js'

@InputType('MetricSelection', { description: 'A metric that is to become columns.' })
export class MetricSelectionInput {
  @Field(() => MetricIdEnum, { description: 'Which one.' })
  id: string

  @Field(() => String, {
    nullable: true,
    description: 'The column’s id, where one metric is asked twice.',
  })
  as?: string | null

  @Field(() => MetricParamsInput, { nullable: true, description: 'Its arguments.' })
  params?: MetricParamsInput | null
}

@InputType('HavingInput', { description: 'Keeps rows whose value passes every bound given.' })
export class HavingInput {
  @Field(() => String, { description: 'The column’s id.' })
  column: string

  @Field(() => Float, { nullable: true, description: 'Greater than.' })
  gt?: number | null

  @Field(() => Float, { nullable: true, description: 'At least.' })
  gte?: number | null

  @Field(() => Float, { nullable: true, description: 'Less than.' })
  lt?: number | null

  @Field(() => Float, { nullable: true, description: 'At most.' })
  lte?: number | null
}

@InputType('OrderByInput', { description: 'Sorts rows; blanks come last either way.' })
export class OrderByInput {
  @Field(() => String, { description: 'The column’s id, or `time`.' })
  column: string

  @Field(() => Boolean, { nullable: true, defaultValue: false, description: 'Largest first.' })
  descending?: boolean | null
}

@InputType('MetricQueryInput', { description: 'Any metrics by any dimensions and grain.' })
export class MetricQueryInput {
  @Field(() => [MetricSelectionInput], { description: 'What to measure.' })
  metrics: MetricSelectionInput[]

  @Field(() => [DimensionIdScalar], { nullable: true, description: 'What to group by.' })
  by?: string[] | null

  @Field(() => GrainEnum, {
    nullable: true,
    description: 'The width of time buckets; one for the whole period where left out.',
  })
  grain?: Grain | null

  @Field(() => PeriodInput, { description: 'The time asked about.' })
  period: PeriodInput

  @Field(() => FilterInput, { nullable: true, description: 'What to count among.' })
  where?: FilterInput | null

  @Field(() => ID, { nullable: true, description: 'A segment’s rule, on top of `where`.' })
  segment?: string | null

  @Field(() => SegmentAtEnum, {
    nullable: true,
    description: 'When its membership is told; EVENT_TIME where left out.',
  })
  segmentAt?: SegmentAt | null

  @Field(() => ComparisonEnum, {
    nullable: true,
    description: 'What to set the period against, for the parts PREVIOUS and CHANGE.',
  })
  compareTo?: Comparison | null

  @Field(() => String, { nullable: true, description: 'The currency to tell money in, ISO 4217.' })
  currency?: string | null

  @Field(() => DateTimeScalar, { nullable: true, description: AS_OF })
  asOf?: string | null

  @Field(() => [PartEnum], {
    nullable: true,
    description: 'Which parts of each metric become columns; VALUE alone where left out.',
  })
  parts?: Part[] | null

  @Field(() => [HavingInput], { nullable: true, description: 'Which rows to keep.' })
  having?: HavingInput[] | null

  @Field(() => [OrderByInput], { nullable: true, description: 'How to sort them.' })
  orderBy?: OrderByInput[] | null

  @Field(() => Int, {
    nullable: true,
    description: 'Keeps the groups that rank first by the first metric.',
  })
  limit?: number | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'Puts the groups beyond the limit into one row.',
  })
  other?: boolean | null
}
