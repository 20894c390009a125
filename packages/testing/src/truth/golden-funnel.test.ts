import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { compileFunnel, compileFunnelForecast } from '@leadlight/compiler'
import type { FunnelPartId, FunnelParts, FunnelQuery, PartAnswer } from '@leadlight/compiler'
import type { LedgerRecord } from '@leadlight/database'
import { testDatabase } from '../engines/test-database.js'
import type { TestDatabase } from '../engines/test-database.js'
import { makeWorld } from '../worlds/make-world.js'
import type { WorldOptions } from '../worlds/make-world.js'
import { askFunnel } from './ask-funnel.js'
import { loadWorld } from './load-world.js'
import { runPlan } from './run-plan.js'

let test: TestDatabase
beforeAll(async () => {
  test = await testDatabase()
})
afterAll(() => test.close())

let made = 0
const lead = (id: string, createdAt: string): LedgerRecord => ({ kind: 'lead', id, createdAt })
const stage = (of: string, at: string, name: string, reason?: string): LedgerRecord => ({
  kind: 'stage',
  id: `s${++made}`,
  lead: of,
  at,
  stage: name,
  ...(reason === undefined ? {} : { reason }),
})
const act = (
  type: 'handedOver' | 'accepted' | 'rejected' | 'callOutbound',
  of: string,
  at: string,
  detail?: string,
): LedgerRecord => ({
  kind: 'activity',
  id: `a${++made}`,
  type,
  lead: of,
  at,
  ...(detail === undefined ? {} : { detail }),
})

async function ask<Id extends FunnelPartId>(
  part: Id,
  records: readonly LedgerRecord[],
  query: FunnelQuery,
  options: WorldOptions = { now: '2026-12-01T00:00:00Z', live: true },
): Promise<PartAnswer<FunnelParts[Id]>> {
  const context = await loadWorld(test.database, makeWorld(records, options))
  return askFunnel(test.database, compileFunnel(part, query, context), context)
}

const many = (count: number, make: (i: number) => readonly LedgerRecord[]): LedgerRecord[] =>
  Array.from({ length: count }, (_, i) => make(i)).flat()

describe('a cohort', () => {
  it('follows people past the period: of 100 MQLs of January half become SQL, 30 then and 20 in February', async () => {
    const records = many(110, (i) => {
      const january = i < 100
      const at = january ? '2026-01-05' : '2026-02-05'
      return [
        lead(`p${i}`, january ? '2026-01-01' : '2026-02-01'),
        stage(`p${i}`, at, 'mql'),
        ...(i < 30 ? [stage(`p${i}`, '2026-01-20', 'sql')] : []),
        ...(i >= 30 && i < 50 ? [stage(`p${i}`, '2026-02-10', 'sql')] : []),
      ]
    })
    const query = {
      period: { from: '2026-01-01', to: '2026-03-01' },
      stages: ['mql', 'sql'],
      windowDays: 60,
      grain: 'MONTH',
    } as const
    const { whole, series } = await ask('cohort', records, query)
    const told = [whole, ...series.map(({ values }) => values)].map(({ steps }) =>
      steps.map(({ entered, stepRate }) => [entered, stepRate]),
    )
    expect(told).toEqual([
      [
        [110, null],
        [50, 50 / 110],
      ],
      [
        [100, null],
        [50, 0.5],
      ],
      [
        [10, null],
        [0, 0],
      ],
    ])
    const { series: flow } = await ask('flow', records, { ...query, stages: ['mql'] })
    expect(flow.map(({ values: [mql] }) => mql)).toMatchObject([
      { opening: 0, entered: 100, left: 30, closing: 70 },
      { opening: 70, entered: 10, left: 20, closing: 60 },
    ])
  })

  it('tells skips, ways out with their reasons, and who is still open', async () => {
    const records = [
      ...['skips', 'leaves', 'late', 'stays'].map((id) => lead(id, '2026-01-01')),
      stage('skips', '2026-01-10', 'opportunity'),
      stage('leaves', '2026-01-03', 'mql'),
      stage('leaves', '2026-01-03', 'disqualified', 'badFit'),
      stage('late', '2026-01-04', 'mql'),
      stage('late', '2026-03-30', 'sql'),
    ]
    const period = { from: '2026-01-01', to: '2026-02-01' }
    const { whole } = await ask('cohort', records, { period, windowDays: 30 })
    expect(
      whole.steps.map(({ stage: { id }, entered, converted, exited, open, imputed, exits }) => {
        const ways = exits.map((exit) => [exit.stage?.id, exit.reason, exit.people])
        return { id, entered, converted, exited, open, imputed, ways }
      }),
    ).toEqual([
      { id: 'lead', entered: 4, converted: 3, exited: 0, open: 1, imputed: 0, ways: [] },
      {
        id: 'mql',
        entered: 3,
        converted: 1,
        exited: 1,
        open: 1,
        imputed: 1,
        ways: [['disqualified', 'badFit', 1]],
      },
      { id: 'sql', entered: 1, converted: 1, exited: 0, open: 0, imputed: 1, ways: [] },
      { id: 'opportunity', entered: 1, converted: 0, exited: 0, open: 1, imputed: 0, ways: [] },
      { id: 'customer', entered: 0, converted: 0, exited: 0, open: 0, imputed: 0, ways: [] },
    ])
  })

  it('goes through an optional stage only where it is asked to', async () => {
    const records = [
      ...['through', 'past', 'before'].map((id) => lead(id, '2026-01-01')),
      stage('through', '2026-01-02', 'nurture'),
      stage('through', '2026-01-05', 'mql'),
      stage('past', '2026-01-05', 'mql'),
      stage('before', '2026-01-02', 'mql'),
      stage('before', '2026-01-05', 'nurture'),
    ]
    const period = { from: '2026-01-01', to: '2026-02-01' }
    const entered = async (stages: readonly string[]) =>
      (await ask('cohort', records, { period, stages })).whole.steps.map((step) => step.entered)
    expect(await entered(['lead', 'mql'])).toEqual([3, 3])
    expect(await entered(['lead', 'nurture', 'mql'])).toEqual([3, 2, 1])
  })
})

