import type { CompileContext } from '../context.js'
import type { BoundMembership } from '../segment/bind-membership.js'
import type { MembershipMoves, MembershipStayPlace } from '../segment/membership.js'
import { beyondHorizon, holdsAt, iso } from './instants.js'
import { printStays } from './print-membership.js'
import type { Sql } from './sql.js'
import { sql, val } from './sql.js'

/** Which stays of a segment are asked for: those of a stretch of time and, where one is named, of a group. */
export interface MovesAsk {
  readonly which: MembershipMoves
  readonly span: { readonly start: string; readonly end: string }
  readonly group: { readonly value: string | null } | undefined
}

/** A page of stays, the latest to join first; those that are not over have no end. */
export function printMovesPage(
  membership: BoundMembership,
  ask: MovesAsk,
  after: MembershipStayPlace | null,
  limit: number,
  context: CompileContext,
): Sql {
  const from = after
    ? sql`\nwhere (kept.joined_at, kept.lead_no) < (${val(after.joinedAt)}::timestamptz, ${val(after.leadNo)}::int)`
    : sql``
  return sql`${printKept(membership, ask, context)}
select lead_no, ${iso(sql`kept.joined_at`)} as joined_at,
  case when kept.left_at < ${beyondHorizon(context)} then ${iso(sql`kept.left_at`)} end as left_at
from kept${from}
order by kept.joined_at desc, kept.lead_no desc
limit ${val(limit)}::int`
}

/** How many stays there are, as `count`. */
export const printMovesCount = (
  membership: BoundMembership,
  ask: MovesAsk,
  context: CompileContext,
): Sql => sql`${printKept(membership, ask, context)}\nselect count(*) as count from kept`

function printKept(
  membership: BoundMembership,
  { which, span, group }: MovesAsk,
  context: CompileContext,
): Sql {
  const cut = (instant: string): Sql =>
    sql`least(${val(instant)}::timestamptz, ${beyondHorizon(context)})`
  const [from, to] = [cut(span.start), cut(span.end)]
  const [joined, left] = [sql`stay.joined_at`, sql`stay.left_at`]
  const tests: Readonly<Record<MembershipMoves, Sql>> = {
    OPENING: holdsAt(joined, left, from),
    JOINED: sql`${joined} >= ${from} and ${joined} < ${to}`,
    LEFT: sql`${left} >= ${from} and ${left} < ${to}`,
    CLOSING: holdsAt(joined, left, to),
  }
  const by = group ? membership.by : null
  const own =
    by === null
      ? sql``
      : sql` and exists (select from grouped g where g.lead_no = stay.lead_no and g.d0 is not distinct from ${val(group?.value)}::text)`
  return sql`with ${printStays(membership, by, context)}, kept as (
  select stay.* from stay where ${tests[which]}${own}
)`
}
