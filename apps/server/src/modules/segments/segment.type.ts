import type { Filter } from '@leadlight/metrics'
import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql'

import { JsonScalar } from '../../graphql/scalars/json-scalar.js'

@ObjectType('Segment', { description: 'A named set of leads, told by a rule.' })
export class SegmentType {
  @Field(() => ID, { description: 'Its id.' })
  id: string

  @Field(() => String, { description: 'What people call it.' })
  name: string

  @Field(() => JsonScalar, { description: 'Its rule, in the shape of `FilterInput`.' })
  rule: Filter

  @Field(() => Int, { description: 'Counts up with every change of the rule.' })
  version: number
}

@ObjectType('NameTaken', { description: 'Another segment has this name.' })
export class NameTakenType {
  @Field(() => String, { description: 'The name.' })
  name: string

  @Field(() => String, { description: 'What to do, in a sentence.' })
  message: string
}

/** What may come of saving a segment. */
export const SaveSegmentResult = createUnionType({
  name: 'SaveSegmentResult',
  description: 'What came of saving a segment.',
  types: () => [SegmentType, NameTakenType] as const,
  resolveType: (value) => ('rule' in value ? SegmentType : NameTakenType),
})
