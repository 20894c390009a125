import { readHandOvers, type HandOver } from '../hand-overs.js'
import type { Reading } from '../reading.js'
import { handOverUnit } from '../units.js'
import type { Row, RowMetric } from './metric.js'

/** Hand-overs to sales, each of a person's. */
export const handOvers = count(() => true)

/** Those that sales accepted, due or not. */
export const mqlsAccepted = count(({ accepted }) => accepted)

export const acceptanceRate = onceDue(({ accepted }) => accepted)
export const rejectionRate = onceDue(({ rejected }) => rejected)

/** Followed up strictly before the limit. */
export const slaFollowUpRate = onceDue(
  ({ followedUpAt, limit }) => followedUpAt !== null && followedUpAt < limit,
)

/** Recycled before the next hand-over and within 180 days. */
export const recycleRate: RowMetric = {
  shape: 'windowedRatio',
  unit: 'handOver',
  rows: ({ reading }) =>
    rowsOf(reading, ({ recycled, recycleLimit }) => ({
      hit: recycled,
      mature: recycleLimit <= reading.facts.horizon,
    })),
}

/** Business hours to the first activity of sales, of those that had one. */
export const timeToFollowUp: RowMetric = {
  shape: 'hours',
  unit: 'handOver',
  rows: ({ reading }) =>
    rowsOf(reading, ({ waited }) => (waited === null ? null : { lasted: waited })),
}

function count(counts: (handOver: HandOver) => boolean): RowMetric {
  return {
    shape: 'count',
    unit: 'handOver',
    rows: ({ reading }) => rowsOf(reading, (handOver) => (counts(handOver) ? {} : null)),
  }
}

/** The share of hand-overs whose limit is past; the others are immature. */
function onceDue(hit: (handOver: HandOver) => boolean): RowMetric {
  return {
    shape: 'dueRatio',
    unit: 'handOver',
    rows: ({ reading }) =>
      rowsOf(reading, (handOver) => ({
        hit: hit(handOver),
        mature: handOver.limit <= reading.facts.horizon,
      })),
  }
}

function rowsOf(
  reading: Reading,
  more: (handOver: HandOver) => Pick<Row, 'hit' | 'mature' | 'lasted'> | null,
): readonly Row[] {
  return readHandOvers(reading).flatMap((handOver) => {
    const own = more(handOver)
    return own ? [{ at: handOver.at, unit: handOverUnit(reading, handOver), ...own }] : []
  })
}
