import type { LedgerRecord } from '@leadlight/database'

/** A way in for events. */
export interface Sender {
  /** Resolves once all of them are stored; each has to be new. */
  send(records: readonly LedgerRecord[]): Promise<void>
  close(): Promise<void>
}
