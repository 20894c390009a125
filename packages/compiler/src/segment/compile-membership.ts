import { isPartial } from '@leadlight/metrics'
import type { Row } from '../answer/numbers.js'
import { compareTexts } from '../answer/rank-groups.js'
import { rowsBy } from '../answer/rows-by.js'
import { countIn, textIn } from '../answer/values-in.js'
import type { RuleNode } from '../bind/rule-node.js'
import type { PlannedStatement } from '../planned.js'
import { planned } from '../planned.js'
import type { CompileContext } from '../context.js'
import { printMembership } from '../sql/print-membership.js'
import { printSize } from '../sql/print-overlap.js'
import { bindMembership } from './bind-membership.js'
import type { BoundMembership } from './bind-membership.js'
import type {
  MembershipAnswer,
  MembershipCounts,
  MembershipOfPeriod,
  MembershipPoint,
  MembershipQuery,
} from './membership.js'

/** A question about a segment made into statements. */
export interface SegmentPlan<Answer> {
  readonly statements: readonly PlannedStatement[]
  answer(results: readonly (readonly Row[])[]): Answer
}

/**
 * Compiles how large a segment was over time, who joined and who left.
 *
 * @throws MetricQueryError where the period, the grain or the dimension cannot be used
 */
export function compileMembership(
  rule: RuleNode,
  query: MembershipQuery,
  context: CompileContext,
): SegmentPlan<MembershipAnswer> {
  const { now, previous } = bindMembership(rule, query, context)
  return {
    statements: [
      planned('members by joining and leaving', printMembership(now, context)),
      ...(previous
        ? [planned('the same of the period before', printMembership(previous, context))]
        : []),
    ],
    answer: ([rows = [], earlier = []]) => ({
      ...tellPeriod(rows, now, context),
      previous: previous && tellPeriod(earlier, previous, context),
    }),
  }
}

function tellPeriod(
  rows: readonly Row[],
  membership: BoundMembership,
  context: CompileContext,
): MembershipOfPeriod {
  const isWhole = (row: Row): boolean => row['whole'] === true
  const grouped = rows.filter((row) => !isWhole(row))
  return {
    period: membership.period,
    ...countsOf(rows.filter(isWhole), membership, context),
    groups: [...rowsBy(grouped, (row) => textIn(row, 'd0'))]
      .map(([value, own]) => ({ value, ...countsOf(own, membership, context) }))
      .sort((a, b) => b.closing - a.closing || compareTexts(a.value, b.value)),
  }
}

function countsOf(
  rows: readonly Row[],
  { buckets }: BoundMembership,
  { horizon }: CompileContext,
): MembershipCounts {
  const count = (bucket: number, column: 'joined' | 'left'): number =>
    rows
      .filter((row) => Number(row['bucket']) === bucket)
      .reduce((sum, row) => sum + countIn(row, column), 0)
  const opening = count(0, 'joined')
  let size = opening
  const points = buckets.map((bucket, i): MembershipPoint => {
    const [joined, left] = [count(i + 1, 'joined'), count(i + 1, 'left')]
    size += joined - left
    return { bucket, size, joined, left, partial: isPartial(bucket, horizon) }
  })
  const sum = (column: 'joined' | 'left'): number =>
    points.reduce((total, point) => total + point[column], 0)
  return { opening, joined: sum('joined'), left: sum('left'), closing: size, points }
}

/** Compiles how many leads are in a segment now. */
export function compileSize(rule: RuleNode, context: CompileContext): SegmentPlan<number> {
  return {
    statements: [planned('leads that meet the rule now', printSize(rule, context))],
    answer: ([rows = []]) => countIn(rows[0], 'count'),
  }
}
