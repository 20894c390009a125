import { Field, ObjectType } from 'type-graphql'

import { DateTimeScalar } from '../../graphql/scalars/date-time-scalar.js'
import { PageInfoType } from '../connections/page-info.type.js'
import { LeadType } from '../leads/lead.type.js'

@ObjectType('SegmentStay', {
  description: 'A stretch for which somebody was in a segment; who comes back has another one.',
})
export class SegmentStayType {
  @Field(() => String, { description: 'The place in the list.' })
  readonly cursor: string

  @Field(() => DateTimeScalar, { description: 'When they joined.' })
  readonly joinedAt: string

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When they left, by doing or by time; null while they are in it.',
  })
  readonly leftAt: string | null

  @Field(() => LeadType, { nullable: true, description: 'Who.' })
  readonly lead: LeadType | null
}

@ObjectType('SegmentStayConnection', {
  description: 'A page of the stays behind a number, the latest to join first.',
})
export class SegmentStayConnectionType {
  @Field(() => [SegmentStayType], { description: 'The stays.' })
  readonly stays: readonly SegmentStayType[]

  @Field(() => PageInfoType, { description: 'Where the page ends.' })
  readonly pageInfo: PageInfoType

  /** Counted when it is asked for. */
  readonly count: () => Promise<number>
}
