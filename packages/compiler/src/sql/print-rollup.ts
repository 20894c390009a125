import type { Rollup } from '@leadlight/metrics'
import { compareInstants, dayOf, factOf, keptName, startOfDay } from '@leadlight/metrics'
import type { CompileContext } from '../context.js'
import type { Scan } from '../plan/scan.js'
import { horizonOf } from './instants.js'
import { printScoreDays } from './print-score-days.js'
import type { Sql } from './sql.js'
import { id, join, sql, val } from './sql.js'

/*
 * Whole days come from the rollup. Where the period is cut within a day, or what is known ends in
 * it, that day comes from the fact, so that nothing counts that happened later.
 */

/** The rows of a rollup in a scan's period. */
export function printRollup(scan: Scan, rollup: Rollup, context: CompileContext): Sql {
  if (rollup.ofMonths) return printScoreDays(scan, rollup, context)
  const first = scan.buckets[0]
  const last = scan.buckets.at(-1)
  if (!first || !last) return id(rollup.table)
  const known = compareInstants(context.horizon, last.end) < 0
  const cut = known ? context.horizon : last.end
  const day = dayOf(cut, scan.zone)
  const begins = startOfDay(day, scan.zone)
  if (compareInstants(cut, first.start) < 0) return id(rollup.table)
  // The horizon itself has happened, so that its day is begun even at midnight.
  if (!known && compareInstants(begins, cut) === 0) return id(rollup.table)
  return sql`(
  select ${columnsOf(rollup)} from ${id(rollup.table)} r
  where r.workspace_id = ${val(context.workspaceId)}::int and r.day < ${val(day)}::date
  union all
  ${printDay(rollup, day, begins, known ? sql`<= ${horizonOf(context)}` : sql`< ${val(cut)}::timestamptz`, context)}
)`
}

/** A day that is cut: its facts one by one, each as a row of the rollup. */
function printDay(
  { fact, anchor, keeps, sums, ...rollup }: Rollup,
  day: string,
  begins: string,
  until: Sql,
  { workspaceId, settings }: CompileContext,
): Sql {
  const { table, profile, firsts } = factOf(fact)
  const at = id('f', anchor)
  const kept = keeps.map((one) => {
    const column = id(one.by ? 'l' : 'f', one.column)
    const value =
      one.type === 'date' ? sql`(${column} at time zone ${val(settings.zone)}::text)::date` : column
    return sql`${value} as ${id(keptName(one))}`
  })
  const only = rollup.firsts && firsts ? sql` and ${id('f', firsts.column)} is not null` : sql``
  const summed = sums.map((column) => id('f', column))
  const columns = join(
    [id('f', 'workspace_id'), sql`${val(day)}::date as day`, ...kept, sql`1 as n`, ...summed],
    ', ',
  )
  const lead = keeps.some(({ by }) => by === 'lead')
    ? sql`\n  left join lead_fact l on l.workspace_id = f.workspace_id and l.lead_no = ${id('f', profile?.lead ?? '')}`
    : sql``
  return sql`select ${columns} from ${id(table)} f${lead}
  where f.workspace_id = ${val(workspaceId)}::int and ${at} >= ${val(begins)}::timestamptz and ${at} ${until}${only}`
}

const columnsOf = ({ keeps, sums }: Rollup): Sql =>
  join(
    ['workspace_id', 'day', ...keeps.map(keptName), 'n', ...sums].map((column) => id('r', column)),
    ', ',
  )
