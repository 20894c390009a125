import type { LedgerRecord } from '@leadlight/database'
import type { SegmentRule, WorkspaceSettings } from '@leadlight/metrics'

/** A whole workspace as plain data: its rules, its facts (all of one source) and the clock. */
export interface World {
  readonly settings: WorkspaceSettings
  readonly records: readonly LedgerRecord[]
  /** The instant of the question, ISO 8601 with an offset. */
  readonly now: string
  /** Whether a source still sends facts: only then has the horizon moved on to `now`. */
  readonly live: boolean
  /** Rules by segment id. */
  readonly segments: Readonly<Record<string, SegmentRule>>
  /** Whether the source reports deliveries; if it does not, a send without any news is delivered. */
  readonly reportsDeliveries: boolean
}
