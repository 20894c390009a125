import { Field, ID, ObjectType } from 'type-graphql'

import { DateTimeScalar } from '../../graphql/scalars/date-time-scalar.js'
import { PageInfoType } from '../connections/page-info.type.js'

@ObjectType('Activity', { description: 'Something that a lead did or was sent.' })
export class ActivityType {
  @Field(() => ID, { description: 'Its id.' })
  readonly id: string

  @Field(() => DateTimeScalar, { description: 'When it happened.' })
  readonly at: Date

  @Field(() => String, { description: 'What it was, such as `emailClicked`.' })
  readonly type: string

  @Field(() => String, { nullable: true, description: 'The kind of marketing that it belongs to.' })
  readonly channel: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The kind of bounce or link, or the reason of an answer.',
  })
  readonly detail: string | null

  @Field(() => String, {
    description: 'Who acted, as far as the source says: human, machineOpen, scanner or unknown.',
  })
  readonly actor: string

  readonly campaignNo: number | null
  readonly asOf: string | undefined
}

@ObjectType('ActivityEdge', { description: 'An activity in its place.' })
export class ActivityEdgeType {
  @Field(() => String, { description: 'The place.' })
  readonly cursor: string

  @Field(() => ActivityType, { description: 'The activity.' })
  readonly node: ActivityType
}

@ObjectType('ActivityConnection', { description: 'A page of activities.' })
export class ActivityConnectionType {
  @Field(() => [ActivityEdgeType], { description: 'The activities, latest first.' })
  readonly edges: readonly ActivityEdgeType[]

  @Field(() => PageInfoType, { description: 'Where the page ends.' })
  readonly pageInfo: PageInfoType
}
