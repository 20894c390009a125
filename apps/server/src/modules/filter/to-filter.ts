import type { Filter } from '@leadlight/metrics'

import { InputError } from '../../errors/actionable-error.js'
import type { FilterInput } from './filter.input.js'

type Path = readonly (string | number)[]

const maxDepth = 10

/**
 * The filter of an input, as plain data. A test that was sent as null is refused: leaving it out
 * would widen the question without a word.
 *
 * @throws InputError `FILTER_NULL`, `FILTER_BETWEEN`, `FILTER_TOO_DEEP`
 */
export function toFilter(input: FilterInput, path: Path = ['where']): Filter {
  if (path.length > maxDepth * 2) throw tooDeep(path)
  const filter: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(input)) {
    if (value === undefined) continue
    if (value === null) throw nullTest(key, path)
    filter[key] = convert(key, value, [...path, key])
  }
  return filter
}

function convert(key: string, value: unknown, path: Path): unknown {
  switch (key) {
    case 'and':
    case 'or':
      return (value as FilterInput[]).map((part, index) => toFilter(part, [...path, index]))
    case 'not':
      return toFilter(value as FilterInput, path)
    case 'between':
      return toPair(value as string[], path)
    default:
      return value
  }
}

function toPair(ends: readonly string[], path: Path): readonly [string, string] {
  const [from, to] = ends
  if (ends.length === 2 && from !== undefined && to !== undefined) return [from, to]
  throw new InputError({
    code: 'FILTER_BETWEEN',
    message: `\`between\` has ${ends.length} values; it needs the two ends.`,
    suggestion: 'Write `between: ["2018-01", "2018-03"]`.',
    path,
  })
}

/** The refusal of a test that was sent as null. */
export function nullTest(key: string, path: Path): InputError {
  return new InputError({
    code: 'FILTER_NULL',
    message: `The test \`${key}\` of a filter is null, which says nothing.`,
    suggestion: 'Leave it out, or write `isBlank: true` to find missing values.',
    path: [...path, key],
  })
}

function tooDeep(path: Path): InputError {
  return new InputError({
    code: 'FILTER_TOO_DEEP',
    message: `This filter has more than ${maxDepth} levels.`,
    suggestion: 'Write it flatter: `not (a or b)` is `not a and not b`.',
    path,
  })
}
