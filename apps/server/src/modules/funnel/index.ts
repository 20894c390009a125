import { ForecastDealResolver } from './forecast-deal.type.js'
import { ForecastDealsResolver, FunnelForecastResolver } from './forecast.resolver.js'
import { FunnelRecordConnectionResolver, FunnelResolver } from './funnel.resolver.js'
import { FunnelRecordResolver } from './funnel-record.type.js'

export const funnelModule = [
  FunnelResolver,
  FunnelForecastResolver,
  ForecastDealsResolver,
  ForecastDealResolver,
  FunnelRecordConnectionResolver,
  FunnelRecordResolver,
] as const
