import { Field, Float, ID, ObjectType } from 'type-graphql'

import { DateTimeScalar } from '../../graphql/scalars/date-time-scalar.js'
import { DimensionIdScalar } from '../../graphql/scalars/id-scalars.js'
import { StageType } from '../catalogue/stage.type.js'
import { PageInfoType } from '../connections/page-info.type.js'
import type { LeadSelection } from './lead-filter.js'

@ObjectType('LeadAttribute', { description: 'What is known of a lead.' })
export class LeadAttributeType {
  @Field(() => DimensionIdScalar, { description: 'The dimension.' })
  readonly dimension: string

  @Field(() => String, { description: 'What people call it.' })
  readonly name: string

  @Field(() => String, { nullable: true, description: 'Its value.' })
  readonly value: string | null
}

@ObjectType('Spell', { description: 'One stay of a lead in a stage.' })
export class SpellType {
  @Field(() => StageType, { description: 'The stage.' })
  readonly stage: StageType

  @Field(() => DateTimeScalar, { description: 'When it began.' })
  readonly enteredAt: Date

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it ended; null while it lasts.',
  })
  readonly exitedAt: Date | null

  @Field(() => Boolean, {
    description: 'Whether the stage was skipped and its time taken from the next one.',
  })
  readonly imputed: boolean
}

@ObjectType('Lead', { description: 'A person, with everybody that they turned out to be.' })
export class LeadType {
  @Field(() => ID, { description: 'An id that says nothing of the person.' })
  readonly id: string

  @Field(() => DateTimeScalar, { description: 'When they became a lead.' })
  readonly createdAt: Date

  @Field(() => String, {
    nullable: true,
    description: 'Where they first came from, in the words of its source system.',
  })
  readonly source: string | null

  @Field(() => String, { nullable: true, description: 'The kind of marketing that brought them.' })
  readonly channel: string | null

  @Field(() => String, { nullable: true, description: 'The page on which they were captured.' })
  readonly landingPage: string | null

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Since when they have been a customer.',
  })
  readonly customerSince: Date | null

  @Field(() => Float, {
    nullable: true,
    description: 'Their present score; null if they were never scored.',
  })
  readonly score: number | null

  readonly leadNo: number
  readonly campaignNo: number | null
  readonly currentStageId: string | null
  readonly furthestStageId: string | null
  /** What is told of them is as it was known at this instant. */
  readonly asOf: string | undefined
}

@ObjectType('LeadEdge', { description: 'A lead in its place.' })
export class LeadEdgeType {
  @Field(() => String, { description: 'The place.' })
  readonly cursor: string

  @Field(() => LeadType, { description: 'The lead.' })
  readonly node: LeadType
}

@ObjectType('LeadConnection', { description: 'A page of leads.' })
export class LeadConnectionType {
  @Field(() => [LeadEdgeType], { description: 'The leads.' })
  readonly edges: readonly LeadEdgeType[]

  @Field(() => PageInfoType, { description: 'Where the page ends.' })
  readonly pageInfo: PageInfoType

  readonly selection: LeadSelection
}
