import type { SegmentRule } from '@leadlight/metrics'

import { InputError } from '../../errors/actionable-error.js'
import { nullTest, toFilter } from '../filter/to-filter.js'
import type { DidInput, ScoreLimitsInput, SegmentRuleInput } from './segment-rule.input.js'

type Path = readonly (string | number)[]

const maxDepth = 10

/**
 * The rule of an input, as plain data. What was sent as null is refused: leaving it out would widen
 * the segment without a word.
 *
 * @throws InputError `FILTER_NULL`, `FILTER_BETWEEN`, `FILTER_TOO_DEEP`
 */
export function toRule(input: SegmentRuleInput, path: Path = ['rule'], depth = 0): SegmentRule {
  if (depth > maxDepth) {
    throw new InputError({
      code: 'FILTER_TOO_DEEP',
      message: `This rule has more than ${maxDepth} levels.`,
      suggestion: 'Write it flatter, or keep a part of it as a segment of its own.',
      path,
    })
  }
  const { and, or, not, did, score, segment, ...filter } = input
  const inner = (of: SegmentRuleInput, ...place: Path): SegmentRule =>
    toRule(of, [...path, ...place], depth + 1)
  for (const [key, value] of Object.entries({ and, or, not, did, score, segment })) {
    if (value === null) throw nullTest(key, path)
  }
  return {
    ...toFilter(filter, path),
    ...(and ? { and: and.map((of, i) => inner(of, 'and', i)) } : {}),
    ...(or ? { or: or.map((of, i) => inner(of, 'or', i)) } : {}),
    ...(not ? { not: inner(not, 'not') } : {}),
    ...(did ? { did: given(did, [...path, 'did']) } : {}),
    ...(score ? { score: given(score, [...path, 'score']) } : {}),
    ...(segment == null ? {} : { segment }),
  }
}

/** What of an input was given, none of it null. */
function given<Input extends DidInput | ScoreLimitsInput>(
  input: Input,
  path: Path,
): { readonly [Key in keyof Input]: NonNullable<Input[Key]> } {
  const entries = Object.entries(input).filter(([, value]) => value !== undefined)
  const nothing = entries.find(([, value]) => value === null)
  if (nothing) throw nullTest(nothing[0], path)
  return Object.fromEntries(entries) as { [Key in keyof Input]: NonNullable<Input[Key]> }
}
