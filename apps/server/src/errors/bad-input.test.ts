import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { accept, derive } from '@leadlight/database'
import type { LedgerRecord } from '@leadlight/database'
import { testDatabase } from '@leadlight/testing'

import { startTestServer } from '../testing/test-server.js'
import type { TestServer } from '../testing/test-server.js'

/** Everybody whom chance chose was put in: nobody is held out. */
const PROGRAMS: readonly LedgerRecord[] = [
  { kind: 'program', id: 'hello', name: 'Hello', programType: 'drip', goal: 'customer' },
  ...['e', 'f'].map((lead): LedgerRecord => ({
    ...{ kind: 'enrolment', id: `of ${lead}`, lead, program: 'hello' },
    ...{ at: '2025-03-04', arm: 'treated' },
  })),
]

describe('bad input gets a code, the place and what to do', () => {
  let test: TestServer
  beforeAll(async () => {
    test = await startTestServer(await testDatabase())
    const { workspaceId } = test.workspace
    const source = { workspaceId, source: 'test', now: new Date('2025-07-15T12:00:00Z') }
    await accept(
      test.database,
      { ...source, derive: (client, _, touched) => derive(client, workspaceId, touched) },
      PROGRAMS.map((record) => ({ record, place: record.id })),
    )
  })
  afterAll(() => test.close())

  const HALF = 'period: { from: "2025-01-01", to: "2025-07-01" }'

  it.each([
    // A stage that there is not.
    [
      `funnel(query: { ${HALF}, stages: ["lead", "mgl"] }) { steps { entered } }`,
      'UNKNOWN_STAGE',
      ['stages', 1],
    ],
    [
      `funnel(query: { ${HALF}, stages: ["mgl"] }) { flow { stages { entered } } }`,
      'UNKNOWN_STAGE',
      ['stages', 0],
    ],
    [
      `funnel(query: { ${HALF}, stages: ["mgl"] }) { stalls { stages { people } } }`,
      'UNKNOWN_STAGE',
      ['stages', 0],
    ],
    [`attribution(query: { ${HALF}, goal: "mgl" }) { runId }`, 'UNKNOWN_GOAL', ['goal']],
    [
      `programs(${HALF}, lift: { goal: "mgl" }) { edges { node { lift { value } } } }`,
      'UNKNOWN_GOAL',
      ['lift', 'goal'],
    ],
    // Weights that do not make a whole.
    [
      `attribution(query: { ${HALF}, models: [{ weights: { first: 0.5, rest: 0.4 } }] }) { runId }`,
      'BAD_WEIGHTS',
      ['models', 0, 'weights'],
    ],
    // A window of no days.
    [
      `funnel(query: { ${HALF}, windowDays: 0 }) { steps { entered } }`,
      'BAD_PARAMETER',
      ['windowDays'],
    ],
    [
      `funnel(query: { ${HALF} }) { forecast(aheadDays: 0) { expected } }`,
      'BAD_PARAMETER',
      ['aheadDays'],
    ],
    [
      `attribution(query: { ${HALF}, models: [{ model: "linear", lookbackDays: 0 }] }) { runId }`,
      'BAD_WINDOW',
      ['models', 0, 'lookbackDays'],
    ],
    [
      `scoreContribution(query: { ${HALF}, windowDays: 0 }) { total { given } }`,
      'BAD_PARAMETER',
      ['windowDays'],
    ],
    [
      `scoreProfile(query: { ${HALF}, atAgeDays: 0 }) { total { leads } }`,
      'BAD_PARAMETER',
      ['atAgeDays'],
    ],
    [`programs(${HALF}, windowDays: 0) { totalCount }`, 'BAD_PARAMETER', ['windowDays']],
    [
      `programs(${HALF}, lift: { windowDays: 0 }) { edges { node { lift { value } } } }`,
      'BAD_PARAMETER',
      ['lift', 'windowDays'],
    ],
    [`retention(query: { ${HALF}, periods: 0 }) { size }`, 'BAD_PARAMETER', ['periods']],
    [
      `previewSegment(rule: { did: { deed: formSubmitted, lastDays: 0 } }) { size }`,
      'BAD_RULE',
      ['rule', 'did', 'lastDays'],
    ],
    [
      `scoringWhatIf(query: { threshold: 50, period: { from: "2025-02-01", to: "2025-02-01" } }) { leads }`,
      'BAD_PERIOD',
      ['period'],
    ],
  ] as const)('{ %s }: %s', async (query, code, path) => {
    const { errors } = await test.ask(`{ ${query} }`)
    expect(errors?.[0]?.extensions).toMatchObject({ code, path, suggestion: expect.any(String) })
    expect(errors?.[0]?.message).toBeTruthy()
  })

  it('a segment that refers to itself, while its rule is written and when it is kept', async () => {
    const own = '{ dimension: "country", is: "DE" }'
    const kept = await test.ask(
      `mutation { saveSegment(name: "Own", rule: ${own}) { ... on Segment { id } } }`,
    )
    const { id } = kept.data.saveSegment
    const rule = `{ or: [${own}, { segment: "${id}" }] }`
    for (const request of [
      `{ previewSegment(id: "${id}", rule: ${rule}) { size } }`,
      `mutation { saveSegment(id: "${id}", name: "Own", rule: ${rule}) { __typename } }`,
    ]) {
      const { errors } = await test.ask(request)
      expect(errors?.[0]?.extensions).toMatchObject({
        ...{ code: 'SEGMENT_CYCLE', path: ['rule', 'or', 1, 'segment'] },
        suggestion: expect.any(String),
      })
    }
  })

  it.each([
    `kpis(${HALF}, where: { dimension: "country", is: "\\u0000" }) { mqls { value } }`,
    `kpis(${HALF}, where: { dimension: "country", contains: "D\\u0000" }) { mqls { value } }`,
    `leads(where: { dimension: "country", in: ["\\u0000"] }) { totalCount }`,
    `dimension(id: "country") { values(search: "\\u0000") { value } }`,
    `campaigns(search: "\\u0000") { totalCount }`,
    `previewSegment(rule: { dimension: "country", is: "\\u0000" }) { size }`,
  ])('a character that no text can hold: { %s }', async (query) => {
    const { errors } = await test.ask(`{ ${query} }`)
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_TEXT',
      suggestion: expect.any(String),
    })
  })

  it('a model of the workspace’s own whose weights do not make a whole', async () => {
    const { errors } = await test.ask(
      `mutation { updateWorkspaceSettings(settings: { attributionModels: [
        { id: "ours", name: "Ours", weights: { first: 0.4, rest: 0.4 } } ] }) { slug } }`,
    )
    expect(errors?.[0]?.extensions).toMatchObject({
      ...{ code: 'SETTING_INVALID', path: ['settings', 'attributionModels', 0, 'weights'] },
      suggestion: expect.any(String),
    })
  })

  it('a control of nobody, in a program and in the metric', async () => {
    const { data } = await test.ask(`{
      programs(${HALF}, lift: { design: RANDOMISED }) { edges { node { lift {
        value reason { code text path suggestion } treated { people } control { people } } } } }
      kpis(${HALF}) { nurtureLift(design: RANDOMISED, goal: "customer") { value reason { code text } } }
    }`)
    expect(data.programs.edges[0].node.lift).toMatchObject({
      value: null,
      reason: {
        ...{ code: 'NO_CONTROL', path: ['lift', 'design'] },
        ...{ text: expect.any(String), suggestion: expect.any(String) },
      },
      control: { people: 0 },
    })
    expect(data.kpis.nurtureLift).toMatchObject({
      value: null,
      reason: { code: 'NOT_ENOUGH_DATA', text: expect.any(String) },
    })
  })
})
