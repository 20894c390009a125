import type { CompileContext } from '../context.js'
import type { Scan } from '../plan/scan.js'
import type { Joins } from './joins.js'
import { BUCKET } from './print-placement.js'
import { printRate } from './print-rate.js'
import type { Sql } from './sql.js'
import { id, sql, val } from './sql.js'

/**
 * A line's minor units in the asked currency, null where no rate is known: the latest rate dated
 * on the line's day or at most seven days before it, rounded once, half away from zero.
 */
export function printMoney(scan: Scan, row: string, joins: Joins, context: CompileContext): Sql {
  const { money } = scan.fact
  if (!money) throw new Error(`\`${scan.fact.id}\` holds no money.`)
  const amount = id(row, money.amount)
  const currency = id(row, money.currency)
  if (money.converted) return amount
  const asked = val(scan.currency)
  const rate = printRate(currency, rateDay(scan, row), scan.currency, context)
  joins.use('rate', () => sql`left join lateral ${rate} rate on true`)
  joins.use('money', () => {
    return sql`cross join lateral (
    select case when ${currency} = ${asked}::text then ${amount}::numeric else round(${amount} * rate.factor) end as minor) money`
  })
  return sql`money.minor`
}

/** The day whose rate converts a row: its own, or of a balance the last day before its bucket's moment. */
function rateDay({ fact, held, zone }: Scan, row: string): Sql {
  if (!held || held === 'DURING') return id(row, fact.money?.day ?? '')
  const moment = id(BUCKET, held === 'START' ? 'opening_at' : 'closing_at')
  return sql`((${moment} - interval '1 microsecond') at time zone ${val(zone)}::text)::date`
}
