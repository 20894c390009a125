import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type {
  CompileContext,
  RetentionAnswer,
  RetentionComparison,
  RetentionQuery,
} from '@leadlight/compiler'
import { MetricQueryError, RETENTION_ACTIVITIES } from '@leadlight/compiler'
import type { LedgerRecord } from '@leadlight/database'
import { COMPARISONS } from '@leadlight/metrics'
import fc from 'fast-check'
import { testDatabase } from '../engines/test-database.js'
import type { TestDatabase } from '../engines/test-database.js'
import { moneyText } from '../oracle/money.js'
import { retentionGroups, retentionOf, survivingShare } from '../oracle/retention.js'
import type { OracleTriangle } from '../oracle/retention.js'
import type { World } from '../oracle/world.js'
import { filters } from '../worlds/filter-arbitrary.js'
import { makeWorld } from '../worlds/make-world.js'
import { given, maybe, seldom } from '../worlds/scene.js'
import { CURRENCIES } from '../worlds/vocabulary.js'
import { worlds } from '../worlds/world-arbitrary.js'
import { askRetention, readRetentionMembers } from './ask-retention.js'
import { id, leads, order, term } from './customer-records.js'
import { loadWorld } from './load-world.js'

const WORLDS = Number(process.env['LEADLIGHT_PROVE_WORLDS'] ?? 8)
const QUESTIONS = 6
const DIMENSIONS = ['source', 'cohort', 'country', 'industry', 'tier']

let test: TestDatabase
beforeAll(async () => {
  test = await testDatabase()
})
afterAll(() => test.close())

const questions = (world: World): fc.Arbitrary<RetentionQuery> =>
  fc
    .record({
      period: fc.constantFrom(
        { from: '2018-01-01', to: '2019-02-01' },
        { from: '2018-02-10', to: '2018-07-05' },
        { from: '2017-11-01', to: '2020-01-01' },
      ),
      grain: maybe(fc.constantFrom('WEEK', 'MONTH', 'QUARTER', 'YEAR')),
      periods: maybe(fc.integer({ min: 1, max: 14 })),
      activity: maybe(fc.constantFrom(...RETENTION_ACTIVITIES)),
      where: seldom(filters(DIMENSIONS)),
      segment: seldom(fc.constantFrom(...Object.keys(world.segments))),
      by: maybe(fc.constantFrom(...DIMENSIONS)),
      currency: seldom(fc.constantFrom(...CURRENCIES)),
      compareTo: maybe(fc.constantFrom(...COMPARISONS)),
    })
    .map((query): RetentionQuery => given(query))

/** A triangle as the oracle would tell it. */
const told = ({ cohorts, lifetimes }: OracleTriangle, currency: string) => ({
  cohorts: cohorts.map(({ label, customers, cells }) => ({
    label,
    size: customers.length,
    cells: cells.map((cell) =>
      cell === null
        ? { active: null, rolling: null, revenue: null, recurring: null, provisional: true }
        : {
            ...cell,
            revenue: moneyText(cell.revenue, currency),
            recurring: moneyText(cell.recurring, currency),
          },
    ),
  })),
  lived: lifetimes.length,
  left: lifetimes.filter(({ ended }) => ended).length,
})

const answered = ({ cohorts, survival }: Pick<RetentionAnswer, 'cohorts' | 'survival'>) => ({
  cohorts: cohorts.map(({ label, size, cells }) => ({
    label,
    size,
    cells: cells.map(({ active, rolling, revenue, recurring, provisional }) => ({
      ...{ active, rolling, revenue, recurring, provisional },
    })),
  })),
  lived: survival.curve?.n,
  left: survival.curve?.ended,
})

async function agree(
  world: World,
  query: RetentionQuery,
  context: CompileContext,
): Promise<RetentionAnswer> {
  const answer = await askRetention(test.database, query, context)
  const currency = answer.currency ?? 'EUR'
  agreeOnAll(answer, false)
  expect(answer.comparison === null).toBe(query.compareTo === undefined)
  if (answer.comparison) agreeOnAll(answer.comparison, true)

  function agreeOnAll(found: RetentionComparison | RetentionAnswer, earlier: boolean): void {
    agreeOn(found, retentionOf(world, query, { earlier }), currency)
    const groups = retentionGroups(world, query, { earlier })
    expect(found.groups.map(({ value }) => value).sort()).toEqual([...groups].sort())
    for (const value of groups) {
      const group = found.groups.find((one) => one.value === value)
      agreeOn(group, retentionOf(world, query, { earlier, group: { value } }), currency)
    }
  }
  return answer
}

