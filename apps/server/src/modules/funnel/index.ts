import { FunnelResolver } from './funnel.resolver.js'

export const funnelModule = [FunnelResolver] as const
