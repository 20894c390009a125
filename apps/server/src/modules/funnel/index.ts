import { FunnelRecordConnectionResolver, FunnelResolver } from './funnel.resolver.js'
import { FunnelRecordResolver } from './funnel-record.type.js'

export const funnelModule = [
  FunnelResolver,
  FunnelRecordConnectionResolver,
  FunnelRecordResolver,
] as const
