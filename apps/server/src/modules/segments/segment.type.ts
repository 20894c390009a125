import type { SegmentRule } from '@leadlight/metrics'
import { createUnionType, Field, Float, ID, Int, ObjectType } from 'type-graphql'

import { DateTimeScalar } from '../../graphql/scalars/date-time-scalar.js'
import { DimensionIdScalar } from '../../graphql/scalars/id-scalars.js'
import { JsonScalar } from '../../graphql/scalars/json-scalar.js'
import { DeedIdEnum } from './segment-rule.input.js'

@ObjectType('SegmentVersion', { description: 'What a segment meant for a time.' })
export class SegmentVersionType {
  @Field(() => Int, { description: 'Counts up from 1.' })
  version: number

  @Field(() => JsonScalar, { description: 'The rule, in the shape of `SegmentRuleInput`.' })
  rule: SegmentRule

  @Field(() => DateTimeScalar, { description: 'Since when it has been the rule.' })
  since: Date

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Until when it was; null for the present one.',
  })
  until: Date | null
}

@ObjectType('Segment', { description: 'A named set of leads, told by a rule.' })
export class SegmentType {
  @Field(() => ID, { description: 'Its id.' })
  id: string

  @Field(() => String, { description: 'What people call it.' })
  name: string

  @Field(() => JsonScalar, { description: 'Its rule, in the shape of `SegmentRuleInput`.' })
  rule: SegmentRule

  @Field(() => Int, { description: 'Counts up with every change of the rule.' })
  version: number

  @Field(() => DateTimeScalar, { description: 'Since when it has had this rule.' })
  since: Date
}

@ObjectType('NameTaken', { description: 'Another segment has this name.' })
export class NameTakenType {
  @Field(() => String, { description: 'The name.' })
  name: string

  @Field(() => String, { description: 'What to do, in a sentence.' })
  message: string
}

@ObjectType('SegmentPreview', { description: 'Who a rule would find now, before it is kept.' })
export class SegmentPreviewType {
  @Field(() => Int, { description: 'How many leads it finds.' })
  size: number

  @Field(() => Int, { description: 'How many leads there are.' })
  leads: number

  @Field(() => Float, { nullable: true, description: 'Its share of them; null where nobody is.' })
  share: number | null
}

@ObjectType('Deed', { description: 'Something that rules of segments count.' })
export class DeedType {
  @Field(() => DeedIdEnum, { description: 'Its id.' })
  id: string

  @Field(() => String, { description: 'What people call it.' })
  name: string

  @Field(() => String, { description: 'What is counted.' })
  about: string

  @Field(() => [DimensionIdScalar], { description: 'What it may be narrowed by.' })
  bears: readonly string[]
}

/** What may come of saving a segment. */
export const SaveSegmentResult = createUnionType({
  name: 'SaveSegmentResult',
  description: 'What came of saving a segment.',
  types: () => [SegmentType, NameTakenType] as const,
  resolveType: (value) => ('rule' in value ? SegmentType : NameTakenType),
})
