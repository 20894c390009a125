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
  readonly by?: string
}

/** What a change would do to some leads. */
export interface CountedMoves {
  readonly leads: number
  readonly up: number | null
  readonly upNew: number | null
  readonly down: number | null
  readonly changed: number
  readonly above: readonly (number | null)[]
  /** `from → to: leads`, bands by their place. */
  readonly moves: readonly string[]
}

/** What a change would do, and to those of each value of `by`, `(blank)` for none. */
export interface CountedWhatIf extends CountedMoves {
  readonly groups: Readonly<Record<string, CountedMoves>>
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
      groups: asked.by === undefined ? [] : leadUnit(reading, person).values(asked.by),
    }
  })
  const limits = [inForce !== null, tried !== null] as const
  const values = [...new Set(rows.flatMap(({ groups }) => groups))]
  return {
    ...countMoves(rows, limits),
    groups: Object.fromEntries(
      values.map((value) => [
        value ?? '(blank)',
        countMoves(
          rows.filter(({ groups }) => groups.includes(value)),
          limits,
        ),
      ]),
    ),
  }
}

/** A lead before and after. */
interface Judged {
  readonly from: number | null
  readonly to: number | null
  readonly was: boolean
  readonly will: boolean
  readonly known: boolean
  readonly changed: boolean
}

/** `limits` says whether there is a threshold before and after. */
function countMoves(
  rows: readonly Judged[],
  [inForce, tried]: readonly [boolean, boolean],
): CountedMoves {
  const count = (keep: (row: Judged) => boolean): number => rows.filter(keep).length
  const crosses = (keep: (row: Judged) => boolean): number | null =>
    inForce && tried ? count(keep) : null
  return {
    leads: rows.length,
    up: crosses(({ was, will }) => will && !was),
    upNew: crosses(({ was, will, known }) => will && !was && !known),
    down: crosses(({ was, will }) => was && !will),
    changed: count(({ changed }) => changed),
    above: [inForce ? count(({ was }) => was) : null, tried ? count(({ will }) => will) : null],
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
