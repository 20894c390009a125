import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { dayOf, instantOf, SECOND, type Day, type Micros } from '../oracle/instant.js'
import type { Currency } from './vocabulary.js'

/** What the records of one random world have in common while they are written. */
export interface Scene {
  readonly zone: string
  /** The workspace's own. */
  readonly currency: Currency
  /** The few instants around which everything happens. */
  readonly moments: readonly Micros[]
  /** Whether the source numbers its facts. */
  readonly sequenced: boolean
  /** The leads so far, with their creation as it was written. */
  readonly leads: readonly SceneLead[]
  /** The next free id of a kind: `a1`, `a2`, … */
  nextId(prefix: string): string
}

export interface SceneLead {
  readonly id: string
  readonly createdAt: string
  readonly excluded: boolean
  readonly account: string | undefined
}

/** Writes the records of one area of a world. */
export type Writer<Record> = (scene: Scene) => readonly Record[]

/** A time before it is known in which world it lies. */
export interface TimeSeed {
  readonly moment: number
  /** Seconds. */
  readonly offset: number
  readonly asDay: boolean
  /** Counted from the creation of the lead it is about, where there is one. */
  readonly sinceCreation: boolean
}

const DAY = 86_400

export const timeSeed: fc.Arbitrary<TimeSeed> = fc.record({
  moment: fc.nat({ max: 100 }),
  offset: fc.oneof(
    { weight: 4, arbitrary: fc.constant(0) },
    {
      weight: 5,
      arbitrary: fc.constantFrom(1, -1, 0.25, 1800, 3600, DAY, 7 * DAY, 7 * DAY + 1, 30 * DAY),
    },
  ),
  asDay: often(1, 6),
  sinceCreation: often(3, 5),
})

/** True this many times out of that many. */
export function often(times: number, outOf: number): fc.Arbitrary<boolean> {
  return fc.oneof(
    { weight: outOf - times, arbitrary: fc.constant(false) },
    { weight: times, arbitrary: fc.constant(true) },
  )
}

/** Mostly one of the values, else nothing. */
export function maybe<T>(values: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.option(values, { nil: undefined, freq: 3 })
}

/** Mostly nothing, else one of the values. */
export function seldom<T>(values: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: values },
  )
}

/** One of a few; undefined from an empty list. */
export function pick<T>(from: readonly T[], seed: number): T | undefined {
  return from[seed % Math.max(1, from.length)]
}

/** A seed's time as a record says it. */
export function whenOf(seed: TimeSeed, scene: Scene, about?: SceneLead): string {
  const since =
    about && seed.sinceCreation
      ? instantOf(about.createdAt, scene.zone)
      : (pick(scene.moments, seed.moment) ?? 0)
  // What follows a creation does so; a second before it would be another case, drawn elsewhere.
  const offset = about && seed.sinceCreation ? Math.abs(seed.offset) : seed.offset
  return written(since + offset * SECOND, seed.asDay, scene.zone)
}

/** A time some seconds after another one. */
export function later(when: string, seconds: number, scene: Scene): string {
  return written(instantOf(when, scene.zone) + seconds * SECOND, false, scene.zone)
}

/** The day on which one of the world's moments lies, some days on. */
export function dayNear(moment: number, offset: number, scene: Scene): Day {
  const day = dayOf(pick(scene.moments, moment) ?? 0, scene.zone)
  return Temporal.PlainDate.from(day).add({ days: offset }).toString()
}

/** The next sequence number, where the source has them. */
export function sequenceOf(seed: number, scene: Scene): { readonly sequence?: number } {
  return scene.sequenced ? { sequence: seed } : {}
}

function written(at: Micros, asDay: boolean, zone: string): string {
  if (asDay) return dayOf(at, zone)
  return Temporal.Instant.fromEpochMilliseconds(at / 1000).toString()
}

/** Leaves out the keys that have no value, as a source would. */
export function given<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries) as { [K in keyof T]: Exclude<T[K], undefined> }
}
