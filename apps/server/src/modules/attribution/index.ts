import { AttributionResolver } from './attribution.resolver.js'

export const attributionModule = [AttributionResolver] as const
