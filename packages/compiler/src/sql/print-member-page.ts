import { iso } from './instants.js'
import type { Sql } from './sql.js'
import { sql, val } from './sql.js'

/** Where a page of leads begins: after this one. */
export interface MemberPlace {
  /** ISO 8601 with microseconds. */
  readonly createdAt: string
  readonly leadNo: number
}

/** A page of the members that are kept, the newest first. */
export function printMemberPage(
  members: Sql,
  kept: Sql,
  after: MemberPlace | null,
  limit: number,
): Sql {
  return sql`select lead_no, ${iso(sql`created_at`)} as created_at,
  score, model
from (${members}) member
where ${kept}${printAfter('member', after)}
order by member.created_at desc, lead_no desc
limit ${val(limit)}::int`
}

/** How many members are kept. */
export const printMemberCount = (members: Sql, kept: Sql): Sql =>
  sql`select count(*) as count from (${members}) member where ${kept}`

/** Keeps what comes after a place. */
export const printAfter = (row: 'member' | 'judged', after: MemberPlace | null): Sql =>
  after
    ? sql` and (${{ parts: [row] }}.created_at, lead_no) < (${val(after.createdAt)}::timestamptz, ${val(after.leadNo)}::int)`
    : sql``
