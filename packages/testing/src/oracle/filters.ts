import type { Filter } from '@leadlight/metrics'
import { byCodePoint } from './code-point-order.js'

/** True, false, or unknown (null), as in SQL. */
export type Truth = boolean | null

/** The value of a dimension, or each of several. */
export type ValueOf = (dimension: string) => string | null | readonly (string | null)[]

/** Whether a filter holds; unknown is not enough. */
export function holds(filter: Filter | undefined, valueOf: ValueOf): boolean {
  return filter === undefined || test(filter, valueOf) === true
}

/** Every dimension that a filter speaks of. */
export function dimensionsIn(filter: Filter | undefined): readonly string[] {
  if (filter === undefined) return []
  return [
    ...(filter.dimension === undefined ? [] : [filter.dimension]),
    ...(filter.and ?? []).flatMap(dimensionsIn),
    ...(filter.or ?? []).flatMap(dimensionsIn),
    ...dimensionsIn(filter.not),
  ]
}

/** What a filter comes to. */
export function test(filter: Filter, valueOf: ValueOf): Truth {
  const tests: Truth[] = []
  if (filter.and) tests.push(every(filter.and.map((part) => test(part, valueOf))))
  if (filter.or) tests.push(some(filter.or.map((part) => test(part, valueOf))))
  if (filter.not) tests.push(opposite(test(filter.not, valueOf)))
  if (filter.dimension !== undefined) {
    const told = valueOf(filter.dimension)
    tests.push(testValues(filter, typeof told === 'string' || told === null ? [told] : told))
  }
  return every(tests)
}

/** One of several values is enough to hold, one is enough not to be `notIn`. */
function testValues(filter: Filter, values: readonly (string | null)[]): Truth {
  const { notIn, ...rest } = filter
  return every([
    ...(notIn === undefined ? [] : [every(values.map((value) => testValue({ notIn }, value)))]),
    some(values.map((value) => testValue(rest, value))),
  ])
}

function testValue(filter: Filter, value: string | null): Truth {
  const tests: Truth[] = []
  if (filter.isBlank !== undefined) tests.push((value === null) === filter.isBlank)
  // A blank makes every other test unknown.
  const check = (passes: (value: string) => boolean): void => {
    tests.push(value === null ? null : passes(value))
  }
  const { is, in: among, notIn, between, contains } = filter
  if (is !== undefined) check((value) => value === is)
  if (among !== undefined) check((value) => among.includes(value))
  if (notIn !== undefined) check((value) => !notIn.includes(value))
  if (between !== undefined) {
    const [low, high] = between
    check((value) => byCodePoint(low, value) <= 0 && byCodePoint(value, high) <= 0)
  }
  if (contains !== undefined) {
    check((value) => value.toLowerCase().includes(contains.toLowerCase()))
  }
  return every(tests)
}

export function every(truths: readonly Truth[]): Truth {
  if (truths.includes(false)) return false
  return truths.includes(null) ? null : true
}

export function some(truths: readonly Truth[]): Truth {
  if (truths.includes(true)) return true
  return truths.includes(null) ? null : false
}

export function opposite(truth: Truth): Truth {
  return truth === null ? null : !truth
}
