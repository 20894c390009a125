import { isPartial } from '@leadlight/metrics'
import type { Row } from '../answer/numbers.js'
import { bind } from '../bind/bind.js'
import type { RuleNode } from '../bind/rule-node.js'
import type { PlannedStatement } from '../planned.js'
import { planned } from '../planned.js'
import type { CompileContext } from '../context.js'
import { printMembership, printOverlap } from '../sql/print-membership.js'
import type {
  MembershipAnswer,
  MembershipPoint,
  MembershipQuery,
  OverlapAnswer,
} from './membership.js'

/** A question about a segment made into statements. */
export interface SegmentPlan<Answer> {
  readonly statements: readonly PlannedStatement[]
  answer(results: readonly (readonly Row[])[]): Answer
}

/**
 * Compiles how large a segment was over time, who joined and who left.
 *
 * @throws MetricQueryError where the period or the grain cannot be used
 */
export function compileMembership(
  rule: RuleNode,
  { period: asked, grain }: MembershipQuery,
  context: CompileContext,
): SegmentPlan<MembershipAnswer> {
  const { period, buckets } = bind(
    { metrics: [{ id: 'newLeadsGross' }], period: asked, grain },
    context,
  )
  return {
    statements: [
      planned('members by joining and leaving', printMembership(rule, buckets, context)),
    ],
    answer: ([rows = []]) => {
      const count = (bucket: number, column: 'joined' | 'left'): number =>
        rows
          .filter((row) => Number(row['bucket']) === bucket)
          .reduce((sum, row) => sum + Number(row[column]), 0)
      const opening = count(0, 'joined')
      let size = opening
      const points = buckets.map((bucket, i): MembershipPoint => {
        const [joined, left] = [count(i + 1, 'joined'), count(i + 1, 'left')]
        size += joined - left
        return { bucket, size, joined, left, partial: isPartial(bucket, context.horizon) }
      })
      const sum = (column: 'joined' | 'left'): number =>
        points.reduce((total, point) => total + point[column], 0)
      return { period, opening, joined: sum('joined'), left: sum('left'), closing: size, points }
    },
  }
}

/** Compiles how two segments share their members now. */
export function compileOverlap(
  first: RuleNode,
  second: RuleNode,
  context: CompileContext,
): SegmentPlan<OverlapAnswer> {
  return {
    statements: [planned('members of two segments', printOverlap(first, second, context))],
    answer: ([rows = []]) => {
      const count = (column: string): number => Number(rows[0]?.[column] ?? 0)
      return {
        both: count('both'),
        onlyFirst: count('first'),
        onlySecond: count('second'),
        neither: count('neither'),
      }
    },
  }
}
