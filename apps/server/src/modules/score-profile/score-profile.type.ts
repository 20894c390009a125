import type { ScoreProfileQuery } from '@leadlight/compiler'
import { Field, Float, Int, ObjectType } from 'type-graphql'

import { DateScalar } from '../../graphql/scalars/date-scalar.js'
import { ExplanationType } from '../explain/explanation.type.js'
import { FreshnessType } from '../freshness/freshness.type.js'
import { ResolvedPeriodType } from '../period/resolved-period.type.js'
import { ScoreCellType } from './score-cell.type.js'

@ObjectType('ScoreBand', { description: 'Scores from a limit up to the next one.' })
export class ScoreBandType {
  @Field(() => String, { description: 'What it is called, as a value of `scoreBand`.' })
  readonly name: string

  @Field(() => Float, { nullable: true, description: 'The lowest score; null for no limit.' })
  readonly from: number | null

  @Field(() => Float, {
    nullable: true,
    description: 'The first score that no longer belongs to it; null for no limit.',
  })
  readonly to: number | null
}

@ObjectType('ScoreCohort', { description: 'The new leads of a month, or of another bucket.' })
export class ScoreCohortType extends ScoreCellType {
  @Field(() => String, { description: 'Its label, such as `2018-01`.' })
  readonly label: string

  @Field(() => DateScalar, { description: 'Its first day.' })
  readonly from: string

  @Field(() => DateScalar, { description: 'The first day that no longer belongs to it.' })
  readonly to: string

  @Field(() => Boolean, { description: 'Whether the period cuts it, or it is not over yet.' })
  readonly partial: boolean

  @Field(() => Boolean, {
    description: 'Whether its last month was not over: scores and numbers may still change.',
  })
  readonly provisional: boolean

  @Field(() => [String], {
    description:
      'Models that gave no score of the cohort before: scores on either side of this break are measured differently.',
  })
  readonly newModels: readonly string[]

  @Field(() => ScoreCellType, {
    nullable: true,
    description: 'The cohort of the earlier period in the same place.',
  })
  readonly previous: ScoreCellType | null
}

@ObjectType('ScoreGroup', { description: 'The profile of those with one value of a dimension.' })
export class ScoreGroupType {
  @Field(() => String, { nullable: true, description: 'The value; null where it is blank.' })
  readonly value: string | null

  @Field(() => String, { description: 'What people call it.' })
  readonly label: string

  @Field(() => ScoreCellType, { description: 'All of the period.' })
  readonly total: ScoreCellType

  @Field(() => ScoreCellType, { nullable: true, description: 'All of the earlier period.' })
  readonly previous: ScoreCellType | null

  @Field(() => [ScoreCohortType], { description: 'Its cohorts in order.' })
  readonly cohorts: readonly ScoreCohortType[]
}

@ObjectType('ScoreProfile', {
  description: 'Cohorts of new leads and their scores when their month ended, or at an age.',
})
export class ScoreProfileType {
  @Field(() => ResolvedPeriodType, { description: 'The days that were meant.' })
  readonly period: ResolvedPeriodType

  @Field(() => ResolvedPeriodType, {
    nullable: true,
    description: 'The days that the period is set against.',
  })
  readonly previousPeriod: ResolvedPeriodType | null

  @Field(() => Int, {
    nullable: true,
    description: 'The age at which scores were read; null for the end of the month of creation.',
  })
  readonly atAgeDays: number | null

  @Field(() => Float, {
    nullable: true,
    description: 'The MQL threshold in force today; null for none.',
  })
  readonly threshold: number | null

  @Field(() => [ScoreBandType], { description: 'The workspace’s bands, the lowest first.' })
  readonly bands: readonly ScoreBandType[]

  @Field(() => ScoreCellType, { description: 'All of the period.' })
  readonly total: ScoreCellType

  @Field(() => ScoreCellType, { nullable: true, description: 'All of the earlier period.' })
  readonly previous: ScoreCellType | null

  @Field(() => [String], {
    description:
      'Models that gave scores on one side of the comparison only: change may be the model’s doing.',
  })
  readonly comparisonBreak: readonly string[]

  @Field(() => Boolean, { description: 'Whether any of it may still change.' })
  readonly provisional: boolean

  @Field(() => [ScoreCohortType], { description: 'The cohorts in order.' })
  readonly cohorts: readonly ScoreCohortType[]

  @Field(() => [ScoreGroupType], {
    description: 'The same for each value of `by`, measured and not split up; the largest first.',
  })
  readonly breakdown: readonly ScoreGroupType[]

  @Field(() => Int, { description: 'How many groups are not shown.' })
  readonly hiddenGroups: number

  @Field(() => FreshnessType, { description: 'How far the data behind it reaches.' })
  readonly freshness: FreshnessType

  @Field(() => ExplanationType, { description: 'How the numbers came about.' })
  readonly explain: ExplanationType

  readonly query: ScoreProfileQuery
  readonly asOf: string | undefined
}
