import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { CompileContext } from '@leadlight/compiler'
import type { LedgerRecord } from '@leadlight/database'
import type { MetricQuery } from '@leadlight/metrics'
import fc from 'fast-check'
import { testDatabase } from '../engines/test-database.js'
import type { TestDatabase } from '../engines/test-database.js'
import type { World } from '../oracle/world.js'
import { agreedAnswers } from '../truth/agreed-answers.js'
import { loadWorld } from '../truth/load-world.js'
import { makeWorld } from '../worlds/make-world.js'
import { given } from '../worlds/scene.js'

/*
 * Costs are spread and shared by largest remainder: whatever is asked, in whatever currency, the
 * parts add up to what was booked, and each part is what counting by hand gives.
 */

const day = fc
  .integer({ min: 0, max: 40 })
  .map((n) => `2026-01-${String(1 + (n % 28)).padStart(2, '0')}`)
const currency = fc.constantFrom('EUR', 'USD', 'JPY', 'KWD')
const campaign = fc.constantFrom(undefined, 'a', 'b', 'c')
const program = fc.constantFrom(undefined, undefined, 'p')
const small = fc.nat({ max: 4 })

const cost = fc.record({
  from: day,
  days: fc.constantFrom(1, 2, 3, 7, 31, 45),
  amount: fc.constantFrom('0', '1', '7', '100', '1000', '-31', '99991', undefined),
  currency,
  direct: fc.constantFrom('media', 'agency' as const),
  pool: fc.constantFrom('labour', 'technology', 'overhead' as const),
  isPool: fc.boolean(),
  share: fc.constantFrom(undefined, 'cost', 'sends', 'leads', 'weights' as const),
  spread: fc.constantFrom(undefined, 'sends', 'weights' as const),
  campaign,
  program,
  weights: fc.tuple(small, small, small),
})

const world = fc
  .record({
    zone: fc.constantFrom('UTC', 'Asia/Kolkata', 'America/Los_Angeles'),
    costs: fc.array(cost, { minLength: 1, maxLength: 8 }),
    sends: fc.array(fc.record({ at: day, campaign, program }), { maxLength: 12 }),
    leads: fc.array(fc.record({ at: day, campaign }), { minLength: 1, maxLength: 6 }),
  })
  .map(({ zone, costs, sends, leads }): World => {
    const records: LedgerRecord[] = [
      ...['a', 'b', 'c'].map((id) => ({ kind: 'campaign', id, name: id }) as const),
      { kind: 'program', id: 'p', name: 'p', programType: 'drip' },
      ...leads.map(({ at, campaign: by }, i): LedgerRecord => ({
        kind: 'lead',
        id: `l${i}`,
        createdAt: `${at}T10:00:00Z`,
        ...(by === undefined ? {} : { campaign: by }),
      })),
      ...sends.map(({ at, ...by }, i): LedgerRecord => ({
        kind: 'activity',
        id: `s${i}`,
        type: 'emailSent',
        lead: 'l0',
        at: `${at}T19:30:00Z`,
        ...given(by),
      })),
      ...RATES,
      ...costs.map((seed, i) => costRecord(seed, i)),
    ]
    return makeWorld(records, { settings: { zone } })
  })

type Seed = typeof cost extends fc.Arbitrary<infer T> ? T : never

function costRecord({ from, days, weights, ...seed }: Seed, i: number): LedgerRecord {
  const [first, second, third] = weights
  const isShared = seed.isPool && seed.share !== undefined
  const to = new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10)
  return {
    kind: 'cost',
    id: `k${i}`,
    from,
    to,
    currency: seed.currency,
    costKind: seed.isPool ? seed.pool : seed.direct,
    ...given({ amount: seed.amount, spread: seed.spread }),
    ...(seed.spread === 'weights'
      ? { weights: { [from]: first + 1, '2026-01': second, '2026-02': third } }
      : {}),
    ...(isShared
      ? given({ share: seed.share })
      : given({ campaign: seed.campaign, program: seed.program })),
    ...(isShared && seed.share === 'weights'
      ? { shareWeights: { 'campaign:a': first + 1, 'campaign:b': second, 'program:p': third } }
      : {}),
  }
}

const RATES = ['EUR', 'USD', 'JPY', 'KWD'].flatMap((base, b) =>
  ['EUR', 'USD', 'JPY'].flatMap((quote): readonly LedgerRecord[] =>
    base === quote
      ? []
      : ['2025-12-31', '2026-01-06', '2026-01-12', '2026-01-18', '2026-01-24'].map((on, n) => ({
          kind: 'exchangeRate',
          id: `${base}${quote}${n}`,
          base,
          quote,
          day: on,
          rate: ['1.137', '0.9071', '0.00613', '3.251'][b] ?? '1',
        })),
  ),
)

const period = { from: '2025-12-01', to: '2026-04-01' }
const minor = (text: string | null | undefined): bigint => BigInt((text ?? '0').replace('.', ''))

