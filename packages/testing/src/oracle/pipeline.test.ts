import { describe, expect, it } from '@jest/globals'
import type { LedgerRecord, OpportunityChangeRecord } from '@leadlight/database'
import type { MetricParams, MetricQuery } from '@leadlight/metrics'
import { makeWorld } from '../worlds/make-world.js'
import { evaluate } from './evaluate.js'

const BOTH = { from: '2026-01-01', to: '2026-03-01' }

let made = 0
const deal = (id: string, openedAt: string, people: readonly string[] = []): LedgerRecord => ({
  kind: 'opportunity',
  id,
  openedAt,
  ...(people.length > 0 ? { people } : {}),
})
const change = (
  opportunity: string,
  at: string,
  state: OpportunityChangeRecord['state'],
  amount?: string,
): LedgerRecord => ({
  kind: 'opportunityChange',
  id: `c${++made}`,
  opportunity,
  at,
  state,
  ...(amount === undefined ? {} : { amount, currency: 'EUR' }),
})
const lead = (id: string, createdAt = '2026-01-01'): LedgerRecord => ({
  kind: 'lead',
  id,
  createdAt,
})
const mql = (of: string, at: string): LedgerRecord => ({
  kind: 'stage',
  id: `s${++made}`,
  lead: of,
  at,
  stage: 'mql',
})

function ask(
  records: readonly LedgerRecord[],
  id: string,
  query: Partial<MetricQuery> & { readonly params?: MetricParams } = {},
  now = '2026-06-01T00:00:00Z',
) {
  const { params = {}, ...rest } = query
  const world = makeWorld(records, { now, live: true })
  return evaluate(world, { metrics: [{ id, params }], period: BOTH, ...rest })
}

function months(records: readonly LedgerRecord[], id: string) {
  return ask(records, id, { grain: 'MONTH' }).cells.map(({ metrics }) => metrics[id]?.value)
}

describe('pipeline', () => {
  it('is what open deals were said to be worth at the end', () => {
    const records = [
      deal('d', '2026-01-05'),
      change('d', '2026-01-05', 'open', '100.00'),
      change('d', '2026-02-03', 'open', '150.00'),
      change('d', '2026-02-10', 'won'),
    ]
    expect(months(records, 'pipeline')).toEqual([100, 0])
    expect(months(records.slice(0, 3), 'pipeline')).toEqual([100, 150])
  })

  it('keeps an amount until another is told, and counts a deal without one as nothing', () => {
    const records = [
      deal('d', '2026-01-05'),
      change('d', '2026-01-06', 'open', '100.00'),
      change('d', '2026-01-07', 'lost'),
      change('d', '2026-01-08', 'open'),
      deal('e', '2026-01-05'),
    ]
    expect(ask(records, 'pipeline').totals['pipeline']).toMatchObject({ value: 100, n: 2 })
  })
})

describe('the win rate', () => {
  it('is of deals that are closed now', () => {
    const closed = (id: string, state: 'won' | 'lost'): readonly LedgerRecord[] => [
      deal(id, '2026-01-05'),
      change(id, '2026-01-20', state),
    ]
    const records = [
      ...['a', 'b', 'c'].flatMap((id) => closed(id, 'won')),
      ...['d', 'e', 'f'].flatMap((id) => closed(id, 'lost')),
      change('f', '2026-01-21', 'open'),
    ]
    expect(ask(records, 'winRate').totals['winRate']).toMatchObject({
      numerator: 3,
      denominator: 5,
    })
  })
})

