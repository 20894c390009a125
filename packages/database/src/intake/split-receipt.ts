import type { Accepted } from '../accept/accept.js'
import type { Arrival, Receipt, Rejection } from '../accept/receipt.js'
import { toRejection } from '../accept/report.js'

/** What became of one request's records. */
export interface Told extends Receipt {
  /** The stamp under which they are recorded, ISO text with microseconds. */
  readonly recordedAt: string
}

/** The receipts of the requests that a batch was made of; no arrival may be in two of them. */
export function splitReceipt(
  { duplicates, refusals, recordedAt }: Pick<Accepted, 'duplicates' | 'refusals' | 'recordedAt'>,
  requests: readonly (readonly Arrival[])[],
): readonly Told[] {
  const repeated = new Set(duplicates)
  const refused = new Map(refusals.map((refusal) => [refusal.arrival, refusal]))
  return requests.map((arrivals) => {
    const rejections = arrivals.flatMap((arrival): Rejection[] => {
      const refusal = refused.get(arrival)
      return refusal ? [toRejection(refusal)] : []
    })
    const duplicate = arrivals.filter((arrival) => repeated.has(arrival)).length
    return {
      received: arrivals.length,
      accepted: arrivals.length - duplicate - rejections.length,
      duplicate,
      rejected: rejections.length,
      suppressed: 0,
      rejections,
      recordedAt,
    }
  })
}
