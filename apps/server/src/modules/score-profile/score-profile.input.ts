import type { ScoreProfileQuery } from '@leadlight/compiler'
import type { Comparison, Grain, SegmentAt } from '@leadlight/metrics'
import { Field, ID, InputType, Int } from 'type-graphql'

import { ComparisonEnum, GrainEnum, SegmentAtEnum } from '../../graphql/enums.js'
import { DateTimeScalar } from '../../graphql/scalars/date-time-scalar.js'
import { DimensionIdScalar } from '../../graphql/scalars/id-scalars.js'
import { AS_OF } from '../as-of/as-of-text.js'
import { FilterInput } from '../filter/filter.input.js'
import { toFilter } from '../filter/to-filter.js'
import { PeriodInput, toPeriod } from '../period/period.input.js'

@InputType('ScoreProfileInput', {
  description:
    'The question of a score profile: how high did new leads score when their month ended, or at an age?',
})
export class ScoreProfileInput {
  @Field(() => PeriodInput, {
    nullable: true,
    description: 'When people became leads; the default period where left out.',
  })
  period?: PeriodInput | null

  @Field(() => GrainEnum, {
    nullable: true,
    description:
      'How wide cohorts are; months where left out. Whatever the width, a score is read at the end of its lead’s own month.',
  })
  grain?: Grain | null

  @Field(() => Int, {
    nullable: true,
    description:
      'Reads every score so many days after its lead’s creation, so that all have had as long; at the end of the month of creation where left out.',
  })
  atAgeDays?: number | null

  @Field(() => FilterInput, { nullable: true, description: 'Which leads.' })
  where?: FilterInput | null

  @Field(() => ID, { nullable: true, description: 'A segment’s rule, on top of `where`.' })
  segment?: string | null

  @Field(() => SegmentAtEnum, {
    nullable: true,
    description:
      'When its membership is told: at the creation (EVENT_TIME, where left out), at the end of the cohort, or as of now.',
  })
  segmentAt?: SegmentAt | null

  @Field(() => DimensionIdScalar, { nullable: true, description: 'What to break it down by.' })
  by?: string | null

  @Field(() => Int, {
    nullable: true,
    description: 'How many groups are shown, the largest first; 20 where left out.',
  })
  limit?: number | null

  @Field(() => ComparisonEnum, {
    nullable: true,
    description: 'What to set the period against.',
  })
  compareTo?: Comparison | null

  @Field(() => ID, {
    nullable: true,
    description:
      'A kept set of scoring rules whose scores are told, instead of those of the source system.',
  })
  ruleSet?: string | null

  @Field(() => DateTimeScalar, { nullable: true, description: AS_OF })
  asOf?: string | null
}

const USUAL_LIMIT = 20

/** The question of an input, as plain data. */
export function toScoreProfileQuery({
  period,
  grain,
  atAgeDays,
  where,
  segment,
  segmentAt,
  by,
  limit,
  compareTo,
}: ScoreProfileInput): ScoreProfileQuery {
  return {
    period: toPeriod(period),
    ...(grain == null ? {} : { grain }),
    ...(atAgeDays == null ? {} : { atAgeDays }),
    ...(where == null ? {} : { where: toFilter(where) }),
    ...(segment == null ? {} : { segment }),
    ...(segmentAt == null ? {} : { segmentAt }),
    ...(by == null ? {} : { by, limit: limit ?? USUAL_LIMIT }),
    ...(compareTo == null ? {} : { compareTo }),
  }
}
