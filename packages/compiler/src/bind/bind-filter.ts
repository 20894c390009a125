import type { Filter } from '@leadlight/metrics'
import type { Problems } from '../errors.js'
import { suggestNames } from './near-names.js'

const TESTS = ['is', 'in', 'notIn', 'between', 'contains', 'isBlank'] as const
const MAX_DEPTH = 10

/** Checks a filter's form and names; gives the dimensions that it tests, each with its place. */
export function bindFilter(
  filter: Filter,
  known: readonly string[],
  problems: Problems,
  path: readonly (string | number)[],
  depth = 0,
): readonly { readonly dimension: string; readonly path: readonly (string | number)[] }[] {
  if (depth > MAX_DEPTH) {
    problems.add(
      'BAD_FILTER',
      path,
      `A filter may be nested ${MAX_DEPTH} deep.`,
      'Flatten it with `in`.',
    )
    return []
  }
  const nested = [
    ...(filter.and ?? []).map((inner, i) => ({ inner, at: [...path, 'and', i] })),
    ...(filter.or ?? []).map((inner, i) => ({ inner, at: [...path, 'or', i] })),
    ...(filter.not ? [{ inner: filter.not, at: [...path, 'not'] }] : []),
  ]
  const used = nested.flatMap(({ inner, at }) => bindFilter(inner, known, problems, at, depth + 1))
  return [...bindTests(filter, known, problems, path), ...used]
}

function bindTests(
  filter: Filter,
  known: readonly string[],
  problems: Problems,
  path: readonly (string | number)[],
): readonly { readonly dimension: string; readonly path: readonly (string | number)[] }[] {
  const tests = TESTS.filter((test) => filter[test] !== undefined)
  const { dimension } = filter
  if (dimension === undefined) {
    if (tests.length > 0) {
      problems.add(
        'BAD_FILTER',
        path,
        `\`${tests.join('`, `')}\` tests nothing: no dimension is named beside it.`,
        'Add `dimension`, for example { dimension: "source", is: "organic" }.',
      )
    }
    return []
  }
  if (!known.includes(dimension)) {
    problems.add(
      'UNKNOWN_DIMENSION',
      [...path, 'dimension'],
      `There is no dimension \`${dimension}\`.`,
      suggestNames(dimension, known),
      { dimension },
    )
    return []
  }
  if (tests.length === 0) {
    problems.add(
      'BAD_FILTER',
      path,
      `The filter names \`${dimension}\` but does not say what to test.`,
      `Add one of ${TESTS.map((t) => `\`${t}\``).join(', ')}.`,
    )
  }
  if (filter.between && filter.between.length !== 2) {
    problems.add(
      'BAD_FILTER',
      [...path, 'between'],
      '`between` needs two values.',
      'Give [first, last].',
    )
  }
  return [{ dimension, path }]
}
