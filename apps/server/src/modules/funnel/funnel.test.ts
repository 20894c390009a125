import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { accept, derive } from '@leadlight/database'
import type { LedgerRecord } from '@leadlight/database'
import { testDatabase } from '@leadlight/testing'

import { startTestServer } from '../../testing/test-server.js'
import type { TestServer } from '../../testing/test-server.js'

const HALF = 'period: { from: "2025-01-01", to: "2025-07-01" }'

describe('the funnel', () => {
  let test: TestServer

  beforeAll(async () => {
    test = await startTestServer(await testDatabase())
  })
  afterAll(() => test.close())

  it('tells a cohort, its months, its groups and the period before', async () => {
    const { data, errors } = await test.ask(`{
      funnel(query: { ${HALF}, stages: ["lead", "mql", "customer"], by: "source", grain: QUARTER, compareTo: PREVIOUS_PERIOD }) {
        period { from to }
        steps { stage { id } entered converted exited open stepRate }
        series { bucket partial steps { entered } }
        breakdown { value label steps { entered } series { bucket } }
        comparison { period { from } steps { entered } }
        explain { definition statementCount }
      }
    }`)
    expect(errors).toBeUndefined()
    expect(data.funnel.steps).toEqual([
      { stage: { id: 'lead' }, entered: 8, converted: 3, exited: 0, open: 5, stepRate: null },
      { stage: { id: 'mql' }, entered: 3, converted: 1, exited: 0, open: 2, stepRate: 3 / 8 },
      { stage: { id: 'customer' }, entered: 1, converted: 1, exited: 0, open: 0, stepRate: 1 / 3 },
    ])
    expect(data.funnel.series.map((point: { bucket: string }) => point.bucket)).toEqual([
      '2025-Q1',
      '2025-Q2',
    ])
    expect(
      data.funnel.breakdown.map((group: { label: string; steps: { entered: number }[] }) => [
        group.label,
        ...group.steps.map(({ entered }) => entered),
      ]),
    ).toEqual([
      ['Search', 4, 2, 0],
      ['Fair', 3, 1, 1],
      ['(blank)', 1, 0, 0],
    ])
    expect(data.funnel.comparison).toMatchObject({
      period: { from: '2024-07-01' },
      steps: [{ entered: 0 }, { entered: 0 }, { entered: 0 }],
    })
    expect(data.funnel.explain.statementCount).toBe(4)
  })

  it('tells how stages filled, how long stays take, who is stalled and what came back', async () => {
    const { data, errors } = await test.ask(`{
      funnel(query: { ${HALF} }) {
        flow { stages { stage { id } opening entered left closing } }
        stays { stages { stage { id } completed medianDays stillIn } }
        stalls { stages { stage { id } people value limitDays } }
        handBack { loop { handedOver acceptanceRate } explain { formula } }
      }
    }`)
    expect(errors).toBeUndefined()
    const mql = (part: { stages: { stage: { id: string } }[] }) =>
      part.stages.find(({ stage }) => stage.id === 'mql')
    expect(mql(data.funnel.flow)).toMatchObject({ opening: 0, entered: 3, left: 1, closing: 2 })
    expect(mql(data.funnel.stays)).toMatchObject({ completed: 1, stillIn: 2 })
    expect(mql(data.funnel.stalls)).toMatchObject({ people: 2, value: '0.00', limitDays: 14 })
    expect(data.funnel.handBack.loop).toEqual({ handedOver: 0, acceptanceRate: null })
  })

  const records = (cell: string, more = '') =>
    test.ask(`{ funnelRecords(query: { ${HALF}, by: "source", grain: MONTH }, cell: ${cell}, first: 2 ${more}) {
      totalCount records { at days lead { id source } } pageInfo { hasNextPage endCursor }
    } }`)

  it('shows exactly the people behind a number, page after page', async () => {
    const cell = '{ part: COHORT, count: "open", stage: "lead" }'
    const { data } = await records(cell)
    expect(data.funnelRecords).toMatchObject({ totalCount: 5, pageInfo: { hasNextPage: true } })
    const next = await records(cell, `, after: "${data.funnelRecords.pageInfo.endCursor}"`)
    const ids = [data, next.data].flatMap(({ funnelRecords }) =>
      funnelRecords.records.map(({ lead }: { lead: { id: string } }) => lead.id),
    )
    expect(new Set(ids).size).toBe(4)
    const stalled = await records('{ part: STALLS, count: "people", stage: "mql" }')
    expect(stalled.data.funnelRecords.totalCount).toBe(2)
    const [longest, other] = stalled.data.funnelRecords.records
    expect(longest.days).toBeGreaterThan(other.days)
    const ofGroup = await records(
      '{ part: FLOW, count: "entered", stage: "lead", bucket: "2025-03", group: { value: "fair" } }',
    )
    expect(ofGroup.data.funnelRecords.totalCount).toBe(3)
  })

  it.each([
    ['stages: ["lead", "mgl"]', '', 'UNKNOWN_STAGE', ['stages', 1]],
    ['stages: ["mql", "lead"]', '', 'BAD_PARAMETER', ['stages']],
    ['windowDays: 0', '', 'BAD_PARAMETER', ['windowDays']],
    ['by: "costKind"', '', 'DIMENSION_NOT_APPLICABLE', ['by']],
    ['currency: "euro"', '', 'UNKNOWN_CURRENCY', ['currency']],
  ])('refuses %s%s with %s', async (input, _, code, path) => {
    const { errors } = await test.ask(
      `{ funnel(query: { ${HALF}, ${input} }) { steps { entered } } }`,
    )
    expect(errors?.[0]?.extensions).toMatchObject({ code, path })
    expect(errors?.[0]?.extensions.suggestion).toBeTruthy()
  })

  it.each([
    ['{ part: COHORT, count: "entred", stage: "lead" }', 'BAD_CELL', ['cell', 'count']],
    ['{ part: COHORT, count: "entered" }', 'BAD_CELL', ['cell', 'stage']],
    ['{ part: FLOW, count: "closing", stage: "mgl" }', 'UNKNOWN_STAGE', ['cell', 'stage']],
    [
      '{ part: FLOW, count: "closing", stage: "mql", bucket: "x" }',
      'UNKNOWN_BUCKET',
      ['cell', 'bucket'],
    ],
  ])('refuses the cell %s with %s', async (cell, code, path) => {
    expect((await records(cell)).errors?.[0]?.extensions).toMatchObject({ code, path })
  })
})

