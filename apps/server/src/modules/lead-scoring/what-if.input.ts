import type { SegmentAt } from '@leadlight/metrics'
import { Field, Float, ID, InputType } from 'type-graphql'

import { SegmentAtEnum } from '../../graphql/enums.js'
import { DateTimeScalar } from '../../graphql/scalars/date-time-scalar.js'
import { DimensionIdScalar } from '../../graphql/scalars/id-scalars.js'
import { AS_OF } from '../as-of/as-of-text.js'
import { FilterInput } from '../filter/filter.input.js'
import { PeriodInput } from '../period/period.input.js'
import { ScoringRulesInput } from './scoring-rules.input.js'

@InputType('ScoringWhatIfInput', {
  description: 'What another threshold, or other rules, would change. Nothing is written.',
})
export class ScoringWhatIfInput {
  @Field(() => Float, {
    nullable: true,
    description: 'The MQL threshold to try; the one in force where left out.',
  })
  threshold?: number | null

  @Field(() => ScoringRulesInput, {
    nullable: true,
    description: 'Rules to try; the scores that there are where left out.',
  })
  rules?: ScoringRulesInput | null

  @Field(() => ID, {
    nullable: true,
    description: 'A kept set of rules to try, instead of `rules`.',
  })
  ruleSet?: string | null

  @Field(() => ID, {
    nullable: true,
    description:
      'A kept set of rules whose scores are what is changed; what the source says where left out.',
  })
  baseRuleSet?: string | null

  @Field(() => PeriodInput, {
    nullable: true,
    description: 'Which leads, by when they became one; all where left out.',
  })
  period?: PeriodInput | null

  @Field(() => FilterInput, { nullable: true, description: 'Which leads, as they are now.' })
  where?: FilterInput | null

  @Field(() => ID, { nullable: true, description: 'A segment’s rule, on top of `where`.' })
  segment?: string | null

  @Field(() => SegmentAtEnum, {
    nullable: true,
    description:
      'When its membership is told: as of now (NOW, where left out), at the creation (EVENT_TIME), or at the end of `period`.',
  })
  segmentAt?: SegmentAt | null

  @Field(() => DimensionIdScalar, {
    nullable: true,
    description: 'A dimension of leads, as they are now, to break it down by.',
  })
  by?: string | null

  @Field(() => DateTimeScalar, { nullable: true, description: AS_OF })
  asOf?: string | null
}
