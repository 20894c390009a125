import type { Comparison, Filter, Grain, Period, SegmentAt } from '@leadlight/metrics'
import { bucketsOf, earlierSpan, resolvePeriod, type Bucket, type Span } from './calendar.js'
import { passing } from './evaluate.js'
import { parseDecimal, plus, toDecimal, fraction, type Fraction } from './fraction.js'
import { ELAPSED_DAY, instantOf, type Micros } from './instant.js'
import type { Person } from './people.js'
import { blankToNull } from './profile.js'
import { read, type Reading } from './reading.js'
import { memberTest } from './segments.js'
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
  readonly segmentAt?: SegmentAt
  readonly grain?: Grain
  readonly breakdownBy?: string
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
  /** Bucket by bucket, none without a grain. */
  readonly series: readonly CountedPoints[]
}

/** Everything of some people by key; `(blank)` for none. */
export interface CountedContribution {
  readonly total: CountedPoints
  readonly base: string
  readonly immature: number
  readonly keys: Readonly<Record<string, CountedKey>>
  readonly series: readonly CountedPoints[]
  readonly previous: Readonly<Record<string, CountedPoints>> | null
  /** Of each bucket of the earlier period. */
  readonly previousSeries: readonly CountedPoints[]
}

/** Somebody behind a key, or behind all of them. */
export interface CountedPerson {
  readonly person: Person
  readonly since: Micros
  readonly isEligible: boolean
  readonly isMature: boolean
  readonly converts: boolean
}

/** A change of a score that a question is about. */
export interface CountedChange {
  readonly person: Person
  readonly key: string
  readonly at: Micros
  readonly delta: Fraction
  /** The value of its person in the breakdown; several where they have several. */
  readonly groups: readonly (string | null)[]
}

/** What a question finds: everybody's numbers, those of each group (`(blank)` for none), and how to look behind them. */
export interface FoundContribution {
  readonly whole: CountedContribution
  readonly groups: Readonly<Record<string, CountedContribution>>
  readonly changes: readonly CountedChange[]
  readonly buckets: readonly Bucket[]
  /** Those whom changes touched, from their first of these on. */
  peopleOf(changes: readonly CountedChange[]): readonly CountedPerson[]
}

/** Counts what gives and takes points, and who became an MQL since. */
export function countContribution(world: World, asked: ContributionAsked): FoundContribution {
  const reading = read(world)
  const { settings } = world
  const { horizon } = reading.facts
  const now = resolvePeriod(asked.period, horizon, settings)
  const earlier = asked.compareTo ? earlierSpan(now, asked.compareTo, horizon, settings) : null
  const cut = (span: Span | null): readonly Bucket[] =>
    span && asked.grain ? bucketsOf(span, asked.grain, settings) : []
  const changes = changesOf(reading, asked, now)
  const before = earlier && changesOf(reading, asked, earlier)

  // Who was no MQL yet when their first points came, and has had the time to become one since.
  const mql = reading.stages.withRole('MQL')
  const reached = (person: Person): Micros => {
    const at = reading.stages.reached(person, mql)
    return at === null || at > horizon ? Infinity : at
  }
  const peopleOf = (of: readonly CountedChange[]): readonly CountedPerson[] =>
    peopleIn(of).map((person) => {
      const since = Math.min(...of.filter((one) => one.person === person).map(({ at }) => at))
      const days = asked.windowDays
      const ends = days === undefined ? horizon : since + days * ELAPSED_DAY
      const isEligible = reached(person) >= since
      const converts = isEligible && reached(person) <= ends
      return { person, since, isEligible, isMature: ends <= horizon, converts }
    })
  const share = (people: readonly CountedPerson[]): string =>
    `${people.filter(({ converts }) => converts).length}/${people.length}`

  const count = (
    of: readonly CountedChange[],
    ofBefore: readonly CountedChange[] | null,
  ): CountedContribution => {
    const everybody = peopleOf(of).filter(({ isEligible }) => isEligible)
    const base = everybody.filter(({ isMature }) => isMature)
    const over = (own: readonly CountedChange[], span: Span | null): readonly CountedPoints[] =>
      cut(span).map(({ start, end }) => pointsOf(own.filter(({ at }) => at >= start && at < end)))
    const keys = [...new Set(of.map(({ key }) => key))].map((key) => {
      const own = of.filter((change) => change.key === key)
      const eligible = peopleOf(own).filter(({ isEligible }) => isEligible)
      const mature = eligible.filter(({ isMature }) => isMature)
      const touched = new Set(eligible.map(({ person }) => person))
      const counted: CountedKey = {
        ...pointsOf(own),
        touched: share(mature),
        others: share(base.filter(({ person }) => !touched.has(person))),
        immature: eligible.length - mature.length,
        series: over(own, now),
      }
      return [key, counted] as const
    })
    return {
      total: pointsOf(of),
      base: share(base),
      immature: everybody.length - base.length,
      keys: Object.fromEntries(keys),
      series: over(of, now),
      previous: ofBefore && byKey(ofBefore),
      previousSeries: ofBefore ? over(ofBefore, earlier) : [],
    }
  }
  const values = [...new Set(changes.flatMap(({ groups }) => groups))]
  return {
    whole: count(changes, before),
    groups: Object.fromEntries(
      values.map((value) => {
        const isOwn = ({ groups }: CountedChange): boolean => groups.includes(value)
        return [value ?? '(blank)', count(changes.filter(isOwn), before && before.filter(isOwn))]
      }),
    ),
    changes,
    buckets: cut(now),
    peopleOf,
  }
}

/** The changes of a period; people are as they are now, but for the segment. */
function changesOf(
  reading: Reading,
  asked: ContributionAsked,
  span: Span,
): readonly CountedChange[] {
  const { facts, people } = reading
  const isMember = memberTest(reading, asked)
  const passes = passing(asked)
  return facts.of('score').flatMap((record): readonly CountedChange[] => {
    const person = people.of(record.lead)
    const delta = parseDecimal(String(record.delta))
    const at = instantOf(record.at, facts.zone)
    if (!person || delta.over === 0n) return []
    if (at < span.start || at >= span.end || at > facts.horizon) return []
    const unit = leadUnit(reading, person)
    if (!isMember(unit, span.end, at + 1)) return []
    if (!passes({ unit })) return []
    const key = blankToNull(keyOf(record, asked.by)) ?? '(blank)'
    const groups = asked.breakdownBy === undefined ? [] : unit.values(asked.breakdownBy)
    return [{ person, key, at, delta, groups }]
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

const peopleIn = (changes: readonly CountedChange[]): readonly Person[] => [
  ...new Set(changes.map(({ person }) => person)),
]

function pointsOf(changes: readonly CountedChange[]): CountedPoints {
  const sum = (of: readonly CountedChange[]): string =>
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

function byKey(changes: readonly CountedChange[]): Readonly<Record<string, CountedPoints>> {
  return Object.fromEntries(
    [...new Set(changes.map(({ key }) => key))].map((key) => [
      key,
      pointsOf(changes.filter((change) => change.key === key)),
    ]),
  )
}