describe('the stages of a workspace', () => {
  let test: TestServer

  beforeAll(async () => {
    test = await startTestServer(await testDatabase())
  })
  afterAll(() => test.close())

  const fields = 'id name rank role optional side limitDays'
  const save = (stages: readonly object[]) =>
    test.ask(`mutation ($stages: [StageInput!]!) { saveStages(stages: $stages) { ${fields} } }`, {
      variables: { stages },
    })
  const read = async () =>
    (await test.ask(`{ stages { ${fields} } }`)).data.stages.map(
      ({ rank: _, ...stage }: { rank: number }) => stage,
    )

  it('take names and limits at once', async () => {
    const before = await read()
    const named = before.map((stage: { id: string }) =>
      stage.id === 'mql' ? { ...stage, name: 'Marketing ready', limitDays: 3 } : stage,
    )
    expect((await save(named)).errors).toBeUndefined()
    expect(await read()).toEqual(named)
  })

  it('take a new stage between two, which everybody beyond it has passed', async () => {
    const before = await read()
    const place = before.findIndex(({ id }: { id: string }) => id === 'mql')
    const added = { id: 'aware', name: 'Aware', role: 'NURTURE', optional: false, side: false }
    expect((await save(before.toSpliced(place, 0, added))).errors).toBeUndefined()
    const { data } = await test.ask(
      `{ funnel(query: { ${HALF} }) { steps { stage { id } entered imputed } } }`,
    )
    expect(data.funnel.steps.slice(0, 3)).toEqual([
      { stage: { id: 'lead' }, entered: 8, imputed: 0 },
      { stage: { id: 'aware' }, entered: 3, imputed: 3 },
      { stage: { id: 'mql' }, entered: 3, imputed: 0 },
    ])
  })

  it('are refused with what is wrong and where', async () => {
    const before = await read()
    const without = before.filter(({ id }: { id: string }) => id !== 'customer')
    expect((await save(without)).errors?.[0]?.extensions).toMatchObject({ code: 'STAGE_ROLE' })
    const gone = before
      .filter(({ id }: { id: string }) => id !== 'mql')
      .map((stage: { id: string }) => (stage.id === 'sql' ? { ...stage, role: 'MQL' } : stage))
    expect((await save(gone)).errors?.[0]?.extensions).toMatchObject({
      code: 'STAGE_IN_USE',
      params: { stages: [{ stageId: 'mql', changes: 3 }] },
    })
  })
})

