import type { Row } from '../answer/numbers.js'
import { compareTexts } from '../answer/rank-groups.js'
import { countIn, textIn } from '../answer/values-in.js'
import { bindAs } from '../bind/bind-as.js'
import type { RuleNode } from '../bind/rule-node.js'
import type { CompileContext } from '../context.js'
import { planned } from '../planned.js'
import { printOverlap } from '../sql/print-overlap.js'
import type { SegmentPlan } from './compile-membership.js'
import type { OverlapAnswer, OverlapCounts } from './membership.js'

/**
 * Compiles how two segments share their members now, by a dimension of leads where one is named.
 *
 * @throws MetricQueryError where the dimension cannot be used
 */
export function compileOverlap(
  first: RuleNode,
  second: RuleNode,
  by: string | undefined,
  context: CompileContext,
): SegmentPlan<OverlapAnswer> {
  if (by !== undefined) checkDimension(by, context)
  return {
    statements: [
      planned('members of two segments', printOverlap(first, second, null, context)),
      ...(by === undefined
        ? []
        : [planned(`members of two segments by ${by}`, printOverlap(first, second, by, context))]),
    ],
    answer: ([rows = [], groups = []]) => ({
      ...countsOf(rows[0]),
      groups: groups
        .map((row) => ({ value: textIn(row, 'd0'), ...countsOf(row) }))
        .sort((a, b) => membersOf(b) - membersOf(a) || compareTexts(a.value, b.value)),
    }),
  }
}

const countsOf = (row: Row | undefined): OverlapCounts => ({
  both: countIn(row, 'both'),
  onlyFirst: countIn(row, 'first'),
  onlySecond: countIn(row, 'second'),
  neither: countIn(row, 'neither'),
})

const membersOf = ({ both, onlyFirst, onlySecond }: OverlapCounts): number =>
  both + onlyFirst + onlySecond

/** Dimensions follow the rules of the metric that counts leads. */
function checkDimension(by: string, context: CompileContext): void {
  const metrics = [{ id: 'newLeadsGross' }]
  bindAs('An overlap', { metrics, period: { preset: 'LAST_MONTH' }, by: [by] }, context)
}
