import { SegmentHistoryResolver } from './segment-history.resolver.js'
import { SegmentResolver } from './segment.resolver.js'

export const segmentsModule = [SegmentResolver, SegmentHistoryResolver] as const
