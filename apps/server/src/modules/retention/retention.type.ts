import type { RetentionQuery } from '@leadlight/compiler'
import type { Grain } from '@leadlight/metrics'
import { Field, Float, Int, ObjectType } from 'type-graphql'

import { GrainEnum } from '../../graphql/enums.js'
import { DateScalar } from '../../graphql/scalars/date-scalar.js'
import { DecimalScalar } from '../../graphql/scalars/decimal-scalar.js'
import { ExplanationType } from '../explain/explanation.type.js'
import { FreshnessType } from '../freshness/freshness.type.js'
import { ResolvedPeriodType } from '../period/resolved-period.type.js'
import { RetentionActivityEnum } from './retention-enums.js'
import { RetentionSurvivalType } from './survival.type.js'

@ObjectType('RetentionCell', {
  description: 'A cohort in one later time; its numbers are null where that has not begun.',
})
export class RetentionCellType {
  @Field(() => Int, { description: 'How many times after that of acquisition, which is 0.' })
  readonly offset: number

  @Field(() => String, {
    nullable: true,
    description: 'The time’s name; null where it lies ahead or the cell is of several cohorts.',
  })
  readonly label: string | null

  @Field(() => Int, { description: 'How many customers shares are of.' })
  readonly size: number

  @Field(() => Int, { nullable: true, description: 'Recurring: those active in the time.' })
  readonly active: number | null

  @Field(() => Float, { nullable: true, description: 'Active over size.' })
  readonly share: number | null

  @Field(() => Int, {
    nullable: true,
    description: 'Rolling: those active in the time or at any later one; it may still rise.',
  })
  readonly rolling: number | null

  @Field(() => Float, { nullable: true, description: 'Rolling over size.' })
  readonly rollingShare: number | null

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'What they brought in the time, refunds taken off.',
  })
  readonly revenue: string | null

  @Field(() => Float, {
    nullable: true,
    description: 'The same over that of the time of acquisition.',
  })
  readonly revenueRetention: number | null

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'What they pay a month for subscriptions at the time’s end.',
  })
  readonly recurring: string | null

  @Field(() => Float, {
    nullable: true,
    description: 'Net revenue retention: the same over that at the end of the time of acquisition.',
  })
  readonly netRevenueRetention: number | null

  @Field(() => Boolean, { description: 'The time is not over.' })
  readonly provisional: boolean
}

@ObjectType('RetentionCohort', { description: 'Those who became customers in one time.' })
export class RetentionCohortType {
  @Field(() => String, { description: 'The time’s name.' })
  readonly label: string

  @Field(() => DateScalar, { description: 'Its first day.' })
  readonly fromDay: string

  @Field(() => Int, { description: 'How many they are.' })
  readonly size: number

  @Field(() => Boolean, {
    description: 'The time is not over or cut by the period: there may be more of them.',
  })
  readonly provisional: boolean

  @Field(() => [RetentionCellType], { description: 'From the time of acquisition on.' })
  readonly cells: readonly RetentionCellType[]
}

@ObjectType('RetentionNote', { description: 'What a reader must know.' })
export class RetentionNoteType {
  @Field(() => String, { description: 'A word for programs.' })
  readonly code: string

  @Field(() => String, { description: 'A sentence for people.' })
  readonly text: string
}

@ObjectType('RetentionTriangle', { description: 'Cohorts of customers and the times since.' })
class RetentionTriangleType {
  @Field(() => Int, { description: 'How many customers.' })
  readonly size: number

  @Field(() => [RetentionCohortType], { description: 'Oldest first.' })
  readonly cohorts: readonly RetentionCohortType[]

  @Field(() => [RetentionCellType], {
    description: 'Of each time since acquisition the cohorts for which it is over, together.',
  })
  readonly overall: readonly RetentionCellType[]

  @Field(() => RetentionSurvivalType, { description: 'How long they stay.' })
  readonly survival: RetentionSurvivalType
}

@ObjectType('RetentionBreakdown', {
  description: 'The triangle of customers with one value of a dimension.',
})
export class RetentionBreakdownType extends RetentionTriangleType {
  @Field(() => String, { nullable: true, description: 'The value; null where it is blank.' })
  readonly value: string | null

  @Field(() => String, { description: 'What people call it.' })
  readonly label: string
}

@ObjectType('RetentionComparison', {
  description: 'The triangle of the period that it is compared with, as it is known now.',
})
class RetentionComparisonType extends RetentionTriangleType {
  @Field(() => ResolvedPeriodType, { description: 'Its days.' })
  readonly period: ResolvedPeriodType

  @Field(() => [RetentionBreakdownType], {
    description: 'The same for each value of `by`, measured and not split up; largest first.',
  })
  readonly breakdown: readonly RetentionBreakdownType[]
}

@ObjectType('Retention', {
  description: 'Of those who became customers in a period: who was active in which time since.',
})
export class RetentionType extends RetentionTriangleType {
  @Field(() => ResolvedPeriodType, { description: 'The days that were meant.' })
  readonly period: ResolvedPeriodType

  @Field(() => GrainEnum, { description: 'How wide cohorts and the times after them are.' })
  readonly grain: Grain

  @Field(() => RetentionActivityEnum, { description: 'What makes a customer active.' })
  readonly activity: string

  @Field(() => String, { nullable: true, description: 'The currency of its money, ISO 4217.' })
  readonly currency: string | null

  @Field(() => [RetentionBreakdownType], {
    description: 'The same for each value of `by`, measured and not split up; largest first.',
  })
  readonly breakdown: readonly RetentionBreakdownType[]

  @Field(() => RetentionComparisonType, {
    nullable: true,
    description: 'The period that it is compared with; null without `compareTo`.',
  })
  readonly comparison: RetentionComparisonType | null

  @Field(() => [RetentionNoteType], { description: 'What a reader must know.' })
  readonly notes: readonly RetentionNoteType[]

  @Field(() => FreshnessType, { description: 'How far the data behind it reaches.' })
  readonly freshness: FreshnessType

  @Field(() => ExplanationType, { description: 'How the numbers came about.' })
  readonly explain: ExplanationType

  readonly query: RetentionQuery
  readonly asOf: string | undefined
}
