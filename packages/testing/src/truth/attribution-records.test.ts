import {
  compileAttributionRecords,
  compilePathRecords,
  compileTouchRecords,
  MetricQueryError,
} from '@leadlight/compiler'
import type {
  AttributionCell,
  AttributionQuery,
  CompileContext,
  TouchCell,
} from '@leadlight/compiler'
import type { LedgerRecord } from '@leadlight/database'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { testDatabase } from '../engines/test-database.js'
import type { TestDatabase } from '../engines/test-database.js'
import { makeWorld } from '../worlds/make-world.js'
import { agreedAttribution } from './ask-attribution.js'
import { loadWorld } from './load-world.js'
import { runPlan } from './run-plan.js'

let test: TestDatabase
beforeAll(async () => {
  test = await testDatabase()
})
afterAll(() => test.close())

/** Ana comes by mail and buys for 1.00; Bob by mail, then search, for 1.01; Cleo by nothing for 5.00. */
const RECORDS: readonly LedgerRecord[] = [
  ...['mail', 'search'].map((id): LedgerRecord => ({ kind: 'campaign', id, name: `By ${id}` })),
  ...['ana', 'bob', 'cleo'].map((id): LedgerRecord => ({
    kind: 'lead',
    id,
    createdAt: '2025-01-01',
  })),
  touch('ana', 'mail', '2025-02-01'),
  touch('bob', 'mail', '2025-02-02'),
  touch('bob', 'search', '2025-02-03'),
  order('ana', '1.00', '2025-03-01'),
  order('bob', '1.01', '2025-03-02'),
  order('cleo', '5.00', '2025-03-03'),
]

function touch(lead: string, campaign: string, at: string): LedgerRecord {
  return { kind: 'activity', id: `${lead}-${campaign}`, type: 'adClicked', lead, campaign, at }
}

function order(lead: string, amount: string, at: string): LedgerRecord {
  const currency = 'EUR'
  return { kind: 'revenue', id: `of-${lead}`, revenueKind: 'order', lead, amount, currency, at }
}

const QUERY: AttributionQuery = {
  period: { from: '2025-01-01', to: '2026-01-01' },
  by: 'campaign',
  models: [
    { model: 'shapley' },
    { model: 'markov' },
    { as: 'own', weights: { first: 0.3, conversion: 0.7 } },
  ],
}

async function recordsOf(cell: AttributionCell, context: CompileContext) {
  const plan = compileAttributionRecords(QUERY, cell, context)
  const run = (statements: Parameters<typeof runPlan>[2]) =>
    runPlan(test.database, context.workspaceId, statements)
  const [learned = []] = plan.learn ? await run([plan.learn]) : []
  const [rows = []] = await run([plan.records(learned).page(null, 10)])
  return rows
    .map((row) => plan.read(row))
    .map(({ at, amount, credit, touches, campaign }) => {
      return `${at.slice(0, 10)}: ${credit} of ${amount}, ${touches} by ${campaign ?? 'any'}`
    })
}

describe('the credit behind a cell', () => {
  it('is what each touch has of each line, by weights of the question’s own', async () => {
    const world = makeWorld(RECORDS)
    const context = await loadWorld(test.database, world)
    await agreedAttribution(test.database, context, world, QUERY)
    // Bob's 101 cents: 30 to mail, 71 to search.
    expect(await recordsOf({ model: 'own', kind: 'GROUP', value: 'mail' }, context)).toEqual([
      '2025-03-02: 30 of 101, 1 by By mail',
      '2025-03-01: 100 of 100, 1 by By mail',
    ])
    expect(await recordsOf({ model: 'own', kind: 'OTHER', besides: ['mail'] }, context)).toEqual([
      '2025-03-02: 71 of 101, 1 by By search',
    ])
    expect(await recordsOf({ model: 'own', kind: 'UNATTRIBUTED' }, context)).toEqual([
      '2025-03-03: 500 of 500, 0 by any',
    ])
  })

  it('is the same part of every line with a touch, of a model that has learned', async () => {
    const context = await loadWorld(test.database, makeWorld(RECORDS))
    // Shapley: search has half of Bob's 101 cents, mail the rest: 50.5 and 150.5 of 201. The cent that
    // is left goes to the earlier of equals, mail. Of Ana's 100 and Bob's 101 search has 24.9 and 25.1.
    expect(await recordsOf({ model: 'shapley', kind: 'GROUP', value: 'search' }, context)).toEqual([
      '2025-03-02: 25 of 101, 1 by any',
      '2025-03-01: 25 of 100, 0 by any',
    ])
    // Without mail nobody buys, without search Ana does: removal effects of 1 and 1/2, so two thirds of 201.
    expect(await recordsOf({ model: 'markov', kind: 'GROUP', value: 'mail' }, context)).toEqual([
      '2025-03-02: 67 of 101, 1 by any',
      '2025-03-01: 67 of 100, 1 by any',
    ])
    expect(await recordsOf({ model: 'markov', kind: 'UNATTRIBUTED' }, context)).toEqual([
      '2025-03-03: 500 of 500, 0 by any',
    ])
  })

  it('is refused where a model cannot learn, or is not asked', async () => {
    const context = await loadWorld(test.database, makeWorld(RECORDS))
    const codeOf = (query: AttributionQuery, cell: AttributionCell) => {
      try {
        compileAttributionRecords(query, cell, context)
        return null
      } catch (error) {
        if (error instanceof MetricQueryError) return error.code
        throw error
      }
    }
    const some = { ...QUERY, where: { dimension: 'campaign', is: 'mail' } }
    expect(codeOf(some, { model: 'markov', kind: 'TOTAL' })).toBe('NO_RECORDS')
    expect(codeOf(some, { model: 'own', kind: 'TOTAL' })).toBe(null)
    expect(codeOf(QUERY, { model: 'linear', kind: 'TOTAL' })).toBe('BAD_CELL')
    expect(codeOf(QUERY, { model: 'own', kind: 'TOTAL', bucket: '2025-03' })).toBe('UNKNOWN_BUCKET')
  })
})

