import type { LedgerRecord } from '@leadlight/database'
import { CALENDARS, SHIPPED_STAGES } from '@leadlight/metrics'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { readFacts } from '../oracle/facts.js'
import { instantOf, SECOND, type Micros } from '../oracle/instant.js'
import type { World } from '../oracle/world.js'
import { activities, stageMoves } from './behaviour-arbitrary.js'
import { catalogue } from './catalogue.js'
import { filters } from './filter-arbitrary.js'
import { followUpRules, handOvers } from './hand-over-arbitrary.js'
import { mail } from './mail-arbitrary.js'
import { costs, exchangeRates } from './money-arbitrary.js'
import {
  crowds,
  enrolments,
  nurtureStories,
  rules,
  scoreBands,
  scores,
  thresholds,
} from './nurture-arbitrary.js'
import { accounts, leads, merges, profiles, sceneLeads } from './people-arbitrary.js'
import { stays, statistics } from './reach-arbitrary.js'
import { deals, orders, subscriptions } from './sales-arbitrary.js'
import { surveys } from './survey-arbitrary.js'
import { segmentRules } from './rule-arbitrary.js'
import { given, often, pick, type Scene } from './scene.js'
import { bursts, looseRefunds } from './touch-arbitrary.js'
import { ATTRIBUTES, CURRENCIES, MOMENTS, ZONES, type Currency } from './vocabulary.js'

/** What random worlds may hold. */
export interface WorldArbitraryOptions {
  /** Facts that arrive twice, and corrections of facts; shipped on. */
  readonly corrections?: boolean
  /** Facts that lie after `now`; shipped on. */
  readonly future?: boolean
  /** Every world is asked as soon as its last lead is there; shipped off. */
  readonly early?: boolean
}

/** Small worlds in which values collide: few moments, sources and days, many facts on each. */
export function worlds({
  corrections = true,
  future = true,
  early = false,
}: WorldArbitraryOptions = {}): fc.Arbitrary<World> {
  return fc
    .record({
      zone: fc.constantFrom(...ZONES),
      weekStart: fc.integer({ min: 1, max: 7 }),
      fiscalYearStart: fc.integer({ min: 1, max: 12 }),
      calendar: fc.constantFrom('MONTHS', ...CALENDARS),
      currency: fc.constantFrom<Currency[]>('EUR', 'EUR', ...CURRENCIES),
      moments: fc.uniqueArray(fc.constantFrom(...MOMENTS), { minLength: 3, maxLength: 8 }),
      sequenced: fc.boolean(),
      live: fc.boolean(),
      now: fc.constantFrom(0, 1, 10 * 86_400, 100 * 86_400),
      early: early ? fc.constant(true) : often(1, 6),
      reportsDeliveries: fc.boolean(),
      followUp: followUpRules,
      mqlThresholds: thresholds,
      scoreBands,
      rules,
      order: fc.constantFrom('written', 'reversed', 'rotated'),
      again: fc.array(fc.record({ record: fc.nat({ max: 1000 }), corrected: fc.boolean() }), {
        maxLength: corrections ? 5 : 0,
      }),
      segments: fc.record({
        s1: filters(SEGMENT_DIMENSIONS),
        s2: segmentRules(SEGMENT_DIMENSIONS),
        s3: segmentRules(SEGMENT_DIMENSIONS, ['s1', 's2']),
      }),
      leads,
      areas: fc.tuple(
        accounts,
        profiles,
        merges,
        stageMoves,
        activities,
        handOvers,
        stays,
        statistics,
        mail,
        deals,
        orders,
        subscriptions,
        surveys,
        costs,
        exchangeRates,
        nurtureStories,
        crowds,
        scores,
        enrolments,
        bursts,
        looseRefunds,
      ),
    })
    .map((seed): World => {
      const empty = sceneOf(seed)
      const people = seed.leads(empty)
      const scene = { ...empty, leads: sceneLeads(people) }
      const written: LedgerRecord[] = [
        ...catalogue,
        ...people,
        ...seed.areas.flatMap((write): readonly LedgerRecord[] => write(scene)),
      ]
      const arrived = [...written]
      for (const { record, corrected } of seed.again) {
        const first = pick(written, record)
        if (first) arrived.push(corrected ? correctionOf(first) : first)
      }
      const world: World = {
        settings: {
          zone: seed.zone,
          currency: seed.currency,
          weekStart: seed.weekStart,
          fiscalYearStart: seed.fiscalYearStart,
          calendar: seed.calendar,
          stages: SHIPPED_STAGES,
          mqlThreshold: null,
          ...given({
            followUp: seed.followUp,
            mqlThresholds: seed.mqlThresholds,
            scoreBands: seed.scoreBands,
            rules: seed.rules,
          }),
        },
        records: inOrder(arrived, seed.order),
        now: FAR_LATER,
        live: false,
        segments: seed.segments,
        reportsDeliveries: seed.reportsDeliveries,
      }
      const now = nowOf(world, seed, future)
      return { ...world, live: seed.live, now, records: knownBy(now, world) }
    })
}

