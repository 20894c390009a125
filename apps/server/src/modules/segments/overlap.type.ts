import { Field, Int, ObjectType } from 'type-graphql'

import { ExplanationType } from '../explain/explanation.type.js'
import { FreshnessType } from '../freshness/freshness.type.js'

/** The question of two segments. */
export interface OverlapAsk {
  readonly segment: string
  readonly other: string
  readonly by: string | undefined
  readonly asOf: string | undefined
}

@ObjectType('SegmentOverlapCounts', { description: 'How two segments share some leads.' })
class OverlapCountsType {
  @Field(() => Int, { description: 'Leads in both.' })
  readonly both: number

  @Field(() => Int, { description: 'Leads in this one and not in the other.' })
  readonly onlyThis: number

  @Field(() => Int, { description: 'Leads in the other one and not in this.' })
  readonly onlyOther: number

  @Field(() => Int, { description: 'Leads in neither.' })
  readonly neither: number
}

@ObjectType('SegmentOverlapGroup', {
  description: 'How they share the leads with one value of a dimension, as they are now.',
})
class OverlapGroupType extends OverlapCountsType {
  @Field(() => String, { nullable: true, description: 'The value; null where it is blank.' })
  readonly value: string | null

  @Field(() => String, { description: 'What people call it.' })
  readonly label: string
}

@ObjectType('SegmentOverlap', { description: 'How two segments share the leads of today.' })
export class SegmentOverlapType extends OverlapCountsType {
  @Field(() => [OverlapGroupType], {
    description:
      'The same for each value of `by`, most members first; empty without it. Who has several values is in each.',
  })
  readonly breakdown: readonly OverlapGroupType[]

  @Field(() => FreshnessType, { description: 'How far the data behind it reaches.' })
  readonly freshness: FreshnessType

  @Field(() => ExplanationType, { description: 'How the numbers came about.' })
  readonly explain: ExplanationType

  readonly asked: OverlapAsk
}
