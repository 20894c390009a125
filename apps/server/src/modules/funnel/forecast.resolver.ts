import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql'

import type { RequestContext } from '../../graphql/context.js'
import { DimensionIdScalar } from '../../graphql/scalars/id-scalars.js'
import { ForecastDealConnectionType } from './forecast-deal.type.js'
import { readForecastDeals } from './forecast-deals.service.js'
import { answerForecast } from './forecast.service.js'
import { FunnelForecastType } from './forecast.type.js'
import { FunnelGroupInput } from './funnel-cell.input.js'
import { FunnelType } from './funnel.type.js'

@Resolver(() => FunnelType)
export class FunnelForecastResolver {
  @FieldResolver(() => FunnelForecastType, {
    description:
      'What the deals that are open where the data ends will bring, with the same forecast tried again on the past. The period plays no part.',
  })
  forecast(
    @Root() { asked: { query, asOf } }: FunnelType,
    @Ctx() ctx: RequestContext,
    @Arg('aheadDays', () => Int, {
      nullable: true,
      description: 'How many days it looks ahead, 1 to 730; 90 where left out.',
    })
    aheadDays?: number | null,
    @Arg('by', () => DimensionIdScalar, {
      nullable: true,
      description: 'What to break it down by: a dimension of `forecastRevenue`.',
    })
    by?: string | null,
  ): Promise<FunnelForecastType> {
    // The funnel may be broken down by what no deal has.
    const { by: _, ...people } = query
    return answerForecast(ctx, {
      query: { ...people, ...(by == null ? {} : { by }) },
      aheadDays: aheadDays ?? undefined,
      asOf,
    })
  }
}

@Resolver(() => FunnelForecastType)
export class ForecastDealsResolver {
  @FieldResolver(() => ForecastDealConnectionType, {
    description: 'The open deals that it is made of, each with its chance.',
  })
  deals(
    @Root() { asked }: FunnelForecastType,
    @Ctx() ctx: RequestContext,
    @Arg('group', () => FunnelGroupInput, {
      nullable: true,
      description: 'Of `by`: those of one value, by their own history; all of them where left out.',
    })
    group: FunnelGroupInput | null | undefined,
    @Arg('first', () => Int, { defaultValue: 50, description: 'How many, 1 to 1,000.' })
    first: number,
    @Arg('after', () => String, { nullable: true, description: 'The cursor after which to begin.' })
    after?: string | null,
  ): Promise<ForecastDealConnectionType> {
    const own = group == null ? undefined : { value: group.value ?? null }
    return readForecastDeals(ctx, asked, own, { first, after: after ?? null })
  }
}