describe('the flow', () => {
  it('tells whence people came and where they went, on the same day and after a merge too', async () => {
    const records = [
      lead('a', '2026-01-01'),
      stage('a', '2026-01-10', 'mql'),
      stage('a', '2026-01-10', 'recycled', 'notReady'),
      stage('a', '2026-02-10', 'mql'),
      stage('a', '2026-02-20', 'lead'),
      lead('b', '2026-01-01'),
      lead('b2', '2026-01-15'),
      stage('b2', '2026-01-20', 'sql'),
      { kind: 'merge', id: 'm', lead: 'b2', into: 'b', at: '2026-02-01' } as const,
    ]
    const period = { from: '2026-01-01', to: '2026-03-01' }
    const { series } = await ask('flow', records, {
      period,
      grain: 'MONTH',
      stages: ['lead', 'mql', 'sql', 'recycled'],
    })
    const told = series.map(({ values }) =>
      Object.fromEntries(values.map(({ stage: { id }, ...flow }) => [id, flow])),
    )
    expect(told[0]).toMatchObject({
      lead: { opening: 0, new: 2, entered: 2, left: 2, toLater: 2, closing: 0 },
      // a's own stay of no time, and b's, who skipped it.
      mql: { entered: 2, fromEarlier: 2, imputed: 1, left: 2, toSide: 1, toLater: 1, closing: 0 },
      sql: { entered: 1, mergedIn: 1, closing: 1 },
      recycled: { entered: 1, fromEarlier: 1, closing: 1 },
    })
    expect(told[1]).toMatchObject({
      lead: { opening: 0, entered: 1, fromLater: 1, closing: 1 },
      mql: { opening: 0, entered: 1, fromSide: 1, left: 1, toEarlier: 1, closing: 0 },
      sql: { opening: 1, entered: 0, closing: 1 },
      recycled: { opening: 1, left: 1, toEarlier: 1, closing: 0 },
    })
  })
})

describe('time in stages', () => {
  it('sums a person’s stays, and tells who is still there', async () => {
    const records = [
      lead('a', '2026-01-01'),
      stage('a', '2026-01-01', 'sql'),
      stage('a', '2026-01-03', 'recycled'),
      stage('a', '2026-01-10', 'sql'),
      stage('a', '2026-01-13', 'opportunity'),
      lead('b', '2026-01-01'),
      stage('b', '2026-01-21', 'sql'),
    ]
    const period = { from: '2026-01-01', to: '2026-02-01' }
    const { whole } = await ask('stays', records, { period, stages: ['sql'] })
    expect(whole[0]).toMatchObject({
      completed: 1,
      medianDays: 5,
      meanDays: 5,
      stillIn: 1,
      stillInMedianDays: 11,
    })
    const filled = (bins: readonly { readonly fromDays: number; readonly count: number }[]) =>
      bins.filter(({ count }) => count > 0).map(({ fromDays }) => fromDays)
    expect(filled(whole[0]!.distribution)).toEqual([3])
    expect(filled(whole[0]!.stillInDistribution)).toEqual([7])
  })
})

