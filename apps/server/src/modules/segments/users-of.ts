import type { SegmentRecord } from '@leadlight/database'
import type { SegmentRule } from '@leadlight/metrics'

/** The segments whose own rules refer to a segment. */
export function usersOf(id: string, segments: readonly SegmentRecord[]): readonly SegmentRecord[] {
  return segments.filter(({ rule }) => refersTo(rule, id))
}

function refersTo({ and = [], or = [], not, segment }: SegmentRule, id: string): boolean {
  return (
    segment === id || [...and, ...or, ...(not ? [not] : [])].some((inner) => refersTo(inner, id))
  )
}
