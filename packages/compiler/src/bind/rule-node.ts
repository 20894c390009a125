import type { Deed, DeedObject, Filter, SegmentAt } from '@leadlight/metrics'

/** A segment's rule with every name settled, and the rules of other segments put in. */
export type RuleNode =
  | { readonly kind: 'and' | 'or'; readonly of: readonly RuleNode[] }
  | { readonly kind: 'not'; readonly of: RuleNode }
  /** Tests of one dimension. */
  | { readonly kind: 'test'; readonly filter: Filter & { readonly dimension: string } }
  | { readonly kind: 'score'; readonly atLeast: number | null; readonly atMost: number | null }
  /** Something done so often or more often. */
  | { readonly kind: 'did'; readonly did: BoundDeed }
  /** Belonging to another segment: unlike its rule, never unknown. */
  | { readonly kind: 'member'; readonly of: RuleNode }

/** A deed that is counted. */
export interface BoundDeed {
  readonly deed: Deed
  /** 1 or more. */
  readonly times: number
  /** The instant from which on deeds count; null for all of them. */
  readonly since: string | null
  readonly lastDays: number | null
  readonly objects: Readonly<Partial<Record<DeedObject, readonly string[]>>>
}

/** The segment that a question is about. */
export interface BoundSegment {
  readonly rule: RuleNode
  readonly at: SegmentAt
  /** The instant that PERIOD_END means, where it is one for all rows; else the end of a row's bucket. */
  readonly closing?: string
}

/** Whether membership never changes: it depends on nothing but how somebody came and who they are. */
export function isTimeless(node: RuleNode): boolean {
  switch (node.kind) {
    case 'and':
    case 'or':
      return node.of.every(isTimeless)
    case 'not':
    case 'member':
      return isTimeless(node.of)
    case 'test':
      return !STATES.has(node.filter.dimension)
    case 'score':
    case 'did':
      return false
  }
}

/** What a lead is like for a time. */
const STATES: ReadonlySet<string> = new Set(['stage', 'scoreBand', 'program'])