/** Sixty deals that closed ten days after they were opened, half of them won, and two open ones. */
function deals(): readonly LedgerRecord[] {
  return Array.from({ length: 62 }, (_, i) => `d${i}`).flatMap((id, i): readonly LedgerRecord[] => {
    const isOpen = i >= 60
    const day = isOpen ? '2025-07-06' : '2025-06-01'
    const change = (at: string, state: 'open' | 'won' | 'lost'): LedgerRecord => ({
      kind: 'opportunityChange',
      id: `${id}-${state}`,
      opportunity: id,
      at: `${at}T10:00:00Z`,
      state,
      amount: '100.00',
      currency: 'EUR',
    })
    const lead = `of-${id}`
    return [
      { kind: 'lead', id: lead, createdAt: '2025-05-01', ...(i === 60 ? { source: 'fair' } : {}) },
      { kind: 'opportunity', id, lead, openedAt: `${day}T10:00:00Z`, owner: i % 2 ? 'Ana' : 'Bo' },
      change(day, 'open'),
      ...(isOpen ? [] : [change('2025-06-11', i % 2 ? 'won' : 'lost')]),
    ]
  })
}

describe('the forecast of a funnel', () => {
  let test: TestServer
  beforeAll(async () => {
    test = await startTestServer(await testDatabase())
    const { workspaceId } = test.workspace
    const batch = {
      workspaceId,
      source: 'test',
      now: new Date('2025-07-10T00:00:00Z'),
      derive: (
        client: Parameters<typeof derive>[0],
        _: unknown,
        touched: Parameters<typeof derive>[2],
      ) => derive(client, workspaceId, touched),
    }
    const arrivals = deals().map((record, i) => ({ record, place: `deals, ${i}` }))
    const receipt = await accept(test.database, batch, arrivals)
    if (receipt.rejected > 0) throw new Error(JSON.stringify(receipt.rejections))
  })
  afterAll(() => test.close())

  const forecast = (args: string, fields: string) =>
    test.ask(`{ funnel(query: { ${HALF}, by: "stage" }) { forecast(${args}) { ${fields} } } }`)

  it('is told by a dimension of deals, whatever the funnel is broken down by', async () => {
    const { data, errors } = await forecast(
      'aheadDays: 30, by: "source"',
      'openDeals closedDeals expected breakdown { value label openDeals closedDeals expected ofWhole reason } explain { statementCount }',
    )
    expect(errors).toBeUndefined()
    expect(data.funnel.forecast).toMatchObject({
      openDeals: 2,
      closedDeals: 60,
      expected: 100,
      breakdown: [
        { value: 'fair', label: 'Fair', openDeals: 1, closedDeals: 0, expected: null, ofWhole: 50 },
        { value: null, openDeals: 1, closedDeals: 60, expected: 50, ofWhole: 50, reason: null },
      ],
      explain: { statementCount: 2 },
    })
  })

  it('shows the deals behind it, page after page', async () => {
    const fields = (args: string) =>
      `deals(${args}) { totalCount currency pageInfo { hasNextPage endCursor } deals { value amount chance expected owner lead { source } } }`
    const one = (await forecast('aheadDays: 30', fields('first: 1'))).data.funnel.forecast.deals
    expect(one).toMatchObject({
      totalCount: 2,
      currency: 'EUR',
      pageInfo: { hasNextPage: true },
      deals: [{ value: 100, amount: '100.00', chance: 0.5, expected: 50 }],
    })
    const next = fields(`first: 1, after: "${one.pageInfo.endCursor}"`)
    const two = (await forecast('aheadDays: 30', next)).data.funnel.forecast.deals
    expect([one.deals[0].lead.source, two.deals[0].lead.source].sort()).toEqual(['fair', null])
    const group = fields('group: { value: "fair" }')
    expect(
      (await forecast('aheadDays: 30, by: "source"', group)).data.funnel.forecast.deals,
    ).toMatchObject({ totalCount: 1, deals: [{ chance: null, expected: null, value: 100 }] })
    expect((await forecast('aheadDays: 30', group)).errors?.[0]?.extensions.code).toBe('BAD_CELL')
    expect((await forecast('aheadDays: 60', next)).errors?.[0]?.extensions.code).toBe(
      'CURSOR_MISMATCH',
    )
  })

  it('has no stage', async () => {
    const { errors } = await forecast('by: "stage"', 'expected')
    expect(errors?.[0]?.extensions.code).toBe('DIMENSION_NOT_APPLICABLE')
  })
})
