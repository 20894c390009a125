import type { FunnelQuery } from '@leadlight/compiler'
import type { Comparison, Grain, SegmentAt } from '@leadlight/metrics'
import { Field, ID, InputType, Int } from 'type-graphql'

import { ComparisonEnum, GrainEnum, SegmentAtEnum } from '../../graphql/enums.js'
import { DateTimeScalar } from '../../graphql/scalars/date-time-scalar.js'
import { DimensionIdScalar, StageIdScalar } from '../../graphql/scalars/id-scalars.js'
import { AS_OF } from '../as-of/as-of-text.js'
import { FilterInput } from '../filter/filter.input.js'
import { toFilter } from '../filter/to-filter.js'
import { PeriodInput, toPeriod } from '../period/period.input.js'

@InputType('FunnelInput', {
  description: 'The question of a funnel: which people, and when.',
})
export class FunnelInput {
  @Field(() => PeriodInput, {
    nullable: true,
    description:
      'When people entered a cohort’s first stage, and the time over which everything else is told; the default period where left out.',
  })
  period?: PeriodInput | null

  @Field(() => FilterInput, { nullable: true, description: 'Which people.' })
  where?: FilterInput | null

  @Field(() => ID, { nullable: true, description: 'A segment’s rule, on top of `where`.' })
  segment?: string | null

  @Field(() => SegmentAtEnum, {
    nullable: true,
    description: 'When its membership is told; EVENT_TIME where left out.',
  })
  segmentAt?: SegmentAt | null

  @Field(() => [StageIdScalar], {
    nullable: true,
    description:
      'Stages: of a cohort forward ones in order, all but optional ones where left out; elsewhere any, all where left out.',
  })
  stages?: string[] | null

  @Field(() => Int, {
    nullable: true,
    description: 'Days from the entry into a cohort’s first stage; ever where left out.',
  })
  windowDays?: number | null

  @Field(() => DimensionIdScalar, { nullable: true, description: 'What to break it down by.' })
  by?: string | null

  @Field(() => GrainEnum, {
    nullable: true,
    description: 'Cuts the period into the buckets of `series`.',
  })
  grain?: Grain | null

  @Field(() => ComparisonEnum, {
    nullable: true,
    description: 'The period that `comparison` tells of.',
  })
  compareTo?: Comparison | null

  @Field(() => String, {
    nullable: true,
    description: 'The currency of money, ISO 4217; the workspace’s where left out.',
  })
  currency?: string | null

  @Field(() => DateTimeScalar, { nullable: true, description: AS_OF })
  asOf?: string | null
}

/** The question of an input, as plain data. */
export function toFunnelQuery(input: FunnelInput): FunnelQuery {
  const { period, where, segment, segmentAt, stages, windowDays, by, grain, compareTo, currency } =
    input
  return {
    period: toPeriod(period),
    ...(where == null ? {} : { where: toFilter(where, ['query', 'where']) }),
    ...(segment == null ? {} : { segment }),
    ...(segmentAt == null ? {} : { segmentAt }),
    ...(stages == null ? {} : { stages }),
    ...(windowDays == null ? {} : { windowDays }),
    ...(by == null ? {} : { by }),
    ...(grain == null ? {} : { grain }),
    ...(compareTo == null ? {} : { compareTo }),
    ...(currency == null ? {} : { currency }),
  }
}