describe('the conversions along a path', () => {
  const along = async (steps: readonly (string | null)[], context: CompileContext) => {
    const plan = compilePathRecords(QUERY, steps, context)
    const [rows = []] = await runPlan(test.database, context.workspaceId, [plan.page(null, 10)])
    return rows
      .map((row) => plan.read(row))
      .map(({ at, value, touches }) => `${at.slice(0, 10)}: ${value}, ${touches}`)
  }

  it('are those whose touches went so, whoever came back to one counted once', async () => {
    const again = [touch('ana', 'mail', '2025-02-01'), touch('ana', 'mail', '2025-02-20')]
    const records = [...RECORDS, ...again.map((record, i) => ({ ...record, id: `again-${i}` }))]
    const context = await loadWorld(test.database, makeWorld(records))
    expect(await along(['mail'], context)).toEqual(['2025-03-01: 100, 2'])
    expect(await along(['mail', 'mail'], context)).toEqual(['2025-03-01: 100, 2'])
    expect(await along(['mail', 'search'], context)).toEqual(['2025-03-02: 101, 2'])
    expect(await along(['search', 'mail'], context)).toEqual([])
    expect(() => compilePathRecords(QUERY, [], context)).toThrow(MetricQueryError)
  })
})

describe('ways to conversion and their touches', () => {
  const monthly: AttributionQuery = {
    ...QUERY,
    period: { from: '2025-03-01', to: '2025-05-01' },
    grain: 'MONTH',
    compareTo: 'PREVIOUS_PERIOD',
  }
  const refund: LedgerRecord = {
    kind: 'revenue',
    ...{ id: 'back', revenueKind: 'refunded', refersTo: 'of-bob', lead: 'bob', currency: 'EUR' },
    ...{ amount: '-0.50', at: '2025-04-02' },
  }
  const early: readonly LedgerRecord[] = [
    { kind: 'lead', id: 'dan', createdAt: '2025-01-01' },
    touch('dan', 'mail', '2025-01-02'),
    order('dan', '7.00', '2025-02-10'),
    // Until then the data reach, so that both months are over.
    { kind: 'lead', id: 'eve', createdAt: '2025-06-01' },
  ]

  it('are told month by month, beside the time before', async () => {
    const world = makeWorld([...RECORDS, ...early, refund])
    const context = await loadWorld(test.database, world)
    const { paths, touches } = await agreedAttribution(test.database, context, world, monthly)
    expect(paths).toEqual([
      {
        steps: [{ value: 'mail', times: 1 }],
        ...{ conversions: 1, value: 100n },
        series: [
          { conversions: 1, value: 100n },
          { conversions: 0, value: 0n },
        ],
        previous: { conversions: 1, value: 700n },
      },
      {
        steps: [
          { value: 'mail', times: 1 },
          { value: 'search', times: 1 },
        ],
        // Bob bought in March and had half of it back in April: one conversion of the two months.
        ...{ conversions: 1, value: 51n },
        series: [
          { conversions: 1, value: 101n },
          { conversions: 1, value: -50n },
        ],
        previous: { conversions: 0, value: 0n },
      },
    ])
    expect(touches).toMatchObject({ conversions: 3, without: 1, median: 1 })
    expect(touches.series.map(({ mean }) => mean)).toEqual([1, 2])
    expect(touches.previous).toMatchObject({ conversions: 1, mean: 1 })
  })

  it('have the conversions of just so many touches behind them', async () => {
    const context = await loadWorld(test.database, makeWorld([...RECORDS, ...early, refund]))
    const shown = async (cell: TouchCell) => {
      const plan = compileTouchRecords(monthly, cell, context)
      const [rows = []] = await runPlan(test.database, context.workspaceId, [plan.page(null, 10)])
      return rows.map(plan.read).map(({ at, touches }) => `${at.slice(0, 10)}: ${touches}`)
    }
    expect(await shown({})).toEqual(['2025-03-03: 0', '2025-03-02: 2', '2025-03-01: 1'])
    expect(await shown({ touches: 0 })).toEqual(['2025-03-03: 0'])
    expect(await shown({ bucket: '2025-04' })).toEqual(['2025-04-02: 2'])
    expect(await shown({ of: 'WON' })).toEqual([])
    for (const [cell, code] of [
      [{ touches: -1 }, 'BAD_CELL'],
      [{ touches: 0.5 }, 'BAD_CELL'],
      [{ bucket: '2025-05' }, 'UNKNOWN_BUCKET'],
    ] as const) {
      expect(() => compileTouchRecords(monthly, cell, context)).toThrow(
        expect.objectContaining({ code }),
      )
    }
  })
})
