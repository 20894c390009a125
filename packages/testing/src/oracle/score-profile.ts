import type { Comparison, Filter, Grain, Period, ScoringRules, SegmentAt } from '@leadlight/metrics'
import { bucketsOf, earlierSpan, resolvePeriod } from './calendar.js'
import { passing } from './evaluate.js'
import { toDouble } from './fraction.js'
import { ELAPSED_DAY, type Micros } from './instant.js'
import { statisticOf } from './measure.js'
import type { Person } from './people.js'
import { read, type Reading } from './reading.js'
import { ruleScoreBefore } from './rule-scores.js'
import { bandLimits, bandPlace, reaches } from './scores.js'
import { memberTest } from './segments.js'
import { newLeadUnit } from './units.js'
import type { World } from './world.js'

/** What is asked of a score profile. */
export interface ProfileAsked {
  readonly period: Period
  readonly grain?: Grain
  readonly atAgeDays?: number
  readonly where?: Filter
  readonly segment?: string
  readonly segmentAt?: SegmentAt
  readonly by?: string
  readonly compareTo?: Comparison
  /** Scores by these rules, called like this, instead of what the source says. */
  readonly ruled?: { readonly rules: ScoringRules; readonly model: string }
}

/** How the new leads of a cell score. */
export interface CountedCell {
  readonly leads: number
  readonly scored: number
  readonly unscored: number
  readonly immature: number
  readonly bands: readonly number[]
  readonly mean: number | null
  readonly p25: number | null
  readonly median: number | null
  readonly p75: number | null
  readonly above: number | null
  readonly aboveShare: number | null
  /** `model: leads`, the most first, then by name, the nameless last. */
  readonly models: readonly string[]
}

/** Cells by place: `now`, `before`, `now 2018-02`, and with ` in <group>` each group's. */
export type CountedProfile = Readonly<Record<string, CountedCell>>

/** Counts a score profile, cell by cell. */
export function countScoreProfile(world: World, asked: ProfileAsked): CountedProfile {
  const reading = read(world)
  const { settings } = world
  const { horizon } = reading.facts
  const now = resolvePeriod(asked.period, horizon, settings)
  const before = asked.compareTo ? earlierSpan(now, asked.compareTo, horizon, settings) : null
  const all = reading.people.all.filter((person) => reading.isNewLead(person, true))
  const cells: Record<string, CountedCell> = {}
  for (const [name, period] of [['now', now] as const, ['before', before] as const]) {
    if (!period) continue
    const buckets = bucketsOf(period, asked.grain ?? 'MONTH', settings)
    // Of the whole, too, people are judged at the end of their own cohort.
    const leads = all.filter((person) => {
      const own = buckets.find(({ end }) => person.createdAt < end)
      return passes(reading, person, asked, own?.end ?? period.end)
    })
    const stretches = [
      { place: name, ...period },
      ...buckets.map((bucket, i) => ({ place: `${name} ${i}`, ...bucket })),
    ]
    for (const { place, start, end } of stretches) {
      const here = leads.filter(
        ({ createdAt }) => createdAt >= start && createdAt < end && createdAt <= horizon,
      )
      cells[place] = countCell(reading, here, asked)
      for (const group of groupsOf(reading, here, asked.by)) {
        const members = here.filter((person) => valuesOf(reading, person, asked.by).includes(group))
        cells[`${place} in ${group ?? '(blank)'}`] = countCell(reading, members, asked)
      }
    }
  }
  return cells
}

function valuesOf(
  reading: Reading,
  person: Person,
  by: string | undefined,
): readonly (string | null)[] {
  return by === undefined ? [] : newLeadUnit(reading, person).values(by)
}

function groupsOf(
  reading: Reading,
  people: readonly Person[],
  by: string | undefined,
): readonly (string | null)[] {
  return [...new Set(people.flatMap((person) => valuesOf(reading, person, by)))]
}

function passes(reading: Reading, person: Person, asked: ProfileAsked, closing: Micros): boolean {
  const unit = newLeadUnit(reading, person)
  return passing(asked)({ unit }) && memberTest(reading, asked)(unit, closing)
}

function countCell(
  reading: Reading,
  people: readonly Person[],
  { atAgeDays: age, ruled }: ProfileAsked,
): CountedCell {
  const { scores, facts, world } = reading
  const readAt = (person: Person): Micros =>
    age === undefined ? scores.readingOf(person) : person.createdAt + age * ELAPSED_DAY
  const old = people.filter((person) => age === undefined || readAt(person) <= facts.horizon)
  const scored = old.flatMap((person) => {
    const at = readAt(person)
    const balance = ruled
      ? ruleScoreBefore(reading, ruled.rules, person, at)
      : scores.balanceBefore(person, at)
    const model = ruled ? ruled.model : (scores.modelBefore(person, at) ?? null)
    return balance ? [{ balance, model, threshold: scores.thresholdBefore(at) }] : []
  })
  const balances = scored.map(({ balance }) => balance)
  const places = balances.map((balance) => bandPlace(balance, world.settings))
  const bands = Array.from(
    { length: bandLimits(world.settings).length + 1 },
    (_, place) => places.filter((own) => own === place).length,
  )
  const above = scored.filter(
    ({ balance, threshold }) => threshold !== null && reaches(balance, threshold),
  ).length
  const versions = world.settings.mqlThresholds ?? [{ threshold: world.settings.mqlThreshold }]
  const known = versions.some(({ threshold }) => threshold !== null)
  const statistic = (name: string): number | null => {
    const value = statisticOf(balances, name)
    return value && toDouble(value)
  }
  return {
    leads: people.length,
    scored: scored.length,
    unscored: old.length - scored.length,
    immature: people.length - old.length,
    bands,
    mean: statistic('MEAN'),
    p25: statistic('P25'),
    median: statistic('MEDIAN'),
    p75: statistic('P75'),
    above: known ? above : null,
    aboveShare: known && old.length > 0 ? above / old.length : null,
    models: tally(scored.map(({ model }) => model)),
  }
}

function tally(models: readonly (string | null)[]): readonly string[] {
  return [...new Set(models)].map(
    (model) => `${model ?? '(none)'}: ${models.filter((other) => other === model).length}`,
  )
}
