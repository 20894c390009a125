import type { Filter } from '@leadlight/metrics'
import { passing } from './evaluate.js'
import { inOrder } from './event-order.js'
import { fraction, minus, parseDecimal, plus, toDecimal, type Fraction } from './fraction.js'
import { instantOf, type Micros } from './instant.js'
import { read } from './reading.js'
import { memberTest } from './segments.js'
import { leadUnit } from './units.js'
import type { World } from './world.js'

/** Whose books are asked for. */
export interface ReconciliationAsked {
  readonly where?: Filter
  readonly segment?: string
  readonly by?: string
}

/** Books of some leads: `checked, differing, unstated, gap`. */
export type CountedBooks = string

/** What counting by hand gives; groups by their value, `(blank)` for none. */
export interface CountedReconciliation {
  readonly whole: CountedBooks
  readonly groups: Readonly<Record<string, CountedBooks>>
  /** The books that differ: `stored summed since`. */
  readonly gaps: readonly string[]
}

interface Book {
  readonly stored: Fraction | null
  readonly summed: Fraction
  readonly since: Micros | null
  readonly groups: readonly (string | null)[]
}

/** Adds up the points of each record of a lead, as its one source told them. */
export function reconcileByHand(world: World, asked: ReconciliationAsked): CountedReconciliation {
  const reading = read(world)
  const { facts, people } = reading
  const isMember = memberTest(reading, { ...asked, segmentAt: 'NOW' })
  const passes = passing(asked)
  const records = [...new Set(facts.of('score').map(({ lead }) => lead))]
  const books = records.flatMap((lead): readonly Book[] => {
    const person = people.of(lead)
    const unit = person && leadUnit(reading, person)
    const isAsked = asked.where !== undefined || asked.segment !== undefined
    if (
      isAsked &&
      !(unit && passes({ unit }) && isMember(unit, facts.horizon + 1, facts.horizon + 1))
    )
      return []
    const steps = facts
      .of('score')
      .filter((step) => step.lead === lead)
      .map(({ id, at, sequence = 0, delta, balance }) => ({
        ...{ id, sequence, delta, balance },
        at: instantOf(at, facts.zone),
      }))
      .filter(({ at }) => at <= facts.horizon)
      .sort(inOrder)
    if (steps.length === 0) return []
    let sum = fraction(0n)
    let [stored, summed]: [Fraction | null, Fraction] = [null, sum]
    let since: Micros | null = null
    for (const { delta, balance, at } of steps) {
      sum = plus(sum, parseDecimal(String(delta)))
      if (balance === undefined) continue
      stored = parseDecimal(String(balance))
      summed = sum
      if (minus(stored, sum).over !== 0n) since ??= at
    }
    const groups = asked.by === undefined ? [] : (unit?.values(asked.by) ?? [null])
    return [{ stored, summed, since, groups }]
  })
  const values = [...new Set(books.flatMap(({ groups }) => groups))]
  return {
    whole: countOf(books),
    groups: Object.fromEntries(
      values.map((value) => [
        value ?? '(blank)',
        countOf(books.filter(({ groups }) => groups.includes(value))),
      ]),
    ),
    gaps: books
      .flatMap(({ stored, summed, since }) =>
        stored && differs({ stored, summed }) ? [`${text(stored)} ${text(summed)} ${since}`] : [],
      )
      .sort(),
  }
}

const text = (value: Fraction): string => toDecimal(value, 6)

const differs = ({ stored, summed }: Pick<Book, 'stored' | 'summed'>): boolean =>
  stored !== null && minus(stored, summed).over !== 0n

function countOf(books: readonly Book[]): CountedBooks {
  const stated = books.flatMap(({ stored, summed }) => (stored ? [{ stored, summed }] : []))
  const gap = stated.map(({ stored, summed }) => minus(stored, summed)).reduce(plus, fraction(0n))
  const differing = stated.filter(differs).length
  return [stated.length, differing, books.length - stated.length, text(gap)].join(', ')
}
