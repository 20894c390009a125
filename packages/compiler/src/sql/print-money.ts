import type { Spread } from '@leadlight/metrics'
import { minorDigits, UNUSUAL_MINOR_DIGITS } from '@leadlight/metrics'
import type { CompileContext } from '../context.js'
import type { Scan } from '../plan/scan.js'
import type { Joins } from './print-dimension.js'
import { BUCKET } from './print-placement.js'
import type { Sql } from './sql.js'
import { id, join, sql, val } from './sql.js'

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
  const day = rateDay(scan, row)
  joins.use('rate', () => {
    return sql`left join lateral (
    select r.rate * power(10::numeric, ${val(scan.currency === null ? 2 : minorDigits(scan.currency))}::int - ${minorDigitsOf(currency)}) as factor
    from exchange_rate r
    where r.workspace_id = ${val(context.workspaceId)}::int and r.superseded_at = 'infinity'
      and ${currency} <> ${asked}::text
      and r.base = ${currency} and r.quote = ${asked}::text
      and r.day <= ${day} and r.day >= ${day} - 7
    order by r.day desc limit 1
  ) rate on true`
  })
  const foreign = money.spread
    ? printSpread(money.spread, row, sql`round(${id(row, money.spread.amount)} * rate.factor)`)
    : sql`round(${amount} * rate.factor)`
  joins.use('money', () => {
    return sql`cross join lateral (
    select case when ${currency} = ${asked}::text then ${amount}::numeric else ${foreign} end as minor) money`
  })
  return sql`money.minor`
}

/** The day whose rate converts a row: its own, or of a balance the last day before its bucket's moment. */
function rateDay({ fact, held, zone }: Scan, row: string): Sql {
  if (!held || held === 'DURING') return id(row, fact.money?.day ?? '')
  const moment = id(BUCKET, held === 'START' ? 'opening_at' : 'closing_at')
  return sql`((${moment} - interval '1 microsecond') at time zone ${val(zone)}::text)::date`
}

/** A row's share of its line: evenly in minor units, the first rows take the rest, the sign put back. */
function printSpread({ rows, index }: Spread, row: string, total: Sql): Sql {
  const count = id(row, rows)
  return sql`sign(${total}) * (div(abs(${total}), ${count}) + case when ${id(row, index)} < mod(abs(${total}), ${count}) then 1 else 0 end)`
}

/** ISO minor digits of a currency column; nearly all have two. */
function minorDigitsOf(currency: Sql): Sql {
  const cases = [0, 3, 4].map((digits) => {
    const codes = Object.entries(UNUSUAL_MINOR_DIGITS).filter(([, d]) => d === digits)
    return sql`when ${currency} = any(${val(codes.map(([code]) => code))}::text[]) then ${val(digits)}::int`
  })
  return sql`case ${join(cases, ' ')} else 2 end`
}
