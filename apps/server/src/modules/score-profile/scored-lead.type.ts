import type { ProfileCellQuery, ScoreProfileQuery } from '@leadlight/compiler'
import { Field, Float, ObjectType } from 'type-graphql'

import { PageInfoType } from '../connections/page-info.type.js'
import { LeadType } from '../leads/lead.type.js'

@ObjectType('ScoredLeadEdge', { description: 'A lead of a cell in its place.' })
export class ScoredLeadEdgeType {
  @Field(() => String, { description: 'The place.' })
  readonly cursor: string

  @Field(() => Float, {
    nullable: true,
    description: 'The score as the profile reads it; null where there is none.',
  })
  readonly score: number | null

  @Field(() => String, { nullable: true, description: 'The model that gave it.' })
  readonly model: string | null

  @Field(() => LeadType, { description: 'The lead.' })
  readonly node: LeadType
}

@ObjectType('ScoredLeadConnection', {
  description: 'A page of the leads that a cell counts, the newest first.',
})
export class ScoredLeadConnectionType {
  @Field(() => [ScoredLeadEdgeType], { description: 'The leads.' })
  readonly edges: readonly ScoredLeadEdgeType[]

  @Field(() => PageInfoType, { description: 'Where the page ends.' })
  readonly pageInfo: PageInfoType

  readonly query: ScoreProfileQuery
  readonly cell: ProfileCellQuery
  readonly asOf: string | undefined
}
