import { Field, Float, Int, ObjectType } from 'type-graphql'

import { DecimalScalar } from '../../graphql/scalars/decimal-scalar.js'
import { StageType } from '../catalogue/stage.type.js'
import { DayBinType } from './step.type.js'

@ObjectType('ReasonCount', { description: 'How many have one reason.' })
export class ReasonCountType {
  @Field(() => String, {
    nullable: true,
    description: 'The reason as the source told it; null where none was told.',
  })
  readonly reason: string | null

  @Field(() => Int, { description: 'How many have it.' })
  readonly count: number
}

@ObjectType('StageFlow', {
  description: 'How a stage filled and emptied: opening + entered − left = closing.',
})
export class StageFlowType {
  @Field(() => StageType, { description: 'The stage.' })
  readonly stage: StageType

  @Field(() => Int, { description: 'How many were in it when the time began.' })
  readonly opening: number

  @Field(() => Int, { description: 'How often somebody came in.' })
  readonly entered: number

  @Field(() => Int, { description: 'Of those who came in: people whose first stage it was.' })
  readonly new: number

  @Field(() => Int, { description: 'Of those who came in: from a stage before it.' })
  readonly fromEarlier: number

  @Field(() => Int, { description: 'Of those who came in: back from a stage after it.' })
  readonly fromLater: number

  @Field(() => Int, { description: 'Of those who came in: from a stage beside the way.' })
  readonly fromSide: number

  @Field(() => Int, {
    description: 'Of those who came in: told of a record that turned out to be the same person.',
  })
  readonly mergedIn: number

  @Field(() => Int, {
    description:
      'How many only passed through, as they were skipping it: among both those who came in and those who left.',
  })
  readonly imputed: number

  @Field(() => Int, { description: 'How often somebody left.' })
  readonly left: number

  @Field(() => Int, { description: 'Of those who left: to a stage after it.' })
  readonly toLater: number

  @Field(() => Int, { description: 'Of those who left: back to a stage before it.' })
  readonly toEarlier: number

  @Field(() => Int, { description: 'Of those who left: to a stage beside the way.' })
  readonly toSide: number

  @Field(() => Int, {
    description: 'How many were in it when the time ended: opening + entered − left.',
  })
  readonly closing: number
}

@ObjectType('StageStays', { description: 'How long people stay in a stage.' })
export class StageStaysType {
  @Field(() => StageType, { description: 'The stage.' })
  readonly stage: StageType

  @Field(() => Int, { description: 'How many people left it, each once.' })
  readonly completed: number

  @Field(() => Float, {
    nullable: true,
    description: 'Days that they had spent there in all, on average.',
  })
  readonly meanDays: number | null

  @Field(() => Float, { nullable: true, description: 'The same: half spent less.' })
  readonly medianDays: number | null

  @Field(() => Float, { nullable: true, description: 'The same: three quarters spent less.' })
  readonly p75Days: number | null

  @Field(() => Float, { nullable: true, description: 'The same: nine tenths spent less.' })
  readonly p90Days: number | null

  @Field(() => [DayBinType], { description: 'The same in bins.' })
  readonly distribution: readonly DayBinType[]

  @Field(() => Int, {
    nullable: true,
    description:
      'How many are there when the period ends, whose stay is not over; null of a bucket.',
  })
  readonly stillIn: number | null

  @Field(() => Float, {
    nullable: true,
    description: 'How long those have been there: half of them less.',
  })
  readonly stillInMedianDays: number | null

  @Field(() => [DayBinType], { description: 'The same in bins; empty of a bucket.' })
  readonly stillInDistribution: readonly DayBinType[]
}

@ObjectType('StageStalls', {
  description: 'Who is in a stage beyond its limit, in silence, when the time ends.',
})
export class StageStallsType {
  @Field(() => StageType, { description: 'The stage.' })
  readonly stage: StageType

  @Field(() => Int, {
    description: 'How many are beyond the limit, with no qualifying engagement for thirty days.',
  })
  readonly people: number

  @Field(() => Float, {
    nullable: true,
    description:
      'The days that a stay may take: agreed, else what nine in ten stays of the year before took; null where none is and nobody is beyond it.',
  })
  readonly limitDays: number | null

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'What the open deals that they brought are worth, in the asked currency; null without one.',
  })
  readonly value: string | null

  @Field(() => Int, {
    description:
      'How many of those deals have no rate for their currency, and are left out of the value.',
  })
  readonly withoutRate: number

  @Field(() => Float, {
    nullable: true,
    description: 'Days in the stage: half have been there for less.',
  })
  readonly medianDays: number | null

  @Field(() => Float, {
    nullable: true,
    description: 'Days in the stage: nine tenths have been there for less.',
  })
  readonly p90Days: number | null

  @Field(() => Float, { nullable: true, description: 'Days in the stage: the longest.' })
  readonly longestDays: number | null

  @Field(() => [DayBinType], { description: 'Days in the stage, in bins.' })
  readonly distribution: readonly DayBinType[]

  @Field(() => [ReasonCountType], {
    description: 'Why they came into the stage, where it was told.',
  })
  readonly reasons: readonly ReasonCountType[]
}