const SEGMENT_DIMENSIONS = [
  ...Object.keys(ATTRIBUTES),
  ...['source', 'channel', 'campaign', 'stage', 'scoreBand', 'program'],
]

const DAY = 86_400 * SECOND

const FAR_LATER = '2030-01-01T00:00:00Z'

type SceneSeed = Pick<Scene, 'zone' | 'currency' | 'sequenced'> & {
  readonly moments: readonly string[]
}

function sceneOf({ zone, currency, sequenced, moments }: SceneSeed): Scene {
  const used = new Map<string, number>()
  return {
    zone,
    currency,
    sequenced,
    leads: [],
    moments: moments.map((moment) =>
      Number(Temporal.PlainDateTime.from(moment).toZonedDateTime(zone).epochNanoseconds / 1000n),
    ),
    nextId: (prefix) => {
      const next = (used.get(prefix) ?? 0) + 1
      used.set(prefix, next)
      return `${prefix}${next}`
    },
  }
}

/** A live world is asked some time after its last fact, or (`early`) as soon as its last lead is there. */
function nowOf(
  world: World,
  seed: { readonly live: boolean; readonly now: number; readonly early: boolean },
  future: boolean,
): string {
  if (seed.early && future) return textOf(lastCreation(world))
  if (!seed.live) return FAR_LATER
  const told = (when: string | undefined): readonly Micros[] =>
    when === undefined ? [] : [instantOf(when, world.settings.zone)]
  const known = world.records.flatMap((record) => [
    ...('at' in record ? told(record.at) : []),
    ...(record.kind === 'enrolment' ? told(record.exitedAt) : []),
  ])
  return textOf(Math.max(readFacts(world).horizon, ...known) + seed.now * SECOND)
}

/** A source tells what lies up to a day ahead; of what lies further it says nothing yet. */
function knownBy(now: string, { records, settings: { zone } }: World): readonly LedgerRecord[] {
  const latest = instantOf(now, zone) + DAY
  const isTold = (when: string | undefined): boolean =>
    when === undefined || instantOf(when, zone) <= latest
  return records.flatMap((record): readonly LedgerRecord[] => {
    switch (record.kind) {
      case 'opportunity': {
        const { openedAt, ...rest } = record
        return [isTold(openedAt) ? record : rest]
      }
      case 'enrolment': {
        const { exitedAt, exitReason, ...rest } = record
        if (!isTold(record.at) || !isTold(record.eligibleAt)) return []
        return [isTold(exitedAt) ? record : rest]
      }
      case 'survey': {
        const { answeredAt, score, ...rest } = record
        if (!isTold(record.invitedAt)) return []
        return [isTold(answeredAt) ? record : rest]
      }
      case 'subscription':
        return isTold(record.startsAt) ? [record] : []
      default:
        return 'at' in record && !isTold(record.at) ? [] : [record]
    }
  })
}

function lastCreation({ records, settings }: World): Micros {
  const created = records.flatMap((record) =>
    record.kind === 'lead' ? [instantOf(record.createdAt, settings.zone)] : [],
  )
  return Math.max(...created)
}

function textOf(instant: Micros): string {
  return Temporal.Instant.fromEpochMilliseconds(instant / 1000).toString()
}

/** A second revision that says something else. */
function correctionOf(record: LedgerRecord): LedgerRecord {
  switch (record.kind) {
    case 'lead':
      return { ...record, revision: 2, source: 'ads' }
    case 'stage':
      return { ...record, revision: 2, stage: 'sql' }
    case 'revenue':
      return { ...record, revision: 2, amount: '7' }
    case 'cost':
      return { ...record, revision: 2, amount: '70' }
    case 'activity':
      return { ...record, revision: 2, channel: 'social' }
    case 'statistic':
      return { ...record, revision: 2, impressions: 11 }
    default:
      return record
  }
}

function inOrder(
  records: readonly LedgerRecord[],
  order: 'written' | 'reversed' | 'rotated',
): readonly LedgerRecord[] {
  if (order === 'reversed') return [...records].reverse()
  const middle = Math.floor(records.length / 2)
  return order === 'rotated' ? [...records.slice(middle), ...records.slice(0, middle)] : records
}