describe('stalled leads', () => {
  it('are worth the open deals that they brought', async () => {
    const records: readonly LedgerRecord[] = [
      lead('a', '2026-01-01'),
      stage('a', '2026-01-02', 'sql', 'asked'),
      lead('b', '2026-01-01'),
      stage('b', '2026-01-28', 'sql'),
      ...(['a', 'b'] as const).flatMap((id): readonly LedgerRecord[] => [
        { kind: 'opportunity', id: `o${id}`, openedAt: '2026-01-03', people: [id] },
        {
          kind: 'opportunityChange',
          id: `c${id}`,
          opportunity: `o${id}`,
          at: '2026-01-03',
          state: 'open',
          amount: '120.50',
          currency: 'EUR',
        },
      ]),
    ]
    const period = { from: '2026-01-01', to: '2026-02-01' }
    const { whole } = await ask('stalls', records, { period, stages: ['sql'] })
    expect(whole[0]).toMatchObject({
      people: 1,
      limitDays: 14,
      valueMinor: '12050',
      medianDays: 30,
      longestDays: 30,
      reasons: [{ reason: 'asked', count: 1 }],
    })
  })
})

describe('the way between marketing and sales', () => {
  it('is there and back: accepted, rejected, recycled, an MQL again, won', async () => {
    const friday = '2026-01-02T16:00:00Z'
    const records = [
      ...['a', 'b', 'c', 'd'].flatMap((id) => [
        lead(id, '2026-01-01'),
        stage(id, '2026-01-01', 'mql'),
        act('handedOver', id, friday),
      ]),
      act('accepted', 'a', '2026-01-20T10:00:00Z'),
      act('callOutbound', 'a', '2026-01-05T15:00:00Z'),
      stage('a', '2026-02-01', 'customer'),
      act('accepted', 'b', '2026-01-02T16:30:00Z'),
      act('rejected', 'b', '2026-01-02T17:30:00Z', 'notReady'),
      act('rejected', 'c', '2026-01-05T09:00:00Z', 'badFit'),
      stage('c', '2026-01-12T16:00:00Z', 'recycled'),
      stage('c', '2026-03-01', 'mql'),
      stage('c', '2026-04-01', 'customer'),
    ]
    const period = { from: '2026-01-01', to: '2026-02-01' }
    const { whole } = await ask('handBack', records, { period })
    expect(whole).toMatchObject({
      handedOver: 4,
      due: 4,
      accepted: 2,
      rejected: 2,
      both: 1,
      unanswered: 1,
      acceptanceRate: 0.5,
      rejectionRate: 0.5,
      rejections: [
        { reason: 'badFit', count: 1 },
        { reason: 'notReady', count: 1 },
      ],
      followedUp: 1,
      inTime: 1,
      followUpRate: 0.25,
      medianFollowUpHours: 7,
      recycled: 1,
      recycleRate: 0.25,
      medianRecycleDays: 10,
      reMql: 1,
      reMqlRate: 1,
      // Both became customers before they were handed over again.
      won: 2,
      recycledWon: 1,
    })
  })
})

describe('the forecast', () => {
  /** Half of the deals are won; 40 % of them close within ten days, the others after a hundred. */
  const deals = (count: number): readonly LedgerRecord[] =>
    many(count, (i) => [
      { kind: 'opportunity', id: `h${i}`, openedAt: '2025-06-01' },
      {
        kind: 'opportunityChange',
        id: `c${i}`,
        opportunity: `h${i}`,
        at: i < 0.4 * count ? '2025-06-11' : '2025-09-09',
        state: i % 2 === 0 ? 'won' : 'lost',
        amount: '100.00',
        currency: 'EUR',
      },
    ])
  const open: readonly LedgerRecord[] = [
    { kind: 'opportunity', id: 'now', openedAt: '2026-01-15T12:00:00Z' },
    {
      kind: 'opportunityChange',
      id: 'c-now',
      opportunity: 'now',
      at: '2026-01-15T12:00:00Z',
      state: 'open',
      amount: '10000.00',
      currency: 'EUR',
    },
  ]
  const period = { from: '2026-01-01', to: '2026-02-01' }
  async function forecast(records: readonly LedgerRecord[], aheadDays: number) {
    const world = makeWorld(records, { now: '2026-01-15T12:00:00Z', live: true })
    const context = await loadWorld(test.database, world)
    const plan = compileFunnelForecast({ period }, aheadDays, context)
    return plan.answer(await runPlan(test.database, context.workspaceId, plan.statements))
  }

  it('is amount × chance to be won × chance to close in time, beside what came before', async () => {
    const told = await forecast([...deals(100), ...open], 17)
    expect(told.expected).toBeCloseTo(10_000 * 0.5 * 0.4, 6)
    expect(told).toMatchObject({ openDeals: 1, closedDeals: 100, openValue: 10_000, lower: 0 })
    expect(told.reason).toBeNull()
    expect(told.backTest.rounds.length).toBeGreaterThan(3)
    // No deal was open in the past while as many as fifty had closed.
    for (const { expected, actual } of told.backTest.rounds)
      expect([expected, actual]).toEqual([0, 0])
  })

  it('is refused under fifty closed deals, with the reason', async () => {
    const told = await forecast([...deals(49), ...open], 30)
    expect(told).toMatchObject({ expected: null, lower: null, upper: null })
    expect(told.reason).toContain('50')
  })
})
