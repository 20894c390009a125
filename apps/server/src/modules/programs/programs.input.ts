import type { LiftQuery, ProgramsQuery } from '@leadlight/compiler'
import type { Comparison, SegmentAt } from '@leadlight/metrics'
import { ArgsType, Field, ID, Int } from 'type-graphql'

import { ComparisonEnum, SegmentAtEnum } from '../../graphql/enums.js'
import { DateTimeScalar } from '../../graphql/scalars/date-time-scalar.js'
import { AS_OF } from '../as-of/as-of-text.js'
import { FilterInput } from '../filter/filter.input.js'
import { toFilter } from '../filter/to-filter.js'
import { PeriodInput, toPeriod } from '../period/period.input.js'
import { LiftInput } from './program-lift.type.js'
import type { ProgramsAsk } from './programs-view.js'

@ArgsType()
export class ProgramsArgs {
  @Field(() => PeriodInput, {
    nullable: true,
    description: 'When people were enrolled; the default period where left out.',
  })
  period?: PeriodInput | null

  @Field(() => FilterInput, { nullable: true, description: 'Which enrolments.' })
  where?: FilterInput | null

  @Field(() => ID, { nullable: true, description: 'A segment’s rule, on top of `where`.' })
  segment?: string | null

  @Field(() => SegmentAtEnum, {
    nullable: true,
    description: 'When its membership is told; EVENT_TIME where left out.',
  })
  segmentAt?: SegmentAt | null

  @Field(() => Int, {
    nullable: true,
    description: 'Days from the enrolment in which goals count; ever where left out.',
  })
  windowDays?: number | null

  @Field(() => ComparisonEnum, { nullable: true, description: 'What to set the period against.' })
  compareTo?: Comparison | null

  @Field(() => LiftInput, { nullable: true, description: 'How lifts are taken.' })
  lift?: LiftInput | null

  @Field(() => DateTimeScalar, { nullable: true, description: AS_OF })
  asOf?: string | null
}

/** The arguments as plain data. */
export function toProgramsAsk(args: ProgramsArgs): ProgramsAsk {
  const { period, where, segment, segmentAt, windowDays, compareTo, lift, asOf } = args
  const query: ProgramsQuery = {
    period: toPeriod(period),
    ...(where == null ? {} : { where: toFilter(where) }),
    ...(segment == null ? {} : { segment }),
    ...(segmentAt == null ? {} : { segmentAt }),
    ...(windowDays == null ? {} : { windowDays }),
    ...(compareTo == null ? {} : { compareTo }),
  }
  return { query, lift: toLift(lift), asOf: asOf ?? undefined }
}

function toLift(lift: LiftInput | null | undefined): LiftQuery {
  return {
    ...(lift?.design == null ? {} : { design: lift.design }),
    ...(lift?.goal == null ? {} : { goal: lift.goal }),
    ...(lift?.windowDays == null ? {} : { windowDays: lift.windowDays }),
  }
}
