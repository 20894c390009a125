import { Field, Float, Int, ObjectType } from 'type-graphql'

import { StageType } from '../catalogue/stage.type.js'
import { ExplanationType } from '../explain/explanation.type.js'
import { FreshnessType } from '../freshness/freshness.type.js'
import { ResolvedPeriodType } from '../period/resolved-period.type.js'

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

  @Field(() => Int, { description: 'How many of them left for a side stage, or ran out of time.' })
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

  @Field(() => Int, { description: 'How many of them still have time.' })
  readonly immature: number
}

@ObjectType('FunnelBreakdown', {
  description: 'The funnel of those with one value of a dimension.',
})
export class FunnelBreakdownType {
  @Field(() => String, { nullable: true, description: 'The value; null where it is blank.' })
  readonly value: string | null

  @Field(() => String, { description: 'What people call it.' })
  readonly label: string

  @Field(() => [FunnelStepType], { description: 'Its stages in order.' })
  readonly steps: readonly FunnelStepType[]
}

@ObjectType('Funnel', { description: 'What became of the people who entered in a period.' })
export class FunnelType {
  @Field(() => ResolvedPeriodType, { description: 'The days that were meant.' })
  readonly period: ResolvedPeriodType

  @Field(() => Int, { nullable: true, description: 'Days that they had; null for ever.' })
  readonly windowDays: number | null

  @Field(() => [FunnelStepType], { description: 'The stages in order.' })
  readonly steps: readonly FunnelStepType[]

  @Field(() => [FunnelBreakdownType], {
    description: 'The same for each value of `by`, measured and not split up.',
  })
  readonly breakdown: readonly FunnelBreakdownType[]

  @Field(() => FreshnessType, { description: 'How far the data behind it reaches.' })
  readonly freshness: FreshnessType

  @Field(() => ExplanationType, { description: 'How the numbers came about.' })
  readonly explain: ExplanationType
}
