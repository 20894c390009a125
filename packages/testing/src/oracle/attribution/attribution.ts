import type { AttributionQuery, AskedModel } from '@leadlight/compiler'
import { bucketsOf, earlierSpan, resolvePeriod, type Span } from '../calendar.js'
import { passing } from '../evaluate.js'
import { ELAPSED_DAY, type Micros } from '../instant.js'
import { dealUnit } from '../money-units.js'
import { read, type Reading } from '../reading.js'
import { memberTest } from '../segments.js'
import type { Unit } from '../units.js'
import type { World } from '../world.js'
import type { Conversion } from './conversions.js'
import { touchesTo } from './credits.js'
import { itemsOf, type Item } from './items.js'
import { journeyBy } from './journey-by.js'
import type { TouchedJourney } from './journeys.js'
import { isLearned, learn, type OracleLearned } from './learned.js'
import { lostWays } from './lost-ways.js'
import { fraction, type Fraction } from '../fraction.js'
import { splitByWeights } from './split.js'
import { byShares, decayed, weightsOf } from './weights.js'

/** Credit as counted by hand: whole units by model and group; groups by JSON of their value. */
export interface OracleAttribution {
  readonly credits: ReadonlyMap<string, ReadonlyMap<string, bigint>>
  readonly unattributed: ReadonlyMap<string, bigint>
  readonly previous: ReadonlyMap<string, bigint> | null
  /** One per bucket, by model and group. */
  readonly series: readonly ReadonlyMap<string, ReadonlyMap<string, bigint>>[]
  /** What there is to split. */
  readonly whole: bigint
  /** How many conversions took a path: JSON of its steps. */
  readonly paths: ReadonlyMap<string, CountedPath>
  /** The same of each bucket, and of the period before. */
  readonly bucketPaths: readonly ReadonlyMap<string, CountedPath>[]
  readonly previousPaths: ReadonlyMap<string, CountedPath> | null
  /**
   * How many touches the deals took that were won in the period, its buckets and the period before.
   * Filters are not read: deals have no dimensions of touches.
   */
  readonly won: readonly number[]
  readonly bucketWon: readonly (readonly number[])[]
  readonly previousWon: readonly number[] | null
  /** What the models that learn have found in the period. */
  readonly learned: ReadonlyMap<string, OracleLearned>
  /** What the models that weigh touches give of each line, by model. */
  readonly given: ReadonlyMap<string, readonly OracleCredit[]>
  /** All lines of the period with the steps to them. */
  readonly lines: readonly OracleLine[]
}

/** What a model gives of a line to a touch, or to nobody. */
export interface OracleCredit {
  readonly at: Micros
  readonly amount: bigint
  readonly credit: bigint
  /** JSON of the group. */
  readonly group: string
  /** Null for nobody's. */
  readonly touchedAt: Micros | null
}

/** A line with the group of each touch before its conversion, as JSON. */
export interface OracleLine {
  readonly at: Micros
  readonly amount: bigint
  readonly steps: readonly string[]
}

interface CountedPath {
  readonly conversions: number
  readonly value: bigint
  /** Of those that brought anything. */
  readonly earned: bigint
}

/** Splits credit by plain loops. */
export function evaluateAttribution(world: World, query: AttributionQuery): OracleAttribution {
  const reading = read(world)
  const { settings } = world
  const { horizon } = reading.facts
  const by = query.by ?? 'channel'
  const period = resolvePeriod(query.period, horizon, settings)
  const earlier = query.compareTo ? earlierSpan(period, query.compareTo, horizon, settings) : null
  const items = itemsOf(reading, query)
  const { models = [] } = query
  const passes = belonging(reading, query)
  const isMember = memberTest(reading, query)
  type Cut = Pick<Span, 'start' | 'end'>
  const inside = ({ start, end }: Cut) =>
    items.filter(({ at }) => at >= start && at < end && at <= horizon)

  /** Of a bucket, too, a segment is told at the end of the whole period. */
  const countedIn = (span: Cut, { end: closing }: Cut) =>
    inside(span).filter((item) => passes(item.unitOf(null), item.at, closing))
  const wonIn = ({ start, end }: Cut, { end: closing }: Cut) =>
    [...reading.conversions.ofDeal].flatMap(([deal, conversion]) => {
      const { at } = conversion
      if (at < start || at >= end || at > horizon) return []
      return isMember(dealUnit(reading, deal, at + 1), closing, at + 1)
        ? [touchesTo(reading, conversion)]
        : []
    })
  const split = (span: Cut, whole: Cut) => {
    const credits = new Map<string, ReadonlyMap<string, bigint>>()
    const unattributed = new Map<string, bigint>()
    const learned = new Map<string, OracleLearned>()
    const given = new Map<string, readonly OracleCredit[]>()
    for (const asked of models) {
      const name = nameOf(asked)
      if (isLearned(asked)) {
        const won = waysOf(pathsOf(reading, query, countedIn(span, whole), by))
        const passesLost = (unit: Unit, at: Micros) => passes(unit, at, whole.end)
        const lost = asked.nonConverting ? lostWays(reading, query, span, by, passesLost) : []
        const found = learn(asked, [...won, ...lost])
        learned.set(name, found)
        credits.set(name, found.credits)
        unattributed.set(name, found.unattributed)
        continue
      }
      const groups = new Map<string, bigint>()
      const own: OracleCredit[] = []
      let nobody = 0n
      for (const item of inside(span)) {
        for (const { touch, amount } of creditsOf(reading, query, item, asked)) {
          const unit = item.unitOf(touch)
          if (!passes(unit, item.at, whole.end)) continue
          const key = JSON.stringify(unit.value(by))
          const touchedAt = touch?.at ?? null
          own.push({ at: item.at, amount: item.amount, credit: amount, group: key, touchedAt })
          if (touch === null) nobody += amount
          else groups.set(key, (groups.get(key) ?? 0n) + amount)
        }
      }
      credits.set(name, groups)
      unattributed.set(name, nobody)
      given.set(name, own)
    }
    return { credits, unattributed, learned, given }
  }

  const now = split(period, period)
  const before = earlier ? split(earlier, earlier) : null
  const counted = countedIn(period, period)
  const buckets = query.grain ? bucketsOf(period, query.grain, settings) : []
  return {
    ...now,
    previous:
      before &&
      new Map(
        models.map((asked) => {
          const name = nameOf(asked)
          const earned = [...(before.credits.get(name)?.values() ?? [])]
          return [name, earned.reduce((sum, one) => sum + one, 0n)]
        }),
      ),
    series: buckets.map((bucket) => split(bucket, period).credits),
    whole: counted.reduce((sum, { amount }) => sum + amount, 0n),
    paths: pathsOf(reading, query, counted, by),
    bucketPaths: buckets.map((bucket) => pathsOf(reading, query, countedIn(bucket, period), by)),
    previousPaths: earlier && pathsOf(reading, query, countedIn(earlier, earlier), by),
    won: wonIn(period, period),
    bucketWon: buckets.map((bucket) => wonIn(bucket, period)),
    previousWon: earlier && wonIn(earlier, earlier),
    lines: counted.map((item) => ({
      at: item.at,
      amount: item.amount,
      steps: (item.conversion ? journeyBy(reading, query, item.conversion).touches : []).map(
        (touch) => JSON.stringify(item.unitOf(touch).value(by)),
      ),
    })),
  }
}

