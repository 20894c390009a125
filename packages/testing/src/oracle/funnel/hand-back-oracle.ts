import { readHandOvers, type HandOver } from '../hand-overs.js'
import { ELAPSED_DAY, MINUTE, type Micros } from '../instant.js'
import type { Reading } from '../reading.js'
import { handOverUnit } from '../units.js'
import { isIn, quantile, share, tallied } from './funnel-oracle.js'
import type { FunnelRow, OraclePart } from './funnel-oracle.js'

interface LoopRow extends FunnelRow {
  readonly hand: HandOver
  readonly recycledAt: Micros | null
  readonly againAt: Micros | null
  readonly wonAt: Micros | null
  readonly laterWonAt: Micros | null
}

const AGAIN_WITHIN = 180 * ELAPSED_DAY

/** What came of every hand-over. */
export const handBackOracle: OraclePart<LoopRow> = {
  rows: (reading, stretch) => {
    const all = readHandOvers(reading)
    return all.flatMap((hand, i): readonly LoopRow[] => {
      if (!isIn(hand.at, stretch, reading)) return []
      const next = all[i + 1]?.person === hand.person ? (all[i + 1]?.at ?? Infinity) : Infinity
      const unit = { ...handOverUnit(reading, hand), judged: hand.at + 1 }
      return [{ unit, hand, ...whatCame(reading, hand, next) }]
    })
  },
  tell: (rows, { facts: { horizon } }) => {
    const count = (test: (row: LoopRow) => boolean): number => rows.filter(test).length
    const isDue = ({ hand }: LoopRow): boolean => hand.limit <= horizon
    const isSilent = ({ hand }: LoopRow): boolean => !hand.accepted && !hand.rejected
    const due = count(isDue)
    const recycled = count(({ recycledAt }) => recycledAt !== null)
    const inTime = count(
      (row) =>
        isDue(row) && row.hand.followedUpAt !== null && row.hand.followedUpAt < row.hand.limit,
    )
    const accepted = count((row) => isDue(row) && row.hand.accepted)
    const rejected = count((row) => isDue(row) && row.hand.rejected)
    const again = count(({ againAt }) => againAt !== null)
    const won = count(({ wonAt }) => wonAt !== null)
    const hours = rows.flatMap(({ hand }) =>
      hand.waited === null ? [] : [hand.waited / (60 * MINUTE)],
    )
    const waits = rows.filter(isSilent).map(({ hand }) => (horizon - hand.at) / ELAPSED_DAY)
    return {
      handedOver: rows.length,
      due,
      accepted: count(({ hand }) => hand.accepted),
      acceptedDue: accepted,
      rejected: count(({ hand }) => hand.rejected),
      rejectedDue: rejected,
      both: count(({ hand }) => hand.accepted && hand.rejected),
      unanswered: count((row) => isDue(row) && isSilent(row)),
      waiting: count((row) => !isDue(row) && isSilent(row)),
      acceptanceRate: share(accepted, due),
      rejectionRate: share(rejected, due),
      followedUp: count(({ hand }) => hand.followedUpAt !== null),
      inTime,
      followUpRate: share(inTime, due),
      medianFollowUpHours: quantile(hours, 0.5),
      p90FollowUpHours: quantile(hours, 0.9),
      recycled,
      recycleRate: share(recycled, rows.length),
      recycleOpen: count(
        ({ recycledAt, hand }) => recycledAt === null && hand.recycleLimit > horizon,
      ),
      medianRecycleDays: quantile(
        rows.flatMap(({ recycledAt, hand }) =>
          recycledAt === null ? [] : [(recycledAt - hand.at) / ELAPSED_DAY],
        ),
        0.5,
      ),
      reMql: again,
      reMqlRate: share(again, recycled),
      reMqlOpen: count(
        ({ recycledAt, againAt }) =>
          recycledAt !== null && againAt === null && recycledAt + AGAIN_WITHIN > horizon,
      ),
      won,
      winRate: share(won, rows.length),
      recycledWon: count(({ laterWonAt }) => laterWonAt !== null),
      medianWaitingDays: quantile(waits, 0.5),
      longestWaitingDays: quantile(waits, 1),
      ...tallied(
        'rejections',
        rows.filter(({ hand }) => hand.rejected).map(({ hand }) => JSON.stringify(hand.reason)),
      ),
    }
  },
}

function whatCame(
  reading: Reading,
  { person, at, recycleLimit }: HandOver,
  next: Micros,
): Pick<LoopRow, 'recycledAt' | 'againAt' | 'wonAt' | 'laterWonAt'> {
  const { stages } = reading
  const entries = stages.entriesOf(person)
  const recycledAt =
    entries.find(
      (entry) =>
        entry.stage.role === 'RECYCLED' &&
        entry.at >= at &&
        entry.at < next &&
        entry.at <= recycleLimit,
    )?.at ?? null
  const came = (role: 'MQL' | 'CUSTOMER', test: (when: Micros) => boolean): Micros | null =>
    stages.arrivalsAt(person, stages.withRole(role)).find((arrival) => test(arrival.at))?.at ?? null
  const after = (limit: number) => (when: Micros) =>
    recycledAt !== null && when > recycledAt && when <= recycledAt + limit
  return {
    recycledAt,
    againAt: came('MQL', after(AGAIN_WITHIN)),
    wonAt: came('CUSTOMER', (when) => when >= at && when < next),
    laterWonAt: came('CUSTOMER', after(Infinity)),
  }
}
