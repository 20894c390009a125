import type { CompileContext } from '../../context.js'
import type { Scan } from '../../plan/scan.js'
import { printRate } from '../print-rate.js'
import type { Sql } from '../sql.js'
import { sql, val } from '../sql.js'

/** Minor units, their currency and the day whose rate converts them. */
interface Amount {
  readonly minor: Sql
  readonly currency: Sql
  readonly day: Sql
}

/** Minor units in the asked currency, rounded once, half away from zero; null where no rate is known. */
export function printConverted(
  { minor, currency, day }: Amount,
  scan: Pick<Scan, 'currency'>,
  context: CompileContext,
): Sql {
  const rate = printRate(currency, day, scan.currency, context)
  return sql`case when ${currency} = ${val(scan.currency)}::text then ${minor}::numeric
      else round(${minor} * (select rate.factor from ${rate} rate)) end`
}

/** The workspace's calendar day of an instant. */
export function printDay(instant: Sql, { settings }: CompileContext): Sql {
  return sql`(${instant} at time zone ${val(settings.zone)}::text)::date`
}

/** What a paying term `t` costs a month, at the rate of a day. */
export const printMonthlyPrice = (
  day: Sql,
  scan: Pick<Scan, 'currency'>,
  context: CompileContext,
): Sql =>
  printConverted({ minor: sql`t.monthly_minor`, currency: sql`t.currency`, day }, scan, context)

/** The workspace's last day of a bucket `b`, up to the horizon. */
export const printLastDay = (context: CompileContext): Sql =>
  printDay(sql`(b.closing_at - interval '1 microsecond')`, context)