const nameOf = ({ as, model }: AskedModel): string => as ?? model ?? 'custom'

/** What each touch gets of an item. */
function creditsOf(reading: Reading, query: AttributionQuery, item: Item, asked: AskedModel) {
  const all = item.conversion && journeyBy(reading, query, item.conversion)
  const journey = all && lookBack(all, item.conversion?.at ?? 0, asked.lookbackDays)
  const weights = journey ? weigh(asked, journey) : []
  const weighed = (journey?.touches ?? []).flatMap((touch, i) => {
    const weight = weights[i] ?? fraction(0n)
    return weight.over === 0n ? [] : [{ touch, weight }]
  })
  if (weighed.length === 0) return [{ touch: null, amount: item.amount }]
  const parts = splitByWeights(
    item.amount,
    weighed.map(({ weight }) => weight),
  )
  return weighed.map(({ touch }, i) => ({ touch, amount: parts[i] ?? 0n }))
}

function weigh(
  { model = '', weights, halfLifeDays }: AskedModel,
  journey: TouchedJourney,
): readonly Fraction[] {
  if (weights) {
    const { first: FT, creation: LC, opening: OC, conversion: CW, rest = 0 } = weights
    const given = Object.entries({ FT, LC, OC, CW }).filter(([, share]) => share)
    const roles = given.map(([role, share]) => [role, (share ?? 0) * 100] as const)
    return byShares({ roles: Object.fromEntries(roles), rest: rest * 100 }, journey)
  }
  if (model === 'timeDecay') return decayed(journey, halfLifeDays ?? 7)
  return weightsOf(model, journey)
}

/** Older touches do not count, but for the first one and the one before the lead's creation. */
function lookBack(
  journey: TouchedJourney,
  convertedAt: Micros,
  days: number | undefined,
): TouchedJourney {
  if (days === undefined) return journey
  const { touches, createdAt } = journey
  const creation = touches.findLastIndex(({ at }) => createdAt !== null && at <= createdAt)
  const since = convertedAt - days * ELAPSED_DAY
  return {
    ...journey,
    touches: touches.filter(({ at }, i) => i === 0 || i === creation || at >= since),
  }
}

function belonging(reading: Reading, query: AttributionQuery) {
  const passes = passing(query)
  const isMember = memberTest(reading, query)
  return (unit: Unit, at: Micros, closing: Micros): boolean =>
    passes({ unit }) && isMember(unit, closing, at + 1)
}

/** Ways to conversions: one goes once, whatever lines it has; revenue of none is no conversion. */
function pathsOf(
  reading: Reading,
  query: AttributionQuery,
  items: readonly Item[],
  by: string,
): OracleAttribution['paths'] {
  const journeys = new Map<string, { path: string; count: number; value: bigint }>()
  const ids = new Map<Conversion, string>()
  for (const item of items) {
    const { conversion } = item
    const touches = conversion ? journeyBy(reading, query, conversion).touches : []
    const path = JSON.stringify(touches.map((touch) => item.unitOf(touch).value(by)))
    if (conversion && !ids.has(conversion)) ids.set(conversion, `conversion ${ids.size}`)
    const journey = conversion ? ids.get(conversion) : `line ${item.id}`
    const key = `${journey ?? ''} ${path}`
    const known = journeys.get(key)
    journeys.set(key, {
      path,
      count: conversion ? 1 : 0,
      value: (known?.value ?? 0n) + item.amount,
    })
  }
  const paths = new Map<string, CountedPath>()
  for (const { path, count, value } of journeys.values()) {
    const known = paths.get(path) ?? { conversions: 0, value: 0n, earned: 0n }
    paths.set(path, {
      conversions: known.conversions + count,
      value: known.value + value,
      earned: known.earned + (value > 0n ? value : 0n),
    })
  }
  return paths
}

const waysOf = (paths: OracleAttribution['paths']) =>
  [...paths].map(([path, counted]) => ({
    ...counted,
    lost: 0,
    steps: JSON.parse(path) as readonly (string | null)[],
  }))
