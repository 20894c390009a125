import type { MembershipQuery } from '@leadlight/compiler'
import { Field, Int, ObjectType } from 'type-graphql'

import { DateScalar } from '../../graphql/scalars/date-scalar.js'
import { ExplanationType } from '../explain/explanation.type.js'
import { FreshnessType } from '../freshness/freshness.type.js'
import { ResolvedPeriodType } from '../period/resolved-period.type.js'

/** The question of a segment over time. */
export interface MembershipAsk {
  readonly segment: string
  readonly query: MembershipQuery
  readonly asOf: string | undefined
}

@ObjectType('SegmentPoint', { description: 'What became of a segment in one bucket.' })
export class SegmentPointType {
  @Field(() => String, { description: 'The bucket’s label, such as `2018-01`.' })
  readonly bucket: string

  @Field(() => DateScalar, { description: 'Its first day.' })
  readonly from: string

  @Field(() => DateScalar, { description: 'The first day that no longer belongs to it.' })
  readonly to: string

  @Field(() => Int, { description: 'Members at its end, or as far as anything is known.' })
  readonly size: number

  @Field(() => Int, {
    description: 'How often anybody joined in it; who comes back joins again.',
  })
  readonly joined: number

  @Field(() => Int, { description: 'How often anybody left in it, by doing or by time.' })
  readonly left: number

  @Field(() => Boolean, { description: 'Whether the bucket is told in part only.' })
  readonly partial: boolean
}

@ObjectType('SegmentCounts', { description: 'Some members over time.' })
class SegmentCountsType {
  @Field(() => Int, { description: 'Members just before the period.' })
  readonly opening: number

  @Field(() => Int, { description: 'How often anybody joined in it.' })
  readonly joined: number

  @Field(() => Int, { description: 'How often anybody left in it.' })
  readonly left: number

  @Field(() => Int, { description: 'Members at its end, or as far as anything is known.' })
  readonly closing: number

  @Field(() => [SegmentPointType], { description: 'Its buckets, without gaps.' })
  readonly points: readonly SegmentPointType[]
}

@ObjectType('SegmentMembershipGroup', {
  description: 'The members of one value of a dimension, as they are now, over time.',
})
class SegmentMembershipGroupType extends SegmentCountsType {
  @Field(() => String, { nullable: true, description: 'The value; null where it is blank.' })
  readonly value: string | null

  @Field(() => String, { description: 'What people call it.' })
  readonly label: string
}

@ObjectType('SegmentMembershipComparison', {
  description: 'The segment over the period before, by its present rule.',
})
class SegmentMembershipComparisonType extends SegmentCountsType {
  @Field(() => ResolvedPeriodType, { description: 'Its days.' })
  readonly period: ResolvedPeriodType

  @Field(() => [SegmentMembershipGroupType], {
    description: 'The same for each value of `by`, most members at the end first.',
  })
  readonly breakdown: readonly SegmentMembershipGroupType[]
}

@ObjectType('SegmentMembership', {
  description: 'A segment over time: opening + joined − left = closing.',
})
export class SegmentMembershipType extends SegmentCountsType {
  @Field(() => ResolvedPeriodType, { description: 'The days that were meant.' })
  readonly period: ResolvedPeriodType

  @Field(() => [SegmentMembershipGroupType], {
    description:
      'The same for each value of `by`, most members at the end first; empty without it. Who has several values is in each.',
  })
  readonly breakdown: readonly SegmentMembershipGroupType[]

  @Field(() => SegmentMembershipComparisonType, {
    nullable: true,
    description: 'The period that it is compared with; null without `compareTo`.',
  })
  readonly comparison: SegmentMembershipComparisonType | null

  @Field(() => FreshnessType, { description: 'How far the data behind it reaches.' })
  readonly freshness: FreshnessType

  @Field(() => ExplanationType, { description: 'How the numbers came about.' })
  readonly explain: ExplanationType

  readonly asked: MembershipAsk
}