describe('costs', () => {
  let test: TestDatabase
  beforeAll(async () => {
    test = await testDatabase()
  })
  afterAll(() => test.close())

  const frames = (context: CompileContext, queries: readonly MetricQuery[], of: World) =>
    agreedAnswers(test.database, context, of, queries)

  const line = (id: string, amount: string | null, more: object): LedgerRecord =>
    ({
      ...{ kind: 'cost', id, from: '2026-01-01', to: '2026-01-04', currency: 'EUR' },
      ...(amount === null ? {} : { amount }),
      ...more,
    }) as LedgerRecord

  const WORKED: readonly LedgerRecord[] = [
    ...['a', 'b', 'c', 'd'].map((id) => ({ kind: 'campaign', id, name: id }) as const),
    { kind: 'lead', id: 'l', createdAt: '2026-01-01', campaign: 'd' },
    ...['2026-01-01', '2026-01-01', '2026-01-03'].map((at, i): LedgerRecord => ({
      kind: 'activity',
      id: `s${i}`,
      type: 'emailSent',
      lead: 'l',
      at: `${at}T09:00:00Z`,
      campaign: 'a',
    })),
    line('a', '20.00', { costKind: 'content', campaign: 'a', spread: 'sends' }),
    line('b', '10.00', {
      costKind: 'media',
      campaign: 'b',
      spread: 'weights',
      weights: { '2026-01-02': 3, '2026-01-03': 1 },
    }),
    line('c', null, { costKind: 'media', campaign: 'c' }),
    line('pay', '100.00', { costKind: 'labour', share: 'cost' }),
    line('rent', '1.00', { costKind: 'overhead' }),
  ]

  it('come to what was worked out by hand', async () => {
    const of = makeWorld(WORKED)
    const context = await loadWorld(test.database, of)
    const full = { id: 'cost', params: { basis: 'FULLY_LOADED' } }
    const direct = { id: 'cost', params: { basis: 'PROGRAM' } }
    const within = { period: { from: '2026-01-01', to: '2026-02-01' } }
    const [byCampaign, ofA, ofB, ofC, ofD] = await frames(
      context,
      [
        { metrics: [full], by: ['campaign'], ...within },
        ...['a', 'b', 'c', 'd'].map((is) => ({
          metrics: [direct],
          period: { from: '2026-01-01', to: '2026-01-04' },
          grain: 'DAY' as const,
          where: { dimension: 'campaign', is },
        })),
      ],
      of,
    )
    // Labour by direct cost, 20 to 10: 66.67 and 33.33; what is not shared stays without a campaign.
    expect(byCampaign?.cells.map(({ group, values }) => [...group, values[0]?.exact])).toEqual([
      ['a', '86.67'],
      ['b', '43.33'],
      [null, '1.00'],
    ])
    expect(byCampaign?.totals[0]?.exact).toBe('131.00')
    expect(byCampaign?.notes.map(({ code }) => code)).toEqual(['COST_UNKNOWN'])
    const days = (answer: typeof ofA) => answer?.cells.map(({ values }) => values[0]?.exact ?? null)
    // Two e-mails, none, one: 13.33, 0, 6.67; weights 0, 3, 1.
    expect(days(ofA)).toEqual(['13.33', '0.00', '6.67'])
    expect(days(ofB)).toEqual(['0.00', '7.50', '2.50'])
    expect(days(ofC)).toEqual([null, null, null])
    expect(ofC?.totals[0]?.reason?.code).toBe('COST_UNKNOWN')
    expect(days(ofD)).toEqual([null, null, null])
    expect(ofD?.totals[0]?.reason?.code).toBe('NO_COST_LINES')
  })

  it('are shared and spread to the cent, however they are grouped and in whatever currency', async () => {
    await fc.assert(
      fc.asyncProperty(world, fc.constantFrom('EUR', 'USD', 'JPY'), async (of, asked) => {
        const context = await loadWorld(test.database, of)
        const shapes: readonly Omit<MetricQuery, 'metrics' | 'period'>[] = [
          {},
          { by: ['campaign'] },
          { by: ['program', 'campaign'] },
          { by: ['costKind'], grain: 'MONTH' },
          { grain: 'DAY' },
          { by: ['campaign'], grain: 'WEEK' },
          { where: { dimension: 'campaign', is: 'a' } },
        ]
        const metrics = [
          { id: 'cost', as: 'full', params: { basis: 'FULLY_LOADED' } },
          { id: 'cost', as: 'direct', params: { basis: 'PROGRAM' } },
        ]
        const queries = shapes.map((shape) => ({ metrics, period, currency: asked, ...shape }))
        const answers = await frames(context, queries, of)
        const [whole] = answers
        for (const [i, answer] of answers.slice(0, 6).entries()) {
          for (const column of [0, 1]) {
            const parts = answer.cells.map(({ values }) => minor(values[column]?.exact))
            const sum = parts.reduce((a, b) => a + b, 0n)
            expect([i, sum]).toEqual([i, minor(whole?.totals[column]?.exact)])
          }
        }
      }),
      { numRuns: 12, seed: 2026, endOnFailure: true },
    )
  }, 300_000)
})
