import type { Row } from '../answer/numbers.js'
import { textIn } from '../answer/values-in.js'
import { suggestNames } from '../bind/near-names.js'
import type { RuleNode } from '../bind/rule-node.js'
import type { CompileContext } from '../context.js'
import { Problems } from '../errors.js'
import type { PlannedStatement } from '../planned.js'
import { planned } from '../planned.js'
import { printMovesCount, printMovesPage } from '../sql/print-moves-page.js'
import type { MovesAsk } from '../sql/print-moves-page.js'
import { bindMembership } from './bind-membership.js'
import type { BoundMembership } from './bind-membership.js'
import type {
  MembershipCell,
  MembershipQuery,
  MembershipStay,
  MembershipStayPlace,
} from './membership.js'

/** A page of those who joined a segment, left it or were in it, and how many there are. */
export interface MovesPlan {
  page(after: MembershipStayPlace | null, limit: number): PlannedStatement
  count(): PlannedStatement
  read(row: Row): MembershipStay
}

/**
 * Compiles the stays behind a number of a segment over time: as many as it counts.
 *
 * @throws MetricQueryError with every problem of the question or of the cell
 */
export function compileMoves(
  rule: RuleNode,
  query: MembershipQuery,
  cell: MembershipCell,
  context: CompileContext,
): MovesPlan {
  const { now } = bindMembership(rule, query, context)
  const ask = toAsk(cell, now)
  return {
    page: (after, limit) =>
      planned('stays behind a number', printMovesPage(now, ask, after, limit, context)),
    count: () => planned('how many stays', printMovesCount(now, ask, context)),
    read: (row) => ({
      leadNo: Number(row['lead_no']),
      joinedAt: String(row['joined_at']),
      leftAt: textIn(row, 'left_at'),
    }),
  }
}

function toAsk(
  { which, bucket, group }: MembershipCell,
  { period, buckets, by }: BoundMembership,
): MovesAsk {
  const problems = new Problems()
  const own = bucket === undefined ? period : buckets.find(({ label }) => label === bucket)
  if (!own) {
    problems.add(
      'UNKNOWN_BUCKET',
      ['bucket'],
      `The period has no bucket \`${bucket}\`.`,
      suggestNames(
        bucket ?? '',
        buckets.map(({ label }) => label ?? ''),
      ),
      { bucket },
    )
  }
  if (group && by === null) {
    problems.add(
      'BAD_CELL',
      ['group'],
      'The membership is not broken down, so it has no groups.',
      'Leave `group` out, or ask the membership with `by`.',
    )
  }
  problems.throwIfAny()
  return { which, group, span: own ?? period }
}
