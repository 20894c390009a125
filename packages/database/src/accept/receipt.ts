import type { LedgerRecord } from './ledger-record.js'

/** A record with the place it came from, for the report of what was refused. */
export interface Arrival {
  readonly record: LedgerRecord
  /** For example `olist_closed_deals_dataset.csv:17`. */
  readonly place: string
}

/** What became of a batch: received = accepted + duplicate + rejected + suppressed, always. */
export interface Receipt {
  readonly received: number
  readonly accepted: number
  readonly duplicate: number
  readonly rejected: number
  readonly suppressed: number
  readonly rejections: readonly Rejection[]
}

/** A record that was refused, with all a person needs to mend it. */
export interface Rejection {
  readonly place: string
  readonly code: string
  readonly reason: string
  readonly hint: string
  readonly body: string
}
