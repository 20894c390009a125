import type { DeedObject } from '@leadlight/metrics'
import type { BoundDeed } from '../bind/rule-node.js'
import type { CompileContext } from '../context.js'
import type { Sql } from './sql.js'
import { id, join, sql, val } from './sql.js'

/** The rows of a deed, `d`, as what comes after FROM: those of its kind with one of its objects. */
export function printDeeds({ deed, since, objects }: BoundDeed, context: CompileContext): Sql {
  const workspace = sql`${val(context.workspaceId)}::int`
  const at = id('d', deed.at)
  const only = deed.only
    ? sql` and ${id('d', deed.only.column)} = ${val(deed.only.is)}::text`
    : sql``
  const tests = Object.entries(objects).map(
    ([object, values]) => sql` and ${printObject(object as DeedObject, values ?? [], workspace)}`,
  )
  const from = since === null ? sql`` : sql` and ${at} >= ${val(since)}::timestamptz`
  return sql`${id(deed.table)} d where d.workspace_id = ${workspace} and d.lead_no is not null and ${at} is not null${only}${from}${join(tests, '')}`
}

/** So long, in days of 24 hours. */
export const daysLong = (days: number): Sql => sql`make_interval(hours => ${val(days * 24)}::int)`

function printObject(object: DeedObject, values: readonly string[], workspace: Sql): Sql {
  const wanted = sql`any(${val(values)}::text[])`
  if (object === 'channel') return sql`d.channel = ${wanted}`
  const number = id(`${object}_no`)
  return sql`d.${number} in (select o.${number} from ${id(object)} o
      where o.workspace_id = ${workspace} and o.superseded_at = 'infinity' and o.event_id = ${wanted})`
}
