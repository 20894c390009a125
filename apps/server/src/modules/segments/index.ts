import { SegmentMovesResolver, SegmentStayCountResolver } from './moves.resolver.js'
import { SegmentOverlapResolver } from './overlap.resolver.js'
import { SegmentHistoryResolver } from './segment-history.resolver.js'
import { SegmentResolver } from './segment.resolver.js'

export const segmentsModule = [
  SegmentResolver,
  SegmentHistoryResolver,
  SegmentMovesResolver,
  SegmentStayCountResolver,
  SegmentOverlapResolver,
] as const
