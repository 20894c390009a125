import { Field, ID, InputType, Int } from 'type-graphql'

import { DateTimeScalar } from '../../graphql/scalars/date-time-scalar.js'
import { DimensionIdScalar, StageIdScalar } from '../../graphql/scalars/id-scalars.js'
import { AS_OF } from '../as-of/as-of-text.js'
import { FilterInput } from '../filter/filter.input.js'
import { PeriodInput } from '../period/period.input.js'

@InputType('FunnelInput', {
  description:
    'The question of a cohort funnel: who entered in the period, and how far did they get?',
})
export class FunnelInput {
  @Field(() => PeriodInput, {
    nullable: true,
    description: 'When people entered the first stage; the default period where left out.',
  })
  period?: PeriodInput | null

  @Field(() => FilterInput, { nullable: true, description: 'Which people.' })
  where?: FilterInput | null

  @Field(() => ID, { nullable: true, description: 'A segment’s rule, on top of `where`.' })
  segment?: string | null

  @Field(() => [StageIdScalar], {
    nullable: true,
    description: 'Forward stages in order; all but optional ones where left out.',
  })
  stages?: string[] | null

  @Field(() => Int, {
    nullable: true,
    description: 'Days from the entry into the first stage; ever where left out.',
  })
  windowDays?: number | null

  @Field(() => DimensionIdScalar, { nullable: true, description: 'What to break it down by.' })
  by?: string | null

  @Field(() => DateTimeScalar, { nullable: true, description: AS_OF })
  asOf?: string | null
}
