import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { compileFunnel } from '@leadlight/compiler'
import type {
  CompileContext,
  FunnelCohort,
  FunnelPartId,
  FunnelParts,
  FunnelQuery,
  HandBack,
  PartAnswer,
  StageFlow,
  StageStalls,
  StageStays,
} from '@leadlight/compiler'
import fc from 'fast-check'
import { testDatabase } from '../engines/test-database.js'
import type { TestDatabase } from '../engines/test-database.js'
import { askFunnel } from '../truth/ask-funnel.js'
import { loadWorld } from '../truth/load-world.js'
import { funnelQueries } from '../worlds/funnel-arbitrary.js'
import { worlds } from '../worlds/world-arbitrary.js'

/*
 * What holds in the funnel whatever its numbers are: nobody is lost between stages, between buckets
 * or between the parts of a whole.
 */

const WORLDS = Number(process.env['LEADLIGHT_PROVE_WORLDS'] ?? 2)
const SEED = Number(process.env['LEADLIGHT_PROVE_SEED'] ?? 20261122)
const QUESTIONS = 6

/** Dimensions of which one row may have several values: their groups overlap. */
const MANY_VALUED = new Set(['program', 'segment'])

type Laws = { readonly [Id in FunnelPartId]: (values: FunnelParts[Id]) => void }

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

const filled = (bins: readonly { readonly count: number }[]): number =>
  sum(bins.map(({ count }) => count))

/** What holds within one cell of each part. */
const WITHIN: Laws = {
  cohort: ({ steps }: FunnelCohort) => {
    steps.forEach(({ entered, converted, exited, open, exits, distribution, ...step }, i) => {
      expect(converted + exited + open).toBe(entered)
      expect(sum(exits.map(({ people }) => people))).toBe(exited)
      expect(step.imputed).toBeLessThanOrEqual(entered)
      expect(step.immature).toBeLessThanOrEqual(entered)
      expect(filled(distribution)).toBeLessThanOrEqual(entered)
      const next = steps[i + 1]
      expect(next?.entered ?? converted).toBe(converted)
      expect(next?.entered ?? 0).toBeLessThanOrEqual(entered)
      const [first] = steps
      expect(step.cumulativeRate).toBe(first?.entered ? entered / first.entered : null)
    })
  },
  flow: (flows: readonly StageFlow[]) => {
    for (const flow of flows) {
      const { opening, entered, left, closing } = flow
      expect(opening + entered - left).toBe(closing)
      const { fromEarlier, fromLater, fromSide, mergedIn } = flow
      expect(flow.new + fromEarlier + fromLater + fromSide + mergedIn).toBe(entered)
      expect(flow.toLater + flow.toEarlier + flow.toSide).toBe(left)
      expect(flow.imputed).toBeLessThanOrEqual(Math.min(entered, left))
    }
  },
  stays: (stays: readonly StageStays[]) => {
    for (const { completed, distribution, stillIn, stillInDistribution } of stays) {
      expect(filled(distribution)).toBe(completed)
      if (stillIn !== null) expect(filled(stillInDistribution)).toBe(stillIn)
    }
  },
  stalls: (stalls: readonly StageStalls[]) => {
    for (const { people, distribution, reasons, medianDays, longestDays } of stalls) {
      expect(filled(distribution)).toBe(people)
      expect(filled(reasons)).toBe(people)
      expect(medianDays === null).toBe(people === 0)
      expect(medianDays ?? 0).toBeLessThanOrEqual(longestDays ?? 0)
    }
  },
  handBack: (back: HandBack) => {
    const { handedOver, due, accepted, rejected, both, unanswered, waiting } = back
    expect(accepted + rejected - both + unanswered + waiting).toBe(handedOver)
    expect(due).toBeLessThanOrEqual(handedOver)
    expect(back.inTime).toBeLessThanOrEqual(back.followedUp)
    expect(back.followedUp).toBeLessThanOrEqual(handedOver)
    expect(back.recycled + back.recycleOpen).toBeLessThanOrEqual(handedOver)
    expect(back.reMql + back.reMqlOpen).toBeLessThanOrEqual(back.recycled)
    expect(filled(back.rejections)).toBe(rejected)
  },
}

/** Numbers of people in a cell that add up over the parts of a whole, by their names. */
function additive(part: FunnelPartId, values: unknown): Readonly<Record<string, number>> {
  const names = ADDITIVE[part]
  const rows = (
    part === 'cohort' ? (values as FunnelCohort).steps : Array.isArray(values) ? values : [values]
  ) as readonly Readonly<Record<string, unknown>>[]
  return Object.fromEntries(
    rows.flatMap((row, i) => names.map((name) => [`${i} ${name}`, Number(row[name] ?? 0)])),
  )
}

const ADDITIVE: { readonly [Id in FunnelPartId]: readonly string[] } = {
  cohort: ['entered', 'converted', 'exited', 'open', 'imputed', 'immature', 'waiting'],
  flow: ['opening', 'entered', 'new', 'mergedIn', 'left', 'toLater', 'toSide', 'closing'],
  stays: ['completed', 'stillIn'],
  stalls: ['people', 'withoutRate'],
  handBack: ['handedOver', 'due', 'accepted', 'rejected', 'waiting', 'followedUp', 'recycled'],
}

