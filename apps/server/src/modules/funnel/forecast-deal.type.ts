import { Ctx, Field, FieldResolver, Float, Int, ObjectType, Resolver, Root } from 'type-graphql'

import type { RequestContext } from '../../graphql/context.js'
import { DateTimeScalar } from '../../graphql/scalars/date-time-scalar.js'
import { DecimalScalar } from '../../graphql/scalars/decimal-scalar.js'
import { PageInfoType } from '../connections/page-info.type.js'
import { LeadType } from '../leads/lead.type.js'
import { leadOf } from '../records/lead-of.js'

@ObjectType('ForecastDeal', { description: 'An open deal that a forecast is made of.' })
export class ForecastDealType {
  @Field(() => String, { description: 'The place in the list.' })
  readonly cursor: string

  @Field(() => DateTimeScalar, { description: 'Since when it is open.' })
  readonly openedAt: string

  @Field(() => Float, { description: 'For how many days.' })
  readonly ageDays: number

  @Field(() => String, { nullable: true, description: 'Whose it is.' })
  readonly owner: string | null

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Its amount as its source told it last, in its own currency.',
  })
  readonly amount: string | null

  @Field(() => String, { nullable: true, description: 'Its own currency, ISO 4217.' })
  readonly currency: string | null

  @Field(() => Float, {
    nullable: true,
    description: 'Its amount in the forecast’s currency; null without a rate.',
  })
  readonly value: number | null

  @Field(() => Float, {
    nullable: true,
    description: 'The chance that it is won in time; null where too few deals have closed.',
  })
  readonly chance: number | null

  @Field(() => Float, {
    nullable: true,
    description: 'Value × chance: summed over all deals this is what the forecast expects.',
  })
  readonly expected: number | null

  readonly leadNo: number | null
  readonly asOf: string | undefined
}

@ObjectType('ForecastDealConnection', { description: 'A page of the deals behind a forecast.' })
export class ForecastDealConnectionType {
  @Field(() => [ForecastDealType], {
    description: 'The deals, what is expected of most first.',
  })
  readonly deals: readonly ForecastDealType[]

  @Field(() => PageInfoType, { description: 'Where the page ends.' })
  readonly pageInfo: PageInfoType

  @Field(() => Int, { description: 'How many there are on all pages.' })
  readonly totalCount: number

  @Field(() => String, { nullable: true, description: 'The currency of values, ISO 4217.' })
  readonly currency: string | null
}

@Resolver(() => ForecastDealType)
export class ForecastDealResolver {
  @FieldResolver(() => LeadType, {
    nullable: true,
    description: 'The acquiring lead; null where there is none.',
  })
  lead(@Root() deal: ForecastDealType, @Ctx() ctx: RequestContext): Promise<LeadType | null> {
    return leadOf(deal, ctx)
  }
}
