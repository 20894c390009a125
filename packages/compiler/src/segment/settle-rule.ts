import type { SegmentRule } from '@leadlight/metrics'
import { bindRule, bindSegmentId } from '../bind/bind-rule.js'
import type { RuleNode } from '../bind/rule-node.js'
import type { CompileContext } from '../context.js'
import { Problems } from '../errors.js'

type Path = readonly (string | number)[]

/**
 * Settles the names of a rule that is about to be asked or kept, under the id `self` if it has one.
 *
 * @throws MetricQueryError with every problem of the rule
 */
export function settleRule(
  rule: SegmentRule,
  context: CompileContext,
  path: Path,
  self?: string,
): RuleNode {
  return settled((problems) => bindRule(rule, context, problems, path, self))
}

/**
 * Settles a segment's rule by its id.
 *
 * @throws MetricQueryError with every problem of the rule
 */
export function settleSegment(id: string, context: CompileContext, path: Path): RuleNode {
  return settled((problems) => bindSegmentId(id, context, problems, path))
}

function settled(bind: (problems: Problems) => RuleNode | null): RuleNode {
  const problems = new Problems()
  const node = bind(problems)
  problems.throwIfAny()
  if (!node) throw new Error('A rule was refused without a word.')
  return node
}
