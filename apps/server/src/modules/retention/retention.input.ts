import type { RetentionActivity, RetentionQuery } from '@leadlight/compiler'
import type { Comparison, Grain, SegmentAt } from '@leadlight/metrics'
import { Field, ID, InputType, Int } from 'type-graphql'

import { ComparisonEnum, GrainEnum, SegmentAtEnum } from '../../graphql/enums.js'
import { DateTimeScalar } from '../../graphql/scalars/date-time-scalar.js'
import { DimensionIdScalar } from '../../graphql/scalars/id-scalars.js'
import { AS_OF } from '../as-of/as-of-text.js'
import { FilterInput } from '../filter/filter.input.js'
import { toFilter } from '../filter/to-filter.js'
import { PeriodInput, toPeriod } from '../period/period.input.js'
import { RetentionActivityEnum } from './retention-enums.js'

@InputType('RetentionInput', {
  description:
    'The question of a retention triangle: of those who became customers in the period, who was active later?',
})
export class RetentionInput {
  @Field(() => PeriodInput, {
    nullable: true,
    description: 'When they became customers; the default period where left out.',
  })
  period?: PeriodInput | null

  @Field(() => FilterInput, { nullable: true, description: 'Which customers.' })
  where?: FilterInput | null

  @Field(() => ID, {
    nullable: true,
    description: 'A segment’s rule, asked of the leads that customers came of, on top of `where`.',
  })
  segment?: string | null

  @Field(() => SegmentAtEnum, {
    nullable: true,
    description: 'When its membership is told; EVENT_TIME where left out.',
  })
  segmentAt?: SegmentAt | null

  @Field(() => GrainEnum, {
    defaultValue: 'MONTH',
    description: 'How wide cohorts and the times after them are.',
  })
  grain: Grain = 'MONTH'

  @Field(() => Int, {
    defaultValue: 12,
    description: 'How many times after that of acquisition are told, 1 to 60.',
  })
  periods = 12

  @Field(() => RetentionActivityEnum, {
    defaultValue: 'BOUGHT',
    description: 'What makes a customer active.',
  })
  activity: RetentionActivity = 'BOUGHT'

  @Field(() => DimensionIdScalar, { nullable: true, description: 'What to break it down by.' })
  by?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'ISO 4217; the workspace’s own where left out.',
  })
  currency?: string | null

  @Field(() => ComparisonEnum, {
    nullable: true,
    description: 'The period that `comparison` tells of.',
  })
  compareTo?: Comparison | null

  @Field(() => DateTimeScalar, { nullable: true, description: AS_OF })
  asOf?: string | null
}

/** An input as plain data. */
export function toRetentionQuery(input: RetentionInput): RetentionQuery {
  const { period, where, segment, segmentAt, grain, periods, activity, by, currency, compareTo } =
    input
  return {
    ...{ period: toPeriod(period), grain, periods, activity },
    ...(where == null ? {} : { where: toFilter(where) }),
    ...(segment == null ? {} : { segment }),
    ...(segmentAt == null ? {} : { segmentAt }),
    ...(by == null ? {} : { by }),
    ...(currency == null ? {} : { currency }),
    ...(compareTo == null ? {} : { compareTo }),
  }
}
