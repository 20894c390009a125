import { Field, ID, ObjectType } from 'type-graphql'

import { DateScalar } from '../../graphql/scalars/date-scalar.js'
import { PageInfoType } from '../connections/page-info.type.js'

@ObjectType('Campaign', { description: 'A campaign of marketing.' })
export class CampaignType {
  @Field(() => ID, { description: 'Its id.' })
  readonly id: string

  @Field(() => String, {
    description: 'The source’s own reference, which is the value of the dimension `campaign`.',
  })
  readonly key: string

  @Field(() => String, { description: 'What people call it.' })
  readonly name: string

  @Field(() => String, {
    nullable: true,
    description: 'Its kind, which is the value of the dimension `campaignType`.',
  })
  readonly type: string | null

  @Field(() => String, { nullable: true, description: 'The channel that it runs on.' })
  readonly channel: string | null

  @Field(() => DateScalar, { nullable: true, description: 'Its first day.' })
  readonly startsOn: string | null

  @Field(() => DateScalar, { nullable: true, description: 'Its last day.' })
  readonly endsOn: string | null
}

@ObjectType('CampaignEdge', { description: 'A campaign in its place.' })
export class CampaignEdgeType {
  @Field(() => String, { description: 'The place.' })
  readonly cursor: string

  @Field(() => CampaignType, { description: 'The campaign.' })
  readonly node: CampaignType
}

@ObjectType('CampaignConnection', { description: 'A page of campaigns.' })
export class CampaignConnectionType {
  @Field(() => [CampaignEdgeType], { description: 'The campaigns.' })
  readonly edges: readonly CampaignEdgeType[]

  @Field(() => PageInfoType, { description: 'Where the page ends.' })
  readonly pageInfo: PageInfoType

  readonly search: string | null
  readonly asOf: string | undefined
}
