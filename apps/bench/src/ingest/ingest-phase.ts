/** What the process that sends events tells, a line each. */
export type IngestPhase = { readonly phase: 'ready' } | SentPhase

/** How events are sent: to the server in batches or one by one, or as an import takes them in. */
export const SENDING_PHASES = ['batches', 'singly', 'imported'] as const
export type SendingPhase = (typeof SENDING_PHASES)[number]

/** Events that were sent and acknowledged. */
export interface SentPhase {
  readonly phase: SendingPhase
  /** Events of a request. */
  readonly size: number
  readonly atOnce: number
  readonly events: number
  readonly perSecond: number
  /** Milliseconds to the acknowledgement. */
  readonly median: number
  readonly p95: number
}
