import { exactInstant } from '../exact-instant.js'
import type { MergeFact } from './merge-chains.js'

/** A row of `lead_identity` as {@link MERGE_COLUMNS} reads it. */
export interface MergeRow {
  readonly source_id: number
  readonly event_id: string
  readonly revision: number
  readonly fingerprint: number
  readonly lead_no: number
  readonly canonical_no: number
  readonly into_no: number
  readonly undo: boolean
  readonly at: string
}

export const MERGE_COLUMNS = `source_id, event_id, revision, fingerprint, lead_no, canonical_no, into_no, undo,
  ${exactInstant('effective_at')} as at`

/** What a row tells, whoever its lead turned out to be. */
export const toMergeFact = (row: MergeRow): MergeFact => ({
  sourceId: row.source_id,
  eventId: row.event_id,
  revision: row.revision,
  fingerprint: row.fingerprint,
  leadNo: row.lead_no,
  intoNo: row.into_no,
  undo: row.undo,
  at: row.at,
  recordedAt: null,
})
