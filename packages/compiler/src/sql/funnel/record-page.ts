import { iso } from '../instants.js'
import type { Sql } from '../sql.js'
import { sql, val } from '../sql.js'

/** Where a page begins: after this record. */
export interface FunnelRecordPlace {
  readonly at: string
  readonly leadNo: number
  readonly place: string
}

/** The rows that pass a test, of one group or, where it is undefined, of everybody. */
export function printFound(rows: Sql, test: Sql, group: string | null | undefined): Sql {
  const own = group === undefined ? sql`` : sql` and d0 is not distinct from ${val(group)}::text`
  return sql`select * from (${rows}) member where ${test}${own}`
}

/** A page of them, latest first, or whoever has waited for longest. */
export function printFoundPage(
  found: Sql,
  after: FunnelRecordPlace | null,
  limit: number,
  oldestFirst: boolean,
): Sql {
  const order = oldestFirst
    ? sql`r.at, r.lead_no, r.place collate "C"`
    : sql`r.at desc, r.lead_no desc, r.place collate "C" desc`
  return sql`select ${iso(sql`r.at`)} as at, r.lead_no, r.place, r.stage_id,
  r.reason, r.imputed, r.ms::float8 / 86400000 as days, r.minor::text as minor
from (${found}) r${after ? printAfter(after, oldestFirst) : sql``}
order by ${order} limit ${val(limit)}::int`
}

/** How many there are, as `count`. */
export function printFoundCount(found: Sql): Sql {
  return sql`select count(*) as count from (${found}) r`
}

function printAfter({ at, leadNo, place }: FunnelRecordPlace, oldestFirst: boolean): Sql {
  const than = oldestFirst ? sql`>` : sql`<`
  return sql`
where (r.at, r.lead_no, r.place collate "C") ${than} (${val(at)}::timestamptz, ${val(leadNo)}::int, ${val(place)}::text collate "C")`
}
