import type { WorkspaceSettings } from '@leadlight/metrics'
import { inOrder, type Ordered } from './event-order.js'
import type { Facts } from './facts.js'
import { minus, parseDecimal, plus, type Fraction } from './fraction.js'
import { addMonths, dayOf, firstOfMonth, instantOf, startOfDay, type Micros } from './instant.js'
import type { People, Person } from './people.js'
import { blankToNull } from './profile.js'

/** The score ledger: what somebody's points came to. */
export interface Scores {
  /** The sum of all points before an instant; null where nobody had given any. */
  balanceBefore(person: Person, before: Micros): Fraction | null
  /** The model that gave the last of those points, null where none is named; undefined without points. */
  modelBefore(person: Person, before: Micros): string | null | undefined
  /** Every instant at which points were given or taken. */
  timesOf(person: Person): readonly Micros[]
  /** The band of that balance; null without one. */
  bandBefore(person: Person, before: Micros): string | null
  /** The end of the person's calendar month of creation; just after the horizon while it runs. */
  readingOf(person: Person): Micros
  /** The MQL threshold in force just before an instant. */
  thresholdBefore(before: Micros): Fraction | null
}

interface Step extends Ordered {
  readonly delta: Fraction
  readonly model: string | null
}

export function readScores(facts: Facts, people: People, settings: WorkspaceSettings): Scores {
  const steps = new Map<Person, Step[]>()
  for (const { id, lead, at, sequence = 0, delta, model } of facts.of('score')) {
    const person = people.of(lead)
    if (!person) continue
    const step = {
      id,
      sequence,
      at: instantOf(at, facts.zone),
      delta: decimal(delta),
      model: blankToNull(model),
    }
    steps.set(person, [...(steps.get(person) ?? []), step].sort(inOrder))
  }
  const takenBefore = (person: Person, before: Micros): readonly Step[] =>
    (steps.get(person) ?? []).filter(({ at }) => at < before)
  const balanceBefore = (person: Person, before: Micros): Fraction | null => {
    const taken = takenBefore(person, before)
    return taken.length === 0 ? null : taken.map(({ delta }) => delta).reduce(plus)
  }
  return {
    balanceBefore,
    modelBefore: (person, before) => takenBefore(person, before).at(-1)?.model,
    timesOf: (person) => (steps.get(person) ?? []).map(({ at }) => at),
    bandBefore: (person, before) => bandOf(balanceBefore(person, before), settings),
    readingOf: ({ createdAt }) => {
      const month = firstOfMonth(dayOf(createdAt, settings.zone))
      return Math.min(startOfDay(addMonths(month, 1), settings.zone), facts.horizon + 1)
    },
    thresholdBefore: (before) => {
      const versions = settings.mqlThresholds ?? [{ since: null, threshold: settings.mqlThreshold }]
      const inForce = versions.filter(
        ({ since }) => since === null || startOfDay(since, settings.zone) < before,
      )
      const threshold = inForce.at(-1)?.threshold ?? null
      return threshold === null ? null : decimal(threshold)
    },
  }
}

/** The scores between bands: a setting of the workspace. */
export function bandLimits({ scoreBands }: WorkspaceSettings): readonly number[] {
  return scoreBands ?? [0, 10, 25, 50, 100]
}

/** The place of a score's band: how many limits it reaches. */
export function bandPlace(score: Fraction, settings: WorkspaceSettings): number {
  return bandLimits(settings).filter((limit) => reaches(score, decimal(limit))).length
}

/** Whether a score is as high as a limit. */
export function reaches(score: Fraction, limit: Fraction): boolean {
  return minus(score, limit).over >= 0n
}

/** `10 to <25` */
function bandOf(balance: Fraction | null, settings: WorkspaceSettings): string | null {
  if (balance === null) return null
  const limits = bandLimits(settings)
  const above = bandPlace(balance, settings)
  const [low, high] = [limits[above - 1], limits[above]]
  if (low === undefined) return `<${high}`
  return high === undefined ? `${low}+` : `${low} to <${high}`
}

function decimal(value: number): Fraction {
  return parseDecimal(String(value))
}