/** Parts whose buckets add up to the whole; flows do so by what comes and goes. */
const OVER_TIME: { readonly [Id in FunnelPartId]?: readonly string[] } = {
  cohort: ['entered', 'converted', 'exited', 'open', 'imputed', 'immature'],
  flow: ['entered', 'new', 'mergedIn', 'left', 'toLater', 'toSide'],
  handBack: ['handedOver', 'due', 'accepted', 'rejected', 'recycled'],
}

function addUp(all: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const sums: Record<string, number> = {}
  for (const one of all) {
    for (const [name, number] of Object.entries(one)) sums[name] = (sums[name] ?? 0) + number
  }
  return sums
}

describe('Q2: what holds in the funnel', () => {
  let test: TestDatabase
  beforeAll(async () => {
    test = await testDatabase()
  })
  afterAll(() => test.close())

  const ask = <Id extends FunnelPartId>(
    part: Id,
    query: FunnelQuery,
    context: CompileContext,
  ): Promise<PartAnswer<FunnelParts[Id]>> =>
    askFunnel(test.database, compileFunnel(part, query, context), context)

  it('nobody is lost between stages, buckets, groups and the parts of a partition', async () => {
    const met = { cells: 0, groups: 0, buckets: 0, parts: 0 }
    const cases = worlds({ future: false }).chain((world) =>
      fc.record({
        world: fc.constant(world),
        asked: fc.array(funnelQueries(world), { minLength: QUESTIONS, maxLength: QUESTIONS }),
      }),
    )
    await fc.assert(
      fc.asyncProperty(cases, async ({ world, asked }) => {
        const context = await loadWorld(test.database, world)
        for (const { part, query } of asked) {
          try {
            await check(part, query, context, met)
          } catch (error) {
            throw new Error(JSON.stringify({ part, query }), { cause: error })
          }
        }
      }),
      { numRuns: WORLDS, seed: SEED, endOnFailure: true },
    )
    for (const count of Object.values(met)) expect(count).toBeGreaterThan(0)
  }, 14_400_000)

  async function check(
    part: FunnelPartId,
    query: FunnelQuery,
    context: CompileContext,
    met: Record<'cells' | 'groups' | 'buckets' | 'parts', number>,
  ): Promise<void> {
    const answer = await ask(part, query, context)
    const within = WITHIN[part] as (values: unknown) => void
    const told = (values: unknown) => additive(part, values)
    const { whole, series, groups } = answer
    const cells = [
      whole,
      ...series.map(({ values }) => values),
      ...groups.flatMap((group) => [group.whole, ...group.series.map(({ values }) => values)]),
    ]
    for (const cell of cells) within(cell)
    met.cells += cells.length

    const timed = OVER_TIME[part]
    if (timed && series.length > 0) {
      const sums = addUp(series.map(({ values }) => told(values)))
      const kept = ([name]: readonly [string, number]) => timed.includes(name.split(' ')[1] ?? '')
      expect(Object.entries(sums).filter(kept)).toEqual(Object.entries(told(whole)).filter(kept))
      met.buckets += series.length
    }
    if (part === 'flow' && series.length > 0) followOn(whole, series)

    const { by } = query
    if (by === undefined || MANY_VALUED.has(by)) return
    // A group is there where somebody is.
    expect({ ...emptied(told(whole)), ...addUp(groups.map((group) => told(group.whole))) }).toEqual(
      told(whole),
    )
    met.groups += groups.length

    const value = groups.find((group) => group.value !== null)?.value
    if (value == null || query.where !== undefined) return
    const parts = []
    for (const where of [
      { dimension: by, is: value },
      { not: { dimension: by, is: value } },
      { dimension: by, isBlank: true },
    ]) {
      const { by: _, grain: __, compareTo: ___, ...rest } = query
      const cut = await ask(part, { ...rest, where }, context)
      within(cut.whole)
      parts.push(told(cut.whole))
    }
    expect(addUp(parts)).toEqual(told(whole))
    met.parts++
  }

  /** What is there when a bucket ends is there when the next begins. */
  function followOn(whole: unknown, series: readonly { readonly values: unknown }[]): void {
    const flows = series.map(({ values }) => values as readonly StageFlow[])
    ;(whole as readonly StageFlow[]).forEach(({ opening, closing }, stage) => {
      expect(flows[0]?.[stage]?.opening).toBe(opening)
      expect(flows.at(-1)?.[stage]?.closing).toBe(closing)
      flows.slice(1).forEach((flow, i) => {
        expect(flow[stage]?.opening).toBe(flows[i]?.[stage]?.closing)
      })
    })
  }
})

const emptied = (told: Readonly<Record<string, number>>): Record<string, number> =>
  Object.fromEntries(Object.keys(told).map((name) => [name, 0]))