function agreeOn(
  found: Pick<RetentionAnswer, 'cohorts' | 'survival'> | undefined,
  counted: OracleTriangle,
  currency: string,
): void {
  expect(found && answered(found)).toEqual(told(counted, currency))
  const { lifetimes } = counted
  const left = lifetimes.flatMap(({ days, ended }) => (ended ? [days] : []))
  const ages = [...new Set(left)].sort((a, b) => a - b)
  const points = found?.survival.curve?.points ?? []
  expect(points.map(({ age }) => age)).toEqual(ages)
  points.forEach(({ age, share }) => expect(share).toBeCloseTo(survivingShare(lifetimes, age), 12))
}

function obeysLaws(answer: RetentionAnswer, { activity = 'BOUGHT', by }: RetentionQuery): void {
  for (const { size, cells } of answer.cohorts) {
    if (activity !== 'ENGAGED' && cells[0]?.active !== null) expect(cells[0]?.active).toBe(size)
    cells.forEach(({ active, rolling, share, rollingShare }, i) => {
      if (active === null || rolling === null) return
      expect(rolling).toBeGreaterThanOrEqual(active)
      expect(rolling).toBeLessThanOrEqual(cells[i - 1]?.rolling ?? size)
      expect(share).toBe(size === 0 ? null : active / size)
      expect(rollingShare).toBe(size === 0 ? null : rolling / size)
    })
  }
  expect(answer.cohorts.reduce((sum, { size }) => sum + size, 0)).toBe(answer.size)
  expect(answer.survival.curve?.n).toBe(answer.size)
  if (by !== undefined) {
    expect(answer.groups.reduce((sum, { size }) => sum + size, 0)).toBe(answer.size)
  }
}

describe('Q1: retention is what counting customer by customer gives', () => {
  it(`on ${WORLDS} random worlds with ${QUESTIONS} questions each, and obeys its laws`, async () => {
    const cases = worlds({ future: false }).chain((world) =>
      fc.record({
        world: fc.constant(world),
        asked: fc.array(questions(world), { minLength: QUESTIONS, maxLength: QUESTIONS }),
      }),
    )
    let customers = 0
    await fc.assert(
      fc.asyncProperty(cases, async ({ world, asked }) => {
        const context = await loadWorld(test.database, world)
        for (const query of asked) {
          const answer = await agree(world, query, context)
          obeysLaws(answer, query)
          customers += answer.size
        }
      }),
      { numRuns: WORLDS, seed: 20261122, endOnFailure: true },
    )
    expect(customers).toBeGreaterThan(WORLDS)
  }, 600_000)
})

const HALF = { from: '2026-01-01', to: '2026-04-01' }

/** Three customers of January, one of February; asked in the middle of May. */
const RECORDS: readonly LedgerRecord[] = [
  ...leads(['a', 'b', 'c', 'd']),
  order('a', '2026-01-05', '30.00'),
  order('a', '2026-03-05', '12.50'),
  order('b', '2026-01-20', '10.00'),
  order('b', '2026-04-02', '10.00'),
  {
    kind: 'revenue',
    id: id(),
    revenueKind: 'refunded',
    lead: 'b',
    at: '2026-02-03',
    amount: '-4.00',
    currency: 'EUR',
  },
  term('c', '2026-01-10', '2026-03-10', '20'),
  order('d', '2026-02-14', '7.00'),
]

async function ask(query: Partial<RetentionQuery> = {}) {
  const world = makeWorld(RECORDS, { live: true, now: '2026-05-15T12:00:00Z' })
  const context = await loadWorld(test.database, world)
  const asked = { period: HALF, periods: 4, ...query }
  return { answer: await agree(world, asked, context), context, asked }
}

