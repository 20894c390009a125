import { Field, Float, Int, ObjectType } from 'type-graphql'

import { StageType } from '../catalogue/stage.type.js'

@ObjectType('DayBin', { description: 'How many took from so many days to so many.' })
export class DayBinType {
  @Field(() => Int, { description: 'The fewest days, inclusive.' })
  readonly fromDays: number

  @Field(() => Int, { nullable: true, description: 'The most days, exclusive; null for no end.' })
  readonly toDays: number | null

  @Field(() => Int, { description: 'How many there are.' })
  readonly count: number
}

@ObjectType('FunnelExit', { description: 'A way out of the funnel.' })
export class FunnelExitType {
  @Field(() => StageType, {
    nullable: true,
    description: 'The side stage; null for those whom no channel reaches any more.',
  })
  readonly stage: StageType | null

  @Field(() => String, { nullable: true, description: 'Why, as the source told it.' })
  readonly reason: string | null

  @Field(() => Int, { description: 'How many left this way.' })
  readonly people: number
}

@ObjectType('FunnelStep', {
  description: 'One stage of a cohort: entered = converted + exited + open.',
})
export class FunnelStepType {
  @Field(() => StageType, { description: 'The stage.' })
  readonly stage: StageType

  @Field(() => Int, { description: 'How many of the cohort reached it, or one beyond it.' })
  readonly entered: number

  @Field(() => Int, {
    description: 'How many of them reached the next one; at the last stage, all.',
  })
  readonly converted: number

  @Field(() => Int, {
    description: 'How many of them were in a side stage, or out of reach, when their time ended.',
  })
  readonly exited: number

  @Field(() => Int, { description: 'How many of them are still on the way.' })
  readonly open: number

  @Field(() => Int, {
    description: 'How many skipped it, so that its date is that of the next stage.',
  })
  readonly imputed: number

  @Field(() => Float, {
    nullable: true,
    description: 'Entered over those who entered the stage before.',
  })
  readonly stepRate: number | null

  @Field(() => Float, {
    nullable: true,
    description: 'Entered over those who entered the first stage.',
  })
  readonly cumulativeRate: number | null

  @Field(() => Float, {
    nullable: true,
    description: 'Days from the stage before: half took less.',
  })
  readonly medianDays: number | null

  @Field(() => Float, {
    nullable: true,
    description: 'Days from the stage before: three quarters took less.',
  })
  readonly p75Days: number | null

  @Field(() => Float, {
    nullable: true,
    description: 'Days from the stage before: nine tenths took less.',
  })
  readonly p90Days: number | null

  @Field(() => [DayBinType], {
    description: 'Days from the stage before, in bins; of those whose both dates are told.',
  })
  readonly distribution: readonly DayBinType[]

  @Field(() => Int, {
    description: 'How many at the stage before are still open: their days are not over.',
  })
  readonly waiting: number

  @Field(() => Int, { description: 'How many still have time.' })
  readonly immature: number

  @Field(() => [FunnelExitType], {
    description: 'How those who exited left, most of them first.',
  })
  readonly exits: readonly FunnelExitType[]
}
