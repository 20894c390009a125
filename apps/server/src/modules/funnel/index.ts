import {
  FunnelForecastResolver,
  FunnelRecordConnectionResolver,
  FunnelResolver,
} from './funnel.resolver.js'
import { FunnelRecordResolver } from './funnel-record.type.js'

export const funnelModule = [
  FunnelResolver,
  FunnelForecastResolver,
  FunnelRecordConnectionResolver,
  FunnelRecordResolver,
] as const
