import type { Row } from '../answer/numbers.js'
import { countIn } from '../answer/values-in.js'
import type { Sql } from '../sql/sql.js'
import { id, sql } from '../sql/sql.js'
import type { DayBin } from './funnel.js'

/** Where bins of days begin; the last one has no end. */
export const DAY_EDGES = [0, 1, 3, 7, 14, 30, 60, 90, 180, 365] as const

const number = (value: number): Sql => ({ parts: [String(value)] })

/** Counts of days by bin, as numbers of a tally: `<name>0`, `<name>1`, …; rows without days are in none. */
export function binNumbers(name: string, days: Sql): Readonly<Record<string, Sql>> {
  return Object.fromEntries(
    DAY_EDGES.map((from, i) => {
      const to = DAY_EDGES[i + 1]
      const below = to === undefined ? sql`` : sql` and ${days} < ${number(to)}`
      return [`${name}${i}`, sql`count(*) filter (where ${days} >= ${number(from)}${below})`]
    }),
  )
}

/** The bins that `binNumbers` counted. */
export function readBins(name: string, row: Row): readonly DayBin[] {
  return DAY_EDGES.map((fromDays, i) => ({
    fromDays,
    toDays: DAY_EDGES[i + 1] ?? null,
    count: countIn(row, `${name}${i}`),
  }))
}

/** Percentiles of days, as numbers of a tally: `<name>50` and so on. */
export function percentiles(
  name: string,
  days: Sql,
  percents: readonly number[],
): Readonly<Record<string, Sql>> {
  return Object.fromEntries(
    percents.map((percent) => [
      `${name}${percent}`,
      sql`percentile_cont(${number(percent / 100)}) within group (order by ${days})`,
    ]),
  )
}

/** Milliseconds as days. */
export const daysOf = (ms: string): Sql => sql`(${id(ms)}::double precision / 86400000)`
