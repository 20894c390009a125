import type { Changes, Later } from '@leadlight/database'

/** Why a number of a closed month is another one now. */
export const CAUSES = [
  'RULE_VERSION',
  'LATE_DATA',
  'LATER_EVENT',
  'REFUND',
  'CORRECTION',
  'MERGE',
  'SETTINGS',
] as const
export type Cause = (typeof CAUSES)[number]

/** A state of knowledge on the way from what was reported to the present. */
export interface Stage {
  readonly cause: Cause
  /** Records of this kind since; null for what is no record. */
  readonly records: number | null
  /** What is known when the cause has had its effect; the present where undefined. */
  readonly knowledge: { readonly later?: Later } | undefined
}

/** The kinds of records that may have changed a number, in the order in which they are let in. */
const KINDS: readonly {
  readonly cause: Cause
  readonly counted: keyof Changes
  readonly later?: Later
}[] = [
  { cause: 'LATE_DATA', counted: 'late', later: 'late' },
  { cause: 'LATER_EVENT', counted: 'since', later: 'since' },
  { cause: 'REFUND', counted: 'refunds', later: 'refunds' },
  { cause: 'CORRECTION', counted: 'corrections', later: 'corrections' },
  { cause: 'MERGE', counted: 'merges' },
]

/**
 * The states of knowledge between a report and the present. What changed without a record comes first,
 * by what was known then: of what was reported by other rules or settings the past is told by those of now.
 * Then each lets one kind of records in on top of those before it, so that the differences add up to
 * the whole; kinds of which nothing came are left out, and the last one ends at the present.
 */
export function stagesOf(
  changes: Changes,
  first: 'RULE_VERSION' | 'SETTINGS' | undefined,
): readonly Stage[] {
  const stages: Stage[] = first ? [{ cause: first, records: null, knowledge: {} }] : []
  for (const { cause, counted, later } of KINDS) {
    const records = changes[counted]
    if (records > 0) stages.push({ cause, records, knowledge: later && { later } })
  }
  const last = stages.at(-1)
  if (!last) return [{ cause: 'SETTINGS', records: null, knowledge: undefined }]
  return [...stages.slice(0, -1), { ...last, knowledge: undefined }]
}
