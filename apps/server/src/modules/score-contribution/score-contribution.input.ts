import { CONTRIBUTORS } from '@leadlight/compiler'
import type { Contributor, ScoreContributionQuery } from '@leadlight/compiler'
import type { Comparison, Grain, SegmentAt } from '@leadlight/metrics'
import { Field, ID, InputType, Int } from 'type-graphql'

import { ComparisonEnum, GrainEnum, SegmentAtEnum, wordEnum } from '../../graphql/enums.js'
import { DateTimeScalar } from '../../graphql/scalars/date-time-scalar.js'
import { DimensionIdScalar } from '../../graphql/scalars/id-scalars.js'
import { AS_OF } from '../as-of/as-of-text.js'
import { FilterInput } from '../filter/filter.input.js'
import { toFilter } from '../filter/to-filter.js'
import { PeriodInput, toPeriod } from '../period/period.input.js'

const ContributorEnum = wordEnum(
  'ScoreContributor',
  'What points are told apart by.',
  CONTRIBUTORS,
  {
    ACTIVITY: 'What the person did.',
    ASSET: 'The page, message or other asset that it was about.',
    RULE: 'The rule of the scoring model, in the source’s words.',
    MODEL: 'The scoring model and version.',
  },
)

@InputType('ScoreContributionInput', {
  description:
    'The question of score contribution: what gives and takes points, and what comes of those it touches?',
})
export class ScoreContributionInput {
  @Field(() => PeriodInput, {
    nullable: true,
    description: 'When points were given and taken; the default period where left out.',
  })
  period?: PeriodInput | null

  @Field(() => ContributorEnum, {
    nullable: true,
    description: 'What to tell points apart by; ACTIVITY where left out.',
  })
  by?: Contributor | null

  @Field(() => Int, {
    nullable: true,
    description:
      'Days from somebody’s first such points within which they are to become an MQL: whoever has had less time is left out of the rates. Where left out, all that happened so far counts.',
  })
  windowDays?: number | null

  @Field(() => FilterInput, { nullable: true, description: 'Which leads, as they are now.' })
  where?: FilterInput | null

  @Field(() => ID, { nullable: true, description: 'A segment’s rule, on top of `where`.' })
  segment?: string | null

  @Field(() => SegmentAtEnum, {
    nullable: true,
    description:
      'When its membership is told: at the moment of each change (EVENT_TIME, where left out), at the end of the period, or as of now.',
  })
  segmentAt?: SegmentAt | null

  @Field(() => GrainEnum, {
    nullable: true,
    description: 'Cuts the period into the buckets of `series`.',
  })
  grain?: Grain | null

  @Field(() => DimensionIdScalar, {
    nullable: true,
    description:
      'A dimension of leads, as they are now, to break everything down by: the people of a value are set against each other.',
  })
  breakdownBy?: string | null

  @Field(() => Int, {
    nullable: true,
    description:
      'How many groups are shown, those with most points given first; 20 where left out.',
  })
  limit?: number | null

  @Field(() => ComparisonEnum, { nullable: true, description: 'What to set the period against.' })
  compareTo?: Comparison | null

  @Field(() => DateTimeScalar, { nullable: true, description: AS_OF })
  asOf?: string | null
}

const USUAL_LIMIT = 20

/** The question of an input, as plain data. */
export function toContributionQuery(input: ScoreContributionInput): ScoreContributionQuery {
  const { period, by, windowDays, where, segment, segmentAt, compareTo } = input
  const { grain, breakdownBy, limit } = input
  return {
    period: toPeriod(period),
    by: by ?? 'ACTIVITY',
    ...(windowDays == null ? {} : { windowDays }),
    ...(where == null ? {} : { where: toFilter(where) }),
    ...(segment == null ? {} : { segment }),
    ...(segmentAt == null ? {} : { segmentAt }),
    ...(grain == null ? {} : { grain }),
    ...(breakdownBy == null ? {} : { breakdownBy, limit: limit ?? USUAL_LIMIT }),
    ...(compareTo == null ? {} : { compareTo }),
  }
}
