/** What the process that sends events tells, a line each. */
export type IngestPhase = { readonly phase: 'ready' } | SentPhase

/** Events that were sent and acknowledged. */
export interface SentPhase {
  readonly phase: 'batches' | 'singly'
  /** Events of a request. */
  readonly size: number
  readonly atOnce: number
  readonly events: number
  readonly perSecond: number
  /** Milliseconds to the acknowledgement. */
  readonly median: number
  readonly p95: number
}
