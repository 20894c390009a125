import { countIn, numberIn } from '../answer/values-in.js'
import { ratioOf } from '@leadlight/metrics'
import type { CompileContext } from '../context.js'
import { handBackRows } from '../sql/funnel/hand-back-rows.js'
import { sql } from '../sql/sql.js'
import type { Sql } from '../sql/sql.js'
import type { CellRows, Part } from './compile-part.js'
import { daysOf, percentiles } from './days.js'
import type { HandBack } from './funnel.js'
import { readReasons } from './stalls.js'

const SILENT = sql`not accepted and not rejected`

/** What may be counted of hand-overs. */
export const HAND_BACK_TESTS = {
  handedOver: sql`true`,
  due: sql`due`,
  accepted: sql`accepted`,
  acceptedDue: sql`accepted and due`,
  rejected: sql`rejected`,
  rejectedDue: sql`rejected and due`,
  both: sql`accepted and rejected`,
  unanswered: sql`due and ${SILENT}`,
  waiting: sql`not due and ${SILENT}`,
  followedUp: sql`followed_up`,
  inTime: sql`in_time and due`,
  recycled: sql`recycled_at is not null`,
  recycleOpen: sql`recycled_at is null and not recycle_settled`,
  reMql: sql`again_at is not null`,
  reMqlOpen: sql`recycled_at is not null and again_at is null and not again_settled`,
  won: sql`won_at is not null`,
  recycledWon: sql`later_won_at is not null`,
} as const

const HOURS = sql`case when followed_up then follow_up_ms::double precision / 3600000 end`
const WAITED = sql`case when ${SILENT} then ${daysOf('ms')} end`

/** What passes between marketing and sales. */
export function handBackPart(context: CompileContext): Part<HandBack> {
  const counts = Object.entries(HAND_BACK_TESTS).map(([name, test]): readonly [string, Sql] => [
    name,
    sql`count(*) filter (where ${test})`,
  ])
  return {
    title: 'hand-overs to sales and back',
    tally: (ask) => ({
      rows: handBackRows(ask, context),
      keys: [],
      numbers: {
        ...Object.fromEntries(counts),
        ...percentiles('hours', HOURS, [50, 90]),
        ...percentiles('back', sql`recycle_days`, [50]),
        ...percentiles('wait', WAITED, [50]),
        longest: sql`max(${WAITED})`,
      },
      besides: [{ name: 'reasons', by: ['reason'], test: sql`rejected` }],
      summed: true,
    }),
    read: readHandBack,
    size: ({ handedOver }) => handedOver,
  }
}

function readHandBack({ rows: [row = {}], besides }: CellRows): HandBack {
  const counts = Object.fromEntries(
    Object.keys(HAND_BACK_TESTS).map((name) => [name, countIn(row, name)]),
  ) as Record<keyof typeof HAND_BACK_TESTS, number>
  const { handedOver, due, recycled } = counts
  return {
    ...counts,
    acceptanceRate: ratioOf(counts.acceptedDue, due),
    rejectionRate: ratioOf(counts.rejectedDue, due),
    followUpRate: ratioOf(counts.inTime, due),
    recycleRate: ratioOf(recycled, handedOver),
    reMqlRate: ratioOf(counts.reMql, recycled),
    winRate: ratioOf(counts.won, handedOver),
    rejections: readReasons(besides['reasons'] ?? [], 'n_reasons'),
    medianFollowUpHours: numberIn(row, 'hours50'),
    p90FollowUpHours: numberIn(row, 'hours90'),
    medianRecycleDays: numberIn(row, 'back50'),
    medianWaitingDays: numberIn(row, 'wait50'),
    longestWaitingDays: numberIn(row, 'longest'),
  }
}
