import { AttributionRecordResolver } from './attribution-record.type.js'
import { AttributionResolver } from './attribution.resolver.js'

export const attributionModule = [AttributionResolver, AttributionRecordResolver] as const
