import type { SegmentRule } from '@leadlight/metrics'
import { ELAPSED_DAY, startOfDay, type Micros } from './instant.js'
import type { Person } from './people.js'
import type { Reading } from './reading.js'
import { deedsOf, isMember, segmentOf } from './segments.js'
import { leadUnit } from './units.js'

/** How many of some people are in a segment just before an instant: of those who had come in, whoever meets the rule. */
export function sizeBefore(
  reading: Reading,
  rule: SegmentRule,
  before: Micros,
  people: readonly Person[] = reading.people.all,
): number {
  return people.filter((person) => isIn(reading, rule, person, before)).length
}

/** How often anybody joined a segment and left it from one instant to another, the second one excluded. */
export function movesBetween(
  reading: Reading,
  rule: SegmentRule,
  from: Micros,
  to: Micros,
  people: readonly Person[] = reading.people.all,
): { readonly joined: number; readonly left: number } {
  let [joined, left] = [0, 0]
  for (const person of people) {
    for (const at of turnsOf(reading, rule, person)) {
      if (at < from || at >= to) continue
      const was = isIn(reading, rule, person, at)
      const is = isIn(reading, rule, person, at + 1)
      if (is && !was) joined++
      if (was && !is) left++
    }
  }
  return { joined, left }
}

/** People by their values of a dimension as they are now; who has several is with each. */
export function peopleBy(
  reading: Reading,
  by: string,
): ReadonlyMap<string | null, readonly Person[]> {
  const found = new Map<string | null, Person[]>()
  for (const person of reading.people.all) {
    for (const value of leadUnit(reading, person).values(by)) {
      found.set(value, [...(found.get(value) ?? []), person])
    }
  }
  return found
}

function isIn(reading: Reading, rule: SegmentRule, person: Person, before: Micros): boolean {
  return person.createdAt < before && isMember(reading, rule, person, before)
}

/** Every instant at which anything about a person changes that a rule may ask for, each once. */
function turnsOf(reading: Reading, rule: SegmentRule, person: Person): ReadonlySet<Micros> {
  const { enrolments, stages } = reading
  return new Set([
    person.createdAt,
    ...stages.entriesOf(person).map(({ at }) => at),
    ...reading.scores.timesOf(person),
    ...enrolments
      .filter((enrolment) => enrolment.person === person)
      .flatMap(({ from, to }) => (to === null ? [from] : [from, to])),
    ...turnsOfDeeds(reading, rule, person),
  ])
}

function turnsOfDeeds(reading: Reading, rule: SegmentRule, person: Person): readonly Micros[] {
  const { did, and = [], or = [], not, segment } = rule
  const inner = [
    ...and,
    ...or,
    ...(not ? [not] : []),
    ...(segment === undefined ? [] : [segmentOf(reading, segment)]),
  ]
  const own = did
    ? deedsOf(reading, did, person).flatMap((at) => [at, at + (did.lastDays ?? 0) * ELAPSED_DAY])
    : []
  const first = did?.since === undefined ? [] : [startOfDay(did.since, reading.facts.zone)]
  return [...own, ...first, ...inner.flatMap((part) => turnsOfDeeds(reading, part, person))]
}