describe('a small triangle', () => {
  it('is the one counted by hand: who bought or paid in each month, in it or later', async () => {
    const { answer } = await ask()
    const of = (pick: 'active' | 'rolling' | 'revenue' | 'recurring') =>
      answer.cohorts.map(({ label, size, cells }) => [
        label,
        size,
        ...cells.map((cell) => cell[pick]),
      ])
    expect(of('active')).toEqual([
      ['2026-01', 3, 3, 1, 2, 1, 0],
      ['2026-02', 1, 1, 0, 0, 0, null],
      ['2026-03', 0, 0, 0, 0, null, null],
    ])
    expect(of('rolling')).toEqual([
      ['2026-01', 3, 3, 3, 3, 1, 0],
      ['2026-02', 1, 1, 0, 0, 0, null],
      ['2026-03', 0, 0, 0, 0, null, null],
    ])
    expect(of('revenue')[0]).toEqual(['2026-01', 3, '40.00', '-4.00', '12.50', '10.00', '0.00'])
    expect(of('recurring')[0]).toEqual(['2026-01', 3, '20.00', '20.00', '0.00', '0.00', '0.00'])
    const [january] = answer.cohorts
    expect(january?.cells.map(({ netRevenueRetention }) => netRevenueRetention)).toEqual([
      ...[1, 1, 0, 0, 0],
    ])
    expect(january?.cells.map(({ revenueRetention }) => revenueRetention)).toEqual([
      ...[1, -0.1, 0.3125, 0.25, 0],
    ])
    // May is not over.
    expect(january?.cells.map(({ provisional }) => provisional)).toEqual([
      ...[false, false, false, false, true],
    ])
  })

  it('pools for each month the cohorts that have had it', async () => {
    const { answer } = await ask()
    expect(answer.overall.map(({ size, active, share }) => [size, active, share])).toEqual([
      [4, 4, 1],
      [4, 1, 0.25],
      [3 + 1, 2, 0.5],
      [3, 1, 1 / 3],
      [0, null, null],
    ])
  })

  it('counts those who stay as seen until now, and says who left after how many days', async () => {
    const { answer } = await ask()
    // c left after 59 days and its grace is over; a, b and d have been silent for less than 180.
    expect(answer.survival.curve).toMatchObject({ n: 4, ended: 1, censored: 3, median: null })
    expect(answer.survival.curve?.points).toMatchObject([
      { age: 59, atRisk: 4, ended: 1, share: 0.75 },
    ])
  })

  it('shows the customers of a cell, as many as it counts and with what they brought', async () => {
    const { answer, context, asked } = await ask()
    const [january] = answer.cohorts
    for (const { offset, size, active, rolling, revenue } of january?.cells ?? []) {
      const read = (part: 'SIZE' | 'ACTIVE' | 'ROLLING' | 'INACTIVE') =>
        readRetentionMembers(test.database, asked, { cohort: '2026-01', offset, part }, context)
      const all = await read('SIZE')
      expect(all).toHaveLength(size)
      expect(await read('ACTIVE')).toHaveLength(active ?? 0)
      expect(await read('ROLLING')).toHaveLength(rolling ?? 0)
      expect(await read('INACTIVE')).toHaveLength(size - (active ?? 0))
      const cents = all.reduce((sum, { revenue: own }) => sum + Math.round(Number(own) * 100), 0)
      expect(cents).toBe(Math.round(Number(revenue) * 100))
    }
  })

  it('stands beside that of the period before, at the same time since acquisition', async () => {
    const asked = {
      period: { from: '2026-02-01', to: '2026-03-01' },
      compareTo: 'PREVIOUS_PERIOD',
      periods: 2,
    } as const
    const { answer, context } = await ask(asked)
    expect(answer.cohorts.map(({ cells }) => cells.map(({ active }) => active))).toEqual([
      [1, 0, 0],
    ])
    expect(answer.comparison).toMatchObject({ period: { from: '2026-01-01', to: '2026-02-01' } })
    expect(answer.comparison?.cohorts).toMatchObject([
      { label: '2026-01', size: 3, cells: [{ active: 3 }, { active: 1 }, { active: 2 }] },
    ])
    expect(answer.notes.map(({ code }) => code)).toContain('WATCHED_LONGER')
    const cell = { cohort: '2026-01', offset: 2, part: 'ACTIVE' } as const
    const read = (previous: boolean) =>
      readRetentionMembers(test.database, asked, { ...cell, previous }, context)
    expect(await read(true)).toHaveLength(2)
    expect(() => read(false)).toThrow(MetricQueryError)
  })

  it('leaves customers where nobody can be told to leave, and says so', async () => {
    const world = makeWorld(RECORDS, { live: true, now: '2026-05-15T12:00:00Z' })
    const context = {
      ...(await loadWorld(test.database, world)),
      absentFacts: ['churn', 'recurring'],
    }
    const answer = await askRetention(
      test.database,
      { period: HALF, activity: 'CUSTOMER' },
      context,
    )
    expect(answer.survival).toMatchObject({ curve: null, reason: { code: 'NO_RENEWAL_DATA' } })
    expect(answer.cohorts[0]?.cells[1]).toMatchObject({ active: null, recurring: null })
    expect(answer.notes.map(({ code }) => code)).toContain('NO_RENEWAL_DATA')
  })

  it.each([
    [{ periods: 0 }, 'BAD_PARAMETER', ['periods']],
    [{ by: 'campaign' }, 'DIMENSION_NOT_APPLICABLE', ['by']],
    [{ segment: 'nobody' }, 'UNKNOWN_SEGMENT', ['segment']],
    [
      { grain: 'DAY', period: { from: '2024-01-01', to: '2026-01-01' } },
      'TOO_MANY_BUCKETS',
      ['grain'],
    ],
  ] as const)('refuses %p with %s at its place', async (query, code, path) => {
    const refused = await ask(query).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(MetricQueryError)
    expect((refused as MetricQueryError).problems[0]).toMatchObject({ code, path })
    expect((refused as MetricQueryError).problems[0].suggestion).not.toBeNull()
  })
})
