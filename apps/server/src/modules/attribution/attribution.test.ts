import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { accept, derive } from '@leadlight/database'
import { testDatabase } from '@leadlight/testing'

import { startTestServer } from '../../testing/test-server.js'
import type { TestServer } from '../../testing/test-server.js'

const PERIOD = 'period: { from: "2025-01-01", to: "2025-07-01" }'

const STAGE = { id: 'fan', name: 'Fan', role: 'NURTURE', optional: true, side: false, limitDays: 3 }

describe('attribution', () => {
  let test: TestServer

  beforeAll(async () => {
    test = await startTestServer(await testDatabase())
  })
  afterAll(() => test.close())

  const ask = (query: string, fields: string) =>
    test.ask(`{ attribution(query: { ${PERIOD}, ${query} }) { ${fields} } }`)

  it('shows the credit behind a cell, page after page, by whatever model', async () => {
    const shown = (cell: string, after = '') =>
      test.ask(`{ attributionRecords(
        query: { ${PERIOD}, goal: "customer", by: "campaign", models: [{ model: "markov" }, { weights: { first: 0.5, rest: 0.5 } }] },
        cell: { ${cell} }, first: 1${after}) {
          unit totalCount pageInfo { hasNextPage endCursor }
          records { credit share touches position campaign lead { source } } } }`)
    for (const model of ['markov', 'custom']) {
      const { data, errors } = await shown(`model: "${model}", value: "spring"`)
      expect(errors).toBeUndefined()
      expect(data.attributionRecords).toMatchObject({
        unit: 'NUMBER',
        totalCount: 1,
        pageInfo: { hasNextPage: false },
        records: [{ credit: '1', share: 1, lead: {} }],
      })
      const place = data.attributionRecords.pageInfo.endCursor
      const next = await shown(`model: "${model}", value: "spring"`, `, after: "${place}"`)
      expect(next.data.attributionRecords.records).toEqual([])
      const other = await shown(`model: "${model}", kind: TOTAL`, `, after: "${place}"`)
      expect(other.errors?.[0]?.extensions.code).toBe('CURSOR_MISMATCH')
    }
  })

  it('shows the conversions along each of its paths, as many as it counts', async () => {
    const query = `query: { ${PERIOD}, goal: "mql", by: "campaign", models: [{ model: "linear" }] }`
    const { data } = await test.ask(
      `{ attribution(${query}) { paths { conversions value steps { value } } } }`,
    )
    const { paths } = data.attribution
    expect(paths.length).toBeGreaterThan(0)
    const along = (steps: string, more = '') =>
      test.ask(`{ attributionPathRecords(${query}, steps: ${steps}, first: 1${more}) {
        totalCount unit pageInfo { hasNextPage endCursor } records { at value touches lead { source } } } }`)
    for (const { conversions, steps } of paths) {
      const values = JSON.stringify(steps.map(({ value }: { value: string | null }) => value))
      const { data: found, errors } = await along(values)
      expect(errors).toBeUndefined()
      expect(found.attributionPathRecords).toMatchObject({
        ...{ totalCount: conversions, unit: 'NUMBER' },
        pageInfo: { hasNextPage: conversions > 1 },
        records: [{ value: '1', lead: {} }],
      })
      const after = `, after: "${found.attributionPathRecords.pageInfo.endCursor}"`
      const other = await along('["another"]', after)
      expect(other.errors?.[0]?.extensions.code).toBe('CURSOR_MISMATCH')
    }
    const none = await along('[]')
    expect(none.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_CELL', path: ['steps'] })
  })

  it('tells ways and touches over time, with the conversions behind each count', async () => {
    const query = `query: { ${PERIOD}, goal: "mql", by: "campaign", grain: MONTH, compareTo: PREVIOUS_PERIOD, models: [{ model: "linear" }] }`
    const { data, errors } = await test.ask(`{ attribution(${query}) {
      buckets { label }
      paths { conversions value series { conversions value } previous { conversions value } }
      touches { conversions distribution { touches conversions } series { conversions mean } previous { conversions } }
      touchesToClose { conversions series { conversions } previous { conversions } } } }`)
    expect(errors).toBeUndefined()
    const { buckets, paths, touches, touchesToClose } = data.attribution
    expect(buckets.length).toBe(6)
    const sum = (counts: { conversions: number }[]) =>
      counts.reduce((all, { conversions }) => all + conversions, 0)
    expect(paths.length).toBeGreaterThan(0)
    for (const { conversions, series, previous } of [...paths, touches, touchesToClose]) {
      expect(series.length).toBe(buckets.length)
      expect(sum(series)).toBe(conversions)
      expect(previous.conversions).toEqual(expect.any(Number))
    }
    const behind = (cell: string, more = '') =>
      test.ask(`{ attributionTouchRecords(${query}, cell: { ${cell} }, first: 1${more}) {
        totalCount pageInfo { hasNextPage endCursor } records { at touches lead { source } } } }`)
    for (const bin of touches.distribution) {
      const { data: found } = await behind(`touches: ${bin.touches}`)
      expect(found.attributionTouchRecords).toMatchObject({
        totalCount: bin.conversions,
        records: [{ touches: bin.touches, lead: {} }],
      })
    }
    const { data: deals } = await behind('of: WON')
    expect(deals.attributionTouchRecords.totalCount).toBe(touchesToClose.conversions)
    const { data: all } = await behind('')
    const after = `, after: "${all.attributionTouchRecords.pageInfo.endCursor}"`
    const codes = [
      await behind('of: WON', after),
      await behind('touches: -1'),
      await behind('bucket: "2024-01"'),
    ].map((answer) => answer.errors?.[0]?.extensions.code)
    expect(codes).toEqual(['CURSOR_MISMATCH', 'BAD_CELL', 'UNKNOWN_BUCKET'])
  })

  it('sets models side by side with cost, and reconciles', async () => {
    const { data, errors } = await ask(
      'goal: "customer", by: "campaign", models: [{ model: "firstTouch" }, { weights: { first: 0.5, rest: 0.5 } }]',
      `unit currency costCurrency models { id kind weights { role share } hash }
       rows { kind value label cost costReason { code } credits { model value share costPer roi } }
       footer { model credited unattributed leftOut whole difference }
       touches { conversions without median distribution { touches conversions } }
       paths { conversions steps { value label times } } explain { statementCount source }`,
    )
    expect(errors).toBeUndefined()
    const { attribution } = data
    expect(attribution).toMatchObject({ unit: 'NUMBER', currency: null, costCurrency: 'EUR' })
    expect(attribution.models[1]).toMatchObject({
      id: 'custom',
      kind: 'WEIGHTS',
      weights: [
        { role: 'first', share: 0.5 },
        { role: 'rest', share: 0.5 },
      ],
    })
    expect(attribution.rows[0]).toEqual({
      kind: 'GROUP',
      value: 'spring',
      label: 'Spring fair',
      cost: 300,
      costReason: null,
      credits: ['firstTouch', 'custom'].map((model) => ({
        model,
        value: 1,
        share: 1,
        costPer: 300,
        roi: null,
      })),
    })
    expect(attribution.rows.at(-1)).toMatchObject({ kind: 'UNATTRIBUTED', label: 'Unattributed' })
    for (const column of attribution.footer) {
      expect(column).toMatchObject({
        credited: '1',
        unattributed: '0',
        whole: '1',
        difference: '0',
      })
    }
    expect(attribution.touches).toEqual({
      conversions: 1,
      without: 0,
      median: 1,
      distribution: [{ touches: 1, conversions: 1 }],
    })
    expect(attribution.paths).toEqual([
      { conversions: 1, steps: [{ value: 'spring', label: 'Spring fair', times: 1 }] },
    ])
    expect(attribution.explain.source).toContain('journey')
  })

  it('has one id for one run: the same question, models and data', async () => {
    const run = async (query: string): Promise<string> =>
      (await ask(query, 'runId')).data.attribution.runId
    const first = await run('by: "campaign", goal: "mql"')
    expect(await run('goal: "mql", by: "campaign"')).toBe(first)
    expect(await run('goal: "mql", by: "channel"')).not.toBe(first)
    expect(first).toMatch(/^[0-9a-f]{64}$/)
  })

  it('keeps its id while a live source sends nothing, and has another one of other data or settings', async () => {
    const { workspaceId } = test.workspace
    const send = (id: string, at: string) =>
      accept(
        test.database,
        {
          ...{ workspaceId, source: 'live', now: new Date('2025-07-15T13:00:00Z') },
          live: true,
          derive: (client, _, touched) => derive(client, workspaceId, touched),
        },
        [{ record: { kind: 'lead', id, createdAt: at }, place: id }],
      )
    // The period is not over yet.
    const run = async (query = ''): Promise<string> => {
      const { data, errors } = await test.ask(
        `{ attribution(query: { period: { from: "2025-01-01", to: "2025-08-01" }, goal: "mql" ${query} }) { runId } }`,
      )
      expect(errors).toBeUndefined()
      return data.attribution.runId
    }
    const settle = (settings: string) =>
      test.ask(`mutation { updateWorkspaceSettings(settings: { ${settings} }) { slug } }`)
    const before = await run()
    await send('n1', '2025-07-01T00:00:00Z')
    test.setNow(new Date('2025-07-15T13:00:00Z'))
    const first = await run()
    expect(first).not.toBe(before)
    test.setNow(new Date('2025-07-15T14:00:00Z'))
    expect(await run()).toBe(first)
    expect(await run(', by: "channel"')).toBe(first)
    for (const [other, back] of [
      ['currency: "USD"', 'currency: "EUR"'],
      ['zone: "Asia/Tokyo"', 'zone: "Europe/Bucharest"'],
    ] as const) {
      await settle(other)
      expect(await run()).not.toBe(first)
      await settle(back)
      expect(await run()).toBe(first)
    }
    const { data } = await test.ask('{ stages { id name role optional side limitDays } }')
    const save = async (stages: readonly object[]) => {
      const { errors } = await test.ask(
        'mutation ($stages: [StageInput!]!) { saveStages(stages: $stages) { id } }',
        { variables: { stages } },
      )
      expect(errors).toBeUndefined()
    }
    await save(data.stages.toSpliced(1, 0, STAGE))
    expect(await run()).not.toBe(first)
    await save(data.stages)
    expect(await run()).toBe(first)
    await send('n2', '2025-07-02T00:00:00Z')
    expect(await run()).not.toBe(first)
    test.setNow(new Date('2025-07-15T12:00:00Z'))
  })

  it('says of what is no money why it has no price, and not that it is no money', async () => {
    const { data, errors } = await ask(
      'goal: "mql", by: "source"',
      'rows { kind credits { costPer reason { code } } }',
    )
    expect(errors).toBeUndefined()
    for (const { kind, credits } of data.attribution.rows) {
      const code = kind === 'UNATTRIBUTED' ? 'UNATTRIBUTED' : 'DIMENSION_NOT_APPLICABLE'
      expect(credits[0]).toEqual({ costPer: null, reason: { code } })
    }
  })

  it('tells a wrong question what to do, with its place', async () => {
    const { errors } = await ask(
      'models: [{ weights: { first: 0.5 } }, { model: "linear", lookbackDays: 0 }]',
      'runId',
    )
    const found = errors?.map(({ extensions }) => extensions)
    expect(JSON.stringify(found)).toContain('BAD_WEIGHTS')
    expect(JSON.stringify(found)).toContain('lookbackDays')
  })

  it('knows models of the workspace’s own, once they are saved', async () => {
    const save = (weights: string) =>
      test.ask(`mutation { updateWorkspaceSettings(settings: { attributionModels: [
        { id: "ours", name: "Ours", weights: ${weights}, lookbackDays: 90 } ] }) { slug } }`)
    const refused = await save('{ first: 0.4, rest: 0.4 }')
    expect(JSON.stringify(refused.errors)).toContain('0.8')
    expect((await save('{ first: 0.6, rest: 0.4 }')).errors).toBeUndefined()
    const { data, errors } = await test.ask(`{
      attributionModels { id learns }
      attribution(query: { ${PERIOD}, goal: "mql", models: [{ model: "ours" }] }) {
        models { name lookbackDays weights { role share } }
      }
    }`)
    expect(errors).toBeUndefined()
    expect(data.attributionModels.map(({ id }: { readonly id: string }) => id)).toContain('ours')
    expect(data.attribution.models).toEqual([
      {
        name: 'Ours',
        lookbackDays: 90,
        weights: [
          { role: 'first', share: 0.6 },
          { role: 'rest', share: 0.4 },
        ],
      },
    ])
  })

  it('tells by the weights that a model of the workspace’s own had then', async () => {
    const save = async (models: string): Promise<string> => {
      const { errors } = await test.ask(
        `mutation { updateWorkspaceSettings(settings: { attributionModels: [${models}] }) { slug } }`,
      )
      expect(errors).toBeUndefined()
      await new Promise((resolve) => setTimeout(resolve, 5))
      return new Date().toISOString()
    }
    const ours = (first: number) =>
      `{ id: "then", name: "Then", weights: { first: ${first}, rest: ${1 - first} } }`
    const once = await save(ours(0.75))
    await new Promise((resolve) => setTimeout(resolve, 5))
    const later = await save(ours(0.25))
    const first = async (asOf: string | null, model = 'then') => {
      const { data, errors } = await ask(
        `goal: "mql", models: [{ model: "${model}" }], asOf: ${JSON.stringify(asOf)}`,
        'models { weights { role share } }',
      )
      return errors?.[0]?.extensions.code ?? data.attribution.models[0].weights[0].share
    }
    expect([await first(null), await first(once), await first(later)]).toEqual([0.25, 0.75, 0.25])
    await new Promise((resolve) => setTimeout(resolve, 5))
    await save('')
    expect([await first(null), await first(once), await first(later)]).toEqual([
      ...['UNKNOWN_MODEL', 0.75, 0.25],
    ])
    const { data } = await test.ask(
      '{ viewer { workspace { settings { earlierAttributionModels { id until weights { role share } } } } } }',
    )
    const { earlierAttributionModels: earlier } = data.viewer.workspace.settings
    expect(earlier.slice(0, 2)).toMatchObject([
      { id: 'then', weights: [{ share: 0.25 }, { share: 0.75 }] },
      { id: 'then', weights: [{ share: 0.75 }, { share: 0.25 }] },
    ])
    expect(earlier[0].until > earlier[1].until).toBe(true)
  })

  it('answers as it was known', async () => {
    const { data, errors } = await ask(
      'goal: "mql", by: "campaign", asOf: "2100-01-01T00:00:00Z"',
      'footer { model whole difference }',
    )
    expect(errors).toBeUndefined()
    expect(data.attribution.footer[0]).toMatchObject({ whole: '3', difference: '0' })
  })
})