describe('pipeline per MQL', () => {
  const people = ['a', 'b', 'c', 'd'].flatMap((id) => [lead(id), mql(id, '2026-01-02')])

  it('is the first amounts of the deals that MQLs opened', () => {
    const records = [
      ...people,
      deal('x', '2026-01-10', ['a']),
      change('x', '2026-01-10', 'open', '500.00'),
      change('x', '2026-01-20', 'open', '900.00'),
      deal('y', '2026-01-10', ['b', 'c']),
      change('y', '2026-01-11', 'open', '500.00'),
    ]
    expect(ask(records, 'pipelinePerMql').totals['pipelinePerMql']).toMatchObject({
      value: 250,
      numerator: 1000,
      denominator: 4,
    })
  })

  it('counts a deal at the one who became an MQL first, and within the window alone', () => {
    const records = [
      lead('a'),
      mql('a', '2026-01-02'),
      lead('b'),
      mql('b', '2026-02-20'),
      deal('x', '2026-02-25', ['a', 'b']),
      change('x', '2026-02-25', 'open', '500.00'),
    ]
    expect(months(records, 'pipelinePerMql')).toEqual([500, 0])
    const within = ask(records, 'pipelinePerMql', { grain: 'MONTH', params: { windowDays: 30 } })
    expect(within.cells.map(({ metrics }) => metrics['pipelinePerMql']?.value)).toEqual([0, 500])
    const early = ask(
      records,
      'pipelinePerMql',
      { params: { windowDays: 30 } },
      '2026-03-01T00:00:00Z',
    )
    expect(early.totals['pipelinePerMql']).toMatchObject({ immature: 1, matureValue: 0 })
  })
})

describe('the nurture lift', () => {
  /** So many leads of an arm, the first of them with an opportunity within the month. */
  const arm = (id: string, count: number, outcomes: number, nurtured: boolean): LedgerRecord[] =>
    Array.from({ length: count }, (_, i): readonly LedgerRecord[] => [
      lead(`${id}${i}`, '2026-01-01T08:00:00Z'),
      {
        kind: 'enrolment',
        id: `e${id}${i}`,
        lead: `${id}${i}`,
        program: 'p',
        at: '2026-01-02T08:00:00Z',
        arm: nurtured ? 'treated' : 'holdout',
      },
      ...(i < outcomes
        ? [
            {
              kind: 'stage',
              id: `s${id}${i}`,
              lead: `${id}${i}`,
              at: '2026-01-20T08:00:00Z',
              stage: 'opportunity',
            } as const,
          ]
        : []),
    ]).flat()
  const records: readonly LedgerRecord[] = [
    { kind: 'program', id: 'p', name: 'P', programType: 'drip' },
    ...arm('n', 1000, 200, true),
    ...arm('o', 180, 30, false),
  ]

  it.each(['RANDOMISED', 'MATCHED', 'NAIVE'])('is that of the worked example: %s', (design) => {
    const params = { design, goal: 'opportunity', windowDays: 30 }
    const told = ask(records, 'nurtureLift', { params }).totals['nurtureLift']
    expect(told?.value).toBeCloseTo(0.2, 12)
    expect(told?.lower).toBeCloseTo(-0.145, 3)
    expect(told?.upper).toBeCloseTo(0.71, 3)
    expect(told).toMatchObject({ n: 1180, immature: 0 })
  })
})

describe('the forecast', () => {
  /** Half of the deals are won; 40 % of them close within ten days, the others after a hundred. */
  const history = Array.from({ length: 100 }, (_, i): readonly LedgerRecord[] => [
    deal(`h${i}`, '2025-06-01'),
    change(`h${i}`, i < 40 ? '2025-06-11' : '2025-09-09', i % 2 === 0 ? 'won' : 'lost'),
  ]).flat()
  const records: readonly LedgerRecord[] = [
    ...history,
    deal('now', '2026-01-15T12:00:00Z'),
    change('now', '2026-01-15T12:00:00Z', 'open', '10000.00'),
    {
      kind: 'revenue',
      id: 'r',
      revenueKind: 'won',
      at: '2026-01-03',
      amount: '3000.00',
      currency: 'EUR',
    },
  ]
  const period = { from: '2026-01-01', to: '2026-02-01' }

  it('is that of the worked example', () => {
    const told = ask(records, 'forecastRevenue', { period }, '2026-01-15T12:00:00Z')
    expect(told.totals['forecastRevenue']?.value).toBeCloseTo(5000, 9)
  })

  it('needs fifty closed deals', () => {
    const of = (record: LedgerRecord): string =>
      record.kind === 'opportunityChange' ? record.opportunity : record.id
    const known = records.filter((record) => !/^h(?:49|[5-9]\d)$/.test(of(record)))
    const told = ask(known, 'forecastRevenue', { period }, '2026-01-15T12:00:00Z')
    expect(told.totals['forecastRevenue']?.value).toBeNull()
  })
})
