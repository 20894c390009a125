import type { ScoreContributionQuery } from '@leadlight/compiler'
import { SCORE_EFFECTS } from '@leadlight/metrics'
import type { ScoreEffect } from '@leadlight/metrics'
import { Field, Float, Int, ObjectType } from 'type-graphql'

import { wordEnum } from '../../graphql/enums.js'
import { DateScalar } from '../../graphql/scalars/date-scalar.js'
import { DecimalScalar } from '../../graphql/scalars/decimal-scalar.js'
import { ExplanationType } from '../explain/explanation.type.js'
import { FreshnessType } from '../freshness/freshness.type.js'
import { ResolvedPeriodType } from '../period/resolved-period.type.js'

const ScoreEffectEnum = wordEnum(
  'ScoreEffect',
  'What comes of people whose score something raised. It is no proof of a cause: nobody was held out.',
  SCORE_EFFECTS,
  {
    EFFECT: 'More of them became MQLs than of others: the limits of the difference lie above 0.',
    NO_EFFECT:
      'It raises scores, and as far as can be told as many of them became MQLs as of others: 0 lies within the limits of the difference.',
    FEWER:
      'It raises scores, but fewer of them became MQLs than of others: the limits of the difference lie below 0.',
    TOO_FEW: 'Fewer than 100 people on either side, or fewer than 10 MQLs in all: nothing is told.',
    TAKES: 'It only takes points.',
  },
)

@ObjectType('ShareLimits', { description: 'Limits that hold in 95 % of cases.' })
export class ShareLimitsType {
  @Field(() => Float, { description: 'The lower one.' })
  readonly lower: number

  @Field(() => Float, { description: 'The upper one.' })
  readonly upper: number
}

@ObjectType('MqlShare', { description: 'How many of some people became MQLs.' })
export class MqlShareType {
  @Field(() => Int, { description: 'Those who did.' })
  readonly converted: number

  @Field(() => Int, { description: 'All of them: who was no MQL before.' })
  readonly n: number

  @Field(() => Float, { nullable: true, description: 'The share; null of nobody.' })
  readonly rate: number | null

  @Field(() => ShareLimitsType, { nullable: true, description: 'Its limits, after Wilson.' })
  readonly interval: ShareLimitsType | null
}

@ObjectType('ScorePoints', { description: 'Points that were given and taken.' })
export class ScorePointsType {
  @Field(() => DecimalScalar, { description: 'The sum of points that were given.' })
  readonly given: string

  @Field(() => DecimalScalar, { description: 'The sum of points that were taken, 0 or below.' })
  readonly taken: string

  @Field(() => Int, { description: 'How often.' })
  readonly changes: number

  @Field(() => Int, { description: 'Different people.' })
  readonly people: number
}

@ObjectType('ScorePointsInTime', { description: 'The points of one bucket.' })
export class ScorePointsInTimeType extends ScorePointsType {
  @Field(() => String, { description: 'The bucket, such as 2018-01.' })
  readonly bucket: string

  @Field(() => DateScalar, { description: 'Its first day.' })
  readonly from: string

  @Field(() => DateScalar, { description: 'The first day after it.' })
  readonly to: string

  @Field(() => Boolean, { description: 'Whether the period cuts it.' })
  readonly partial: boolean

  @Field(() => ScorePointsType, {
    nullable: true,
    description: 'Of the earlier period’s bucket in the same place.',
  })
  readonly previous: ScorePointsType | null
}

@ObjectType('ScoreContributionRow', {
  description: 'What one activity, asset, rule or model gave and took, and what came of it.',
})
export class ScoreContributionRowType extends ScorePointsType {
  @Field(() => String, {
    nullable: true,
    description: 'The value; null where the source does not say what points are for.',
  })
  readonly value: string | null

  @Field(() => String, { description: 'What people call it.' })
  readonly label: string

  @Field(() => MqlShareType, {
    description: 'Its people, from their first such points: who became an MQL then or later.',
  })
  readonly touched: MqlShareType

  @Field(() => MqlShareType, {
    description: 'Everybody else who got or lost points, from their first ones.',
  })
  readonly others: MqlShareType

  @Field(() => Int, { description: 'Whose window is not over; they are in no share.' })
  readonly immature: number

  @Field(() => Float, {
    nullable: true,
    description: 'The share of its people minus that of others, in points of 0 to 1.',
  })
  readonly difference: number | null

  @Field(() => ShareLimitsType, {
    nullable: true,
    description: 'Limits of the difference, after Newcombe.',
  })
  readonly interval: ShareLimitsType | null

  @Field(() => ScoreEffectEnum, { description: 'What to make of it.' })
  readonly effect: ScoreEffect

  @Field(() => ScorePointsType, { nullable: true, description: 'The same in the earlier period.' })
  readonly previous: ScorePointsType | null

  @Field(() => [ScorePointsInTimeType], {
    description: 'Its points bucket by bucket; empty without a grain.',
  })
  readonly series: readonly ScorePointsInTimeType[]
}

@ObjectType('ScoreContributionPart', {
  description: 'What gave and took points of some people, and what came of them.',
})
class ScoreContributionPartType {
  @Field(() => ScorePointsType, { description: 'All points of the period.' })
  readonly total: ScorePointsType

  @Field(() => ScorePointsType, { nullable: true, description: 'All of the earlier period.' })
  readonly previous: ScorePointsType | null

  @Field(() => MqlShareType, {
    description: 'Everybody who got or lost points and was no MQL before: the base rate.',
  })
  readonly base: MqlShareType

  @Field(() => Int, { description: 'Whose window is not over.' })
  readonly immature: number

  @Field(() => [ScoreContributionRowType], { description: 'What gives most first.' })
  readonly rows: readonly ScoreContributionRowType[]

  @Field(() => [ScorePointsInTimeType], {
    description: 'All points bucket by bucket; empty without a grain.',
  })
  readonly series: readonly ScorePointsInTimeType[]
}

@ObjectType('ScoreContributionGroup', {
  description: 'The same of the people of one value of a dimension, among themselves.',
})
export class ScoreContributionGroupType extends ScoreContributionPartType {
  @Field(() => String, { nullable: true, description: 'The value; null where it is blank.' })
  readonly value: string | null

  @Field(() => String, { description: 'What people call it.' })
  readonly label: string
}

@ObjectType('ScoreContribution', {
  description: 'What gives and takes points, and what comes of those it touches.',
})
export class ScoreContributionType extends ScoreContributionPartType {
  @Field(() => ResolvedPeriodType, { description: 'The days that were meant.' })
  readonly period: ResolvedPeriodType

  @Field(() => ResolvedPeriodType, {
    nullable: true,
    description: 'The days that the period is set against.',
  })
  readonly previousPeriod: ResolvedPeriodType | null

  @Field(() => [ScoreContributionGroupType], {
    description: 'By each value of `breakdownBy`, the one with most points given first.',
  })
  readonly breakdown: readonly ScoreContributionGroupType[]

  @Field(() => Int, { description: 'How many groups are not shown.' })
  readonly hiddenGroups: number

  @Field(() => FreshnessType, { description: 'How far the data behind it reaches.' })
  readonly freshness: FreshnessType

  @Field(() => ExplanationType, { description: 'How the numbers came about.' })
  readonly explain: ExplanationType

  readonly query: ScoreContributionQuery
  readonly asOf: string | undefined
}
