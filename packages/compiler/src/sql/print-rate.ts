import { minorDigits } from '@leadlight/metrics'
import type { CompileContext } from '../context.js'
import type { Sql } from './sql.js'
import { sql, val } from './sql.js'

/**
 * What minor units of a currency are multiplied with to be those of another, as a relation of one
 * row at most: the latest rate dated on a day or at most seven days before it.
 */
export function printRate(
  currency: Sql,
  day: Sql,
  asked: string | null,
  context: CompileContext,
): Sql {
  return sql`(
    select r.rate * power(10::numeric, ${val(asked === null ? 2 : minorDigits(asked))}::int - minor_digits(${currency})) as factor
    from exchange_rate r
    where r.workspace_id = ${val(context.workspaceId)}::int and r.superseded_at = 'infinity'
      and ${currency} <> ${val(asked)}::text
      and r.base = ${currency} and r.quote = ${val(asked)}::text
      and r.day <= ${day} and r.day >= ${day} - 7
    order by r.day desc limit 1
  )`
}
