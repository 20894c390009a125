import type { Comparison, Filter, Period } from '@leadlight/metrics'
import { earlierSpan, resolvePeriod } from './calendar.js'
import { passing } from './evaluate.js'
import { parseDecimal, plus, toDecimal, fraction, type Fraction } from './fraction.js'
import { ELAPSED_DAY, instantOf, type Micros } from './instant.js'
import type { Person } from './people.js'
import { blankToNull } from './profile.js'
import { read, type Reading } from './reading.js'
import { isMember, segmentOf } from './segments.js'
import { leadUnit } from './units.js'
import type { RecordOf } from './facts.js'
import type { World } from './world.js'

/** What is asked of score contribution. */
export interface ContributionAsked {
  readonly period: Period
  readonly by: 'ACTIVITY' | 'ASSET' | 'RULE' | 'MODEL'
  readonly windowDays?: number
  readonly where?: Filter
  readonly segment?: string
  readonly compareTo?: Comparison
}

/** Points of one key, or of all together. */
export interface CountedPoints {
  readonly given: string
  readonly taken: string
  readonly changes: number
  readonly people: number
}

/** A key with what came of its people: `converted/n`. */
export interface CountedKey extends CountedPoints {
  readonly touched: string
  readonly others: string
  readonly immature: number
}

/** Everything by key; `(blank)` for none. */
export interface CountedContribution {
  readonly total: CountedPoints
  readonly base: string
  readonly keys: Readonly<Record<string, CountedKey>>
  readonly previous: Readonly<Record<string, CountedPoints>> | null
}

interface Change {
  readonly person: Person
  readonly key: string
  readonly at: Micros
  readonly delta: Fraction
}

/** Counts what gives and takes points, and who became an MQL since. */
export function countContribution(world: World, asked: ContributionAsked): CountedContribution {
  const reading = read(world)
  const { settings } = world
  const { horizon } = reading.facts
  const now = resolvePeriod(asked.period, horizon, settings)
  const earlier = asked.compareTo ? earlierSpan(now, asked.compareTo, horizon, settings) : null
  const all = changesOf(reading, asked)
  const inside = ({ start, end }: { readonly start: Micros; readonly end: Micros }) =>
    all.filter(({ at }) => at >= start && at < end && at <= horizon)
  const changes = inside(now)

  // Who was no MQL yet when their first points came, and has had the time to become one since.
  const mql = reading.stages.withRole('MQL')
  const reached = (person: Person): Micros | null => {
    const at = reading.stages.reached(person, mql)
    return at === null || at > horizon ? null : at
  }
  const firstOf = (person: Person, of: readonly Change[]): Micros =>
    Math.min(...of.filter((change) => change.person === person).map(({ at }) => at))
  const isEligible = (person: Person, since: Micros): boolean =>
    (reached(person) ?? Infinity) >= since
  const ends = (since: Micros): Micros =>
    asked.windowDays === undefined ? horizon : since + asked.windowDays * ELAPSED_DAY
  const isMature = (since: Micros): boolean => ends(since) <= horizon
  const converts = (person: Person, since: Micros): boolean =>
    (reached(person) ?? Infinity) <= ends(since) && isEligible(person, since)
  const share = (people: readonly Person[], of: readonly Change[]): string =>
    `${people.filter((person) => converts(person, firstOf(person, of))).length}/${people.length}`

  const base = peopleIn(changes).filter((person) => {
    const since = firstOf(person, changes)
    return isEligible(person, since) && isMature(since)
  })
  const keys = Object.fromEntries(
    [...new Set(changes.map(({ key }) => key))].map((key) => {
      const own = changes.filter((change) => change.key === key)
      const eligible = peopleIn(own).filter((person) => isEligible(person, firstOf(person, own)))
      const mature = eligible.filter((person) => isMature(firstOf(person, own)))
      const others = base.filter((person) => !eligible.includes(person))
      const counted: CountedKey = {
        ...pointsOf(own),
        touched: share(mature, own),
        others: share(others, changes),
        immature: eligible.length - mature.length,
      }
      return [key, counted]
    }),
  )
  return {
    total: pointsOf(changes),
    base: share(base, changes),
    keys,
    previous: earlier ? byKey(inside(earlier)) : null,
  }
}

function changesOf(reading: Reading, asked: ContributionAsked): readonly Change[] {
  const { facts, people } = reading
  const rule = asked.segment === undefined ? {} : segmentOf(reading, asked.segment)
  const passes = passing(asked)
  return facts.of('score').flatMap((record): readonly Change[] => {
    const person = people.of(record.lead)
    const delta = parseDecimal(String(record.delta))
    if (!person || delta.over === 0n) return []
    const unit = leadUnit(reading, person)
    if (!isMember(reading, rule, person, facts.horizon + 1)) return []
    if (!passes({ unit })) return []
    const key = blankToNull(keyOf(record, asked.by)) ?? '(blank)'
    return [{ person, key, at: instantOf(record.at, facts.zone), delta }]
  })
}

function keyOf(
  { activityType, asset, rule, model }: RecordOf<'score'>,
  by: ContributionAsked['by'],
): string | undefined {
  switch (by) {
    case 'ACTIVITY':
      return activityType
    case 'ASSET':
      return asset
    case 'RULE':
      return rule
    case 'MODEL':
      return model
  }
}

const peopleIn = (changes: readonly Change[]): readonly Person[] => [
  ...new Set(changes.map(({ person }) => person)),
]

function pointsOf(changes: readonly Change[]): CountedPoints {
  const sum = (of: readonly Change[]): string =>
    toDecimal(
      of.map(({ delta }) => delta).reduce((a, b) => plus(a, b), fraction(0n)),
      6,
    )
  return {
    given: sum(changes.filter(({ delta }) => delta.over > 0n)),
    taken: sum(changes.filter(({ delta }) => delta.over < 0n)),
    changes: changes.length,
    people: peopleIn(changes).length,
  }
}

function byKey(changes: readonly Change[]): Readonly<Record<string, CountedPoints>> {
  return Object.fromEntries(
    [...new Set(changes.map(({ key }) => key))].map((key) => [
      key,
      pointsOf(changes.filter((change) => change.key === key)),
    ]),
  )
}
