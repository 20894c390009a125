import { SegmentResolver } from './segment.resolver.js'

export const segmentsModule = [SegmentResolver] as const
