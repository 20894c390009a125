import type { Filter, Period, ScoringRules, SegmentAt } from '@leadlight/metrics'
import { resolvePeriod } from './calendar.js'
import { passing } from './evaluate.js'
import { minus, parseDecimal, type Fraction } from './fraction.js'
import type { Person } from './people.js'
import { read } from './reading.js'
import { ruleScoreBefore } from './rule-scores.js'
import { bandPlace, reaches } from './scores.js'
import { memberTest } from './segments.js'
import { leadUnit } from './units.js'
import type { World } from './world.js'

/** What is asked of a what-if. */
export interface WhatIfAsked {
  readonly threshold?: number
  readonly after?: { readonly rules: ScoringRules }
  readonly before?: { readonly rules: ScoringRules }
  readonly created?: Period
  readonly where?: Filter
  readonly segment?: string
  readonly segmentAt?: SegmentAt
}

/** What a change would do. */
export interface CountedWhatIf {
  readonly leads: number
  readonly up: number | null
  readonly upNew: number | null
  readonly down: number | null
  readonly changed: number
  readonly above: readonly (number | null)[]
  /** `from → to: leads`, bands by their place. */
  readonly moves: readonly string[]
}

/** Counts who would reach the threshold at the horizon, and who does now. */
export function countWhatIf(world: World, asked: WhatIfAsked): CountedWhatIf {
  const reading = read(world)
  const { settings } = world
  const { horizon } = reading.facts
  const period = asked.created && resolvePeriod(asked.created, horizon, settings)
  const isMember = memberTest(reading, { segmentAt: 'NOW', ...asked })
  const passes = passing(asked)
  const people = reading.people.all.filter((person) => {
    const { createdAt } = person
    if (createdAt > horizon) return false
    if (period && (createdAt < period.start || createdAt >= period.end)) return false
    const unit = leadUnit(reading, person)
    if (!isMember(unit, period?.end ?? horizon + 1, createdAt + 1)) return false
    return passes({ unit })
  })
  const scoreOf = (by: { readonly rules: ScoringRules } | undefined, person: Person) =>
    by
      ? ruleScoreBefore(reading, by.rules, person, horizon + 1)
      : reading.scores.balanceBefore(person, horizon + 1)
  const inForce = reading.scores.thresholdBefore(horizon + 1)
  const tried = asked.threshold === undefined ? inForce : parseDecimal(String(asked.threshold))
  const mql = reading.stages.withRole('MQL')
  const rows = people.map((person) => {
    const before = scoreOf(asked.before, person)
    const after = asked.after ? scoreOf(asked.after, person) : before
    const reached = reading.stages.reached(person, mql)
    return {
      from: before && bandPlace(before, settings),
      to: after && bandPlace(after, settings),
      was: isAbove(before, inForce),
      will: isAbove(after, tried),
      known: reached !== null && reached <= horizon,
      changed: !isSame(before, after),
    }
  })
  const count = (keep: (row: (typeof rows)[number]) => boolean): number => rows.filter(keep).length
  const crosses = (keep: (row: (typeof rows)[number]) => boolean): number | null =>
    inForce === null || tried === null ? null : count(keep)
  return {
    leads: rows.length,
    up: crosses(({ was, will }) => will && !was),
    upNew: crosses(({ was, will, known }) => will && !was && !known),
    down: crosses(({ was, will }) => was && !will),
    changed: count(({ changed }) => changed),
    above: [
      inForce === null ? null : count(({ was }) => was),
      tried === null ? null : count(({ will }) => will),
    ],
    moves: [...new Set(rows.map(({ from, to }) => `${from} → ${to}`))]
      .map((way) => `${way}: ${count(({ from, to }) => `${from} → ${to}` === way)}`)
      .sort(),
  }
}

const isAbove = (score: Fraction | null, threshold: Fraction | null): boolean =>
  score !== null && threshold !== null && reaches(score, threshold)

function isSame(a: Fraction | null, b: Fraction | null): boolean {
  return a === null || b === null ? a === b : minus(a, b).over === 0n
}
