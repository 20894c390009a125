import { AttributionRecordResolver } from './attribution-record.type.js'
import { AttributionResolver } from './attribution.resolver.js'
import { PathRecordCountResolver, PathRecordResolver } from './path-record.type.js'
import { TouchRecordCountResolver, TouchRecordResolver } from './touch-record.type.js'

export const attributionModule = [
  AttributionResolver,
  AttributionRecordResolver,
  PathRecordResolver,
  PathRecordCountResolver,
  TouchRecordResolver,
  TouchRecordCountResolver,
] as const
