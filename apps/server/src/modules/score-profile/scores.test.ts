import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { accept, derive } from '@leadlight/database'
import type { LedgerRecord } from '@leadlight/database'
import { testDatabase } from '@leadlight/testing'

import { startTestServer } from '../../testing/test-server.js'
import type { TestServer } from '../../testing/test-server.js'

const score = (
  lead: string,
  at: string,
  delta: number,
  balance: number,
  activityType: 'formSubmitted' | 'visit' = 'visit',
): LedgerRecord => ({
  kind: 'score',
  id: `${lead}-${at}`,
  lead,
  at,
  delta,
  balance,
  model: 'shipped-1',
  activityType,
})

/** Of the two new leads of March that come from search or a fair, `e` reaches 30 in time; the book of `f` is wrong. */
const SCORES: readonly LedgerRecord[] = [
  score('b', '2025-02-12T10:00:00Z', 10, 10),
  score('e', '2025-03-05T10:00:00Z', 30, 30, 'formSubmitted'),
  score('f', '2025-03-06T10:00:00Z', 5, 5),
  score('f', '2025-04-06T10:00:00Z', 5, 12),
]

const PERIOD = 'period: { from: "2025-01-01", to: "2025-07-01" }'

let test: TestServer
beforeAll(async () => {
  test = await startTestServer(await testDatabase())
  const { workspaceId } = test.workspace
  const receipt = await accept(
    test.database,
    {
      workspaceId,
      source: 'test',
      now: new Date('2025-07-10T00:00:00Z'),
      derive: (client, _, touched) => derive(client, workspaceId, touched),
    },
    SCORES.map((record, i) => ({ record, place: `scores, ${i}` })),
  )
  if (receipt.rejected > 0) throw new Error(JSON.stringify(receipt.rejections))
})
afterAll(() => test.close())

const codesOf = async (query: string) =>
  (await test.ask(query)).errors?.map(({ extensions }) => extensions.code)

describe('a score profile', () => {
  it('tells cohorts, groups, the comparison and the SQL behind them', async () => {
    const { data } = await test.ask(`{ scoreProfile(query: {
      period: { from: "2025-02-01", to: "2025-04-01" }, by: "source", compareTo: PREVIOUS_PERIOD
    }) {
      bands { name from to }
      total { leads scored unscored median aboveShare }
      previous { leads scored }
      cohorts { label leads scored bands provisional newModels models { model leads } previous { leads } }
      breakdown { value label total { leads median } }
      explain { formula statementCount statements { title } }
    } }`)
    expect(data.scoreProfile).toMatchObject({
      total: { leads: 6, scored: 3, unscored: 3, median: 10, aboveShare: null },
      previous: { leads: 1, scored: 0 },
      cohorts: [
        { label: '2025-02', leads: 2, scored: 1, bands: [0, 0, 1, 0, 0, 0] },
        {
          label: '2025-03',
          leads: 4,
          scored: 2,
          bands: [0, 1, 0, 1, 0, 0],
          provisional: false,
          newModels: [],
          models: [{ model: 'shipped-1', leads: 2 }],
          previous: { leads: 1 },
        },
      ],
      breakdown: [
        { value: 'fair', label: 'Fair', total: { leads: 3, median: 17.5 } },
        { value: 'search', label: 'Search', total: { leads: 3, median: 10 } },
      ],
      explain: { statementCount: 4 },
    })
    expect(data.scoreProfile.bands[0]).toEqual({ name: '<0', from: null, to: 0 })
  })

  it('shows the leads of a cell, page after page', async () => {
    const leads = (args: string) =>
      test.ask(
        `{ scoreProfile(query: { ${PERIOD}, by: "source" }) { leads(${args}) { totalCount pageInfo { hasNextPage endCursor } edges { score node { source } } } } }`,
      )
    const fair = 'cohort: "2025-03", group: { dimension: "source", value: "fair" }'
    const found = (await leads(`${fair}, which: SCORED, first: 1`)).data.scoreProfile.leads
    expect(found).toMatchObject({
      totalCount: 2,
      pageInfo: { hasNextPage: true },
      edges: [{ node: { source: 'fair' } }],
    })
    const rest = await leads(`${fair}, which: SCORED, after: "${found.pageInfo.endCursor}"`)
    const scores = [...found.edges, ...rest.data.scoreProfile.leads.edges].map(
      (edge: { score: number }) => edge.score,
    )
    expect(scores.sort()).toEqual([30, 5])
    const one = await leads('cohort: "2025-03", band: 3')
    expect(one.data.scoreProfile.leads.edges).toMatchObject([{ score: 30 }])
  })

  it.each([
    ['atAgeDays: 0', 'BAD_PARAMETER'],
    ['by: "sauce"', 'UNKNOWN_DIMENSION'],
    ['segment: "nobody"', 'UNKNOWN_SEGMENT'],
    ['ruleSet: "nobody"', 'UNKNOWN_RULE_SET'],
  ])('refuses { %s } with %s', async (part, code) => {
    expect(await codesOf(`{ scoreProfile(query: { ${part} }) { total { leads } } }`)).toEqual([
      code,
    ])
  })

  it('refuses a cell that there is not', async () => {
    const ask = (cell: string) =>
      codesOf(`{ scoreProfile(query: { ${PERIOD} }) { leads(${cell}) { totalCount } } }`)
    expect(await ask('cohort: "2031-01"')).toEqual(['UNKNOWN_BUCKET'])
    expect(await ask('band: 6')).toEqual(['BAD_CELL'])
    expect(await ask('group: { dimension: "source" }')).toEqual(['BAD_CELL'])
  })
})

describe('the score ledger', () => {
  it('is held against what its sources have stored', async () => {
    const { data } = await test.ask(
      `{ scoreReconciliation { checked differing unstated gap gaps { edges { node { source stored summed gap since lead { source } } } } } }`,
    )
    expect(data.scoreReconciliation).toMatchObject({
      checked: 3,
      differing: 1,
      unstated: 0,
      gap: '2',
    })
    expect(data.scoreReconciliation.gaps.edges).toMatchObject([
      {
        node: { source: 'test', stored: '12', summed: '10', gap: '2', lead: { source: 'fair' } },
      },
    ])
  })

  it('is held against them by source and by a dimension of some leads', async () => {
    const { data, errors } = await test.ask(
      `{ scoreReconciliation(where: { dimension: "source", isBlank: false }, by: "source") {
        checked differing sources { source checked differing } breakdown { value label checked differing gap }
        gaps(group: { value: "fair" }) { edges { node { gap } } } explain { formula statementCount } } }`,
    )
    expect(errors).toBeUndefined()
    expect(data.scoreReconciliation).toMatchObject({
      checked: 3,
      differing: 1,
      sources: [{ source: 'test', checked: 3, differing: 1 }],
      breakdown: [
        { value: 'fair', label: 'Fair', checked: 2, differing: 1, gap: '2' },
        { value: 'search', label: 'Search', checked: 1, differing: 0, gap: '0' },
      ],
      gaps: { edges: [{ node: { gap: '2' } }] },
      explain: { statementCount: 2 },
    })
    expect(await codesOf('{ scoreReconciliation(by: "sauce") { checked } }')).toEqual([
      'UNKNOWN_DIMENSION',
    ])
  })

  it('tells what gives points, and of whom too few to judge', async () => {
    const { data } = await test.ask(
      `{ scoreContribution(query: { ${PERIOD} }) { base { converted n } total { given people } rows { value label given people touched { converted n rate } effect } } }`,
    )
    expect(data.scoreContribution).toMatchObject({
      base: { converted: 2, n: 3 },
      total: { given: '50', people: 3 },
      rows: [
        {
          value: 'formSubmitted',
          label: 'Form submitted',
          given: '30',
          touched: { converted: 1, n: 1, rate: 1 },
          effect: 'TOO_FEW',
        },
        { value: 'visit', given: '20', people: 2, touched: { converted: 1, n: 2 } },
      ],
    })
  })
})

describe('score contribution', () => {
  const ask = (args: string, fields: string) =>
    test.ask(`{ scoreContribution(query: { ${PERIOD}, ${args} }) { ${fields} } }`)

  it('is told bucket by bucket and by a dimension of leads, as the segment says', async () => {
    const { data } = await ask(
      'grain: QUARTER, breakdownBy: "source", limit: 1, compareTo: PREVIOUS_PERIOD, segmentAt: NOW',
      `series { bucket given people previous { given } } hiddenGroups explain { statementCount }
       rows { value series { bucket given } }
       breakdown { value label total { given } base { n } rows { value given } series { given } }`,
    )
    expect(data.scoreContribution).toMatchObject({
      series: [
        { bucket: '2025-Q1', given: '45', people: 3, previous: { given: '0' } },
        { bucket: '2025-Q2', given: '5', people: 1, previous: { given: '0' } },
      ],
      rows: [
        { value: 'formSubmitted', series: [{ given: '30' }, { given: '0' }] },
        { value: 'visit', series: [{ given: '15' }, { given: '5' }] },
      ],
      breakdown: [
        {
          value: 'fair',
          label: 'Fair',
          total: { given: '40' },
          base: { n: 2 },
          rows: [
            { value: 'formSubmitted', given: '30' },
            { value: 'visit', given: '10' },
          ],
          series: [{ given: '35' }, { given: '5' }],
        },
      ],
      hiddenGroups: 1,
      explain: { statementCount: 8 },
    })
  })

  it('shows the changes and the people behind a number, page after page', async () => {
    const fields = (after = '') => `
      changes(cell: { key: { value: "visit" } }, which: GIVEN, first: 2${after}) {
        totalCount pageInfo { hasNextPage endCursor } changes { at delta activity lead { source } } }
      forms: leads(cell: { key: { value: "formSubmitted" } }, which: CONVERTED) {
        totalCount edges { given changes touchedAt node { source } } }
      others: leads(cell: { key: { value: "formSubmitted" } }, which: OTHERS) { totalCount }
      quarter: changes(cell: { bucket: "2025-Q2", group: { dimension: "source", value: "fair" } }) { changes { delta } }`
    const asked = 'grain: QUARTER, breakdownBy: "source"'
    const first = (await ask(asked, fields())).data.scoreContribution
    expect(first).toMatchObject({
      changes: {
        totalCount: 3,
        pageInfo: { hasNextPage: true },
        changes: [
          { at: '2025-04-06T10:00:00.000000Z', delta: '5', activity: 'visit', lead: {} },
          { delta: '5' },
        ],
      },
      forms: { totalCount: 1, edges: [{ given: '30', changes: 1, node: { source: 'fair' } }] },
      others: { totalCount: 2 },
      quarter: { changes: [{ delta: '5' }] },
    })
    const next = `, after: "${first.changes.pageInfo.endCursor}"`
    const rest = (await ask(asked, fields(next))).data.scoreContribution
    expect(rest.changes).toMatchObject({
      totalCount: 3,
      pageInfo: { hasNextPage: false },
      changes: [{ delta: '10' }],
    })
  })

  it.each([
    ['breakdownBy: "sauce"', 'total { given }', 'UNKNOWN_DIMENSION'],
    ['breakdownBy: "source", limit: 0', 'total { given }', 'BAD_LIMIT'],
    ['grain: MONTH', 'changes(cell: { bucket: "2031-01" }) { totalCount }', 'UNKNOWN_BUCKET'],
    ['by: RULE', 'leads(which: OTHERS) { totalCount }', 'BAD_CELL'],
    ['by: RULE', 'leads(cell: { group: { dimension: "source" } }) { totalCount }', 'BAD_CELL'],
  ])('refuses { %s } %s with %s', async (args, fields, code) => {
    const { errors } = await ask(args, fields)
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual([code])
  })
})

describe('scoring rules', () => {
  const RULES = `{ fit: [{ name: "German", when: { dimension: "country", is: "DE" }, points: 40 }],
    engagement: [{ name: "Forms", activities: [formSubmitted], points: 15, cap: 30, decay: { percent: 50, everyDays: 365 } }] }`
  const save = (args: string) =>
    test.ask(
      `mutation { saveScoringRuleSet(${args}) { __typename ... on ScoringRuleSet { id name version rules { fit { name when points } engagement { name activities cap decay { percent } } minimum } } ... on NameTaken { message } } }`,
    )

  it('are kept in versions, run over the ledger, tried, and removed', async () => {
    const first = (await save(`name: "Home", rules: ${RULES}`)).data.saveScoringRuleSet
    expect(first).toMatchObject({
      name: 'Home',
      version: 1,
      rules: {
        fit: [{ name: 'German', when: { dimension: 'country', is: 'DE' }, points: 40 }],
        engagement: [{ activities: ['formSubmitted'], cap: 30, decay: { percent: 50 } }],
        minimum: null,
      },
    })
    const again = (await save(`id: "${first.id}", name: "Home", rules: ${RULES}`)).data
    expect(again.saveScoringRuleSet).toMatchObject({ id: first.id, version: 1 })
    const changed = RULES.replace('points: 40', 'points: 45')
    const second = (await save(`id: "${first.id}", name: "Home", rules: ${changed}`)).data
    expect(second.saveScoringRuleSet).toMatchObject({ version: 2 })
    expect((await save(`name: "home", rules: ${RULES}`)).data.saveScoringRuleSet).toMatchObject({
      __typename: 'NameTaken',
    })

    const { data } = await test.ask(`{
      scoreProfile(query: { ${PERIOD}, ruleSet: "${first.id}" }) { total { scored median models { model leads } } }
      scoringWhatIf(query: { threshold: 20, ruleSet: "${first.id}" }) {
        leads up upNew down changed after { scored above }
        movedLeads(which: CHANGED, first: 2) { pageInfo { hasNextPage endCursor } edges { before after node { source } } }
      }
    }`)
    // Two from Germany at 45, one with a form at 15.
    expect(data.scoreProfile.total).toEqual({
      scored: 3,
      median: 45,
      models: [{ model: 'Home 2', leads: 3 }],
    })
    expect(data.scoringWhatIf).toMatchObject({
      leads: 8,
      up: null,
      changed: 4,
      after: { scored: 3, above: 2 },
    })
    expect(data.scoringWhatIf.movedLeads.edges).toHaveLength(2)
    expect(data.scoringWhatIf.movedLeads.pageInfo.hasNextPage).toBe(true)

    const broken =
      await test.ask(`{ scoringWhatIf(query: { threshold: 20, ruleSet: "${first.id}", by: "country" }) {
      leads changed breakdown { value label leads changed after { above } }
      movedLeads(which: CHANGED, group: { dimension: "country", value: "DE" }) { edges { after } }
    } }`)
    const { breakdown, movedLeads, ...whole } = broken.data.scoringWhatIf
    expect(whole).toEqual({ leads: 8, changed: 4 })
    expect(breakdown).toContainEqual(
      // All that are German have 45 points.
      expect.objectContaining({ value: 'DE', leads: 2, changed: 2, after: { above: 2 } }),
    )
    const sum = (of: 'leads' | 'changed') =>
      breakdown.reduce(
        (total: number, group: { leads: number; changed: number }) => total + group[of],
        0,
      )
    expect([sum('leads'), sum('changed')]).toEqual([8, 4])
    expect(movedLeads.edges).toHaveLength(2)
    for (const [by, dimension] of [
      ['', 'country'],
      [', by: "source"', 'country'],
    ]) {
      const refused = await test.ask(
        `{ scoringWhatIf(query: { threshold: 20${by} }) { movedLeads(which: UP, group: { dimension: "${dimension}" }) { edges { after } } } }`,
      )
      expect(refused.errors?.[0]?.extensions).toMatchObject({
        code: 'BAD_CELL',
        suggestion: expect.any(String),
      })
    }

    const gone = await test.ask(
      `mutation { a: deleteScoringRuleSet(id: "${first.id}") b: deleteScoringRuleSet(id: "${first.id}") }`,
    )
    expect(gone.data).toEqual({ a: true, b: false })
  })

  it.each([
    ['name: " ", rules: { fit: [] }', 'NAME_LENGTH'],
    ['name: "x", rules: { fit: [] }', 'BAD_SCORING_RULE'],
    [
      'name: "x", rules: { fit: [{ name: "y", when: { dimension: "contry", is: "DE" }, points: 1 }] }',
      'UNKNOWN_DIMENSION',
    ],
    [
      'name: "x", rules: { engagement: [{ name: "y", activities: [visit], when: { dimension: "costKind", is: "media" }, points: 1 }] }',
      'FILTER_NOT_APPLICABLE',
    ],
  ])('are refused: %s', async (args, code) => {
    expect((await save(args)).errors?.[0]?.extensions.code).toBe(code)
  })

  it('and thresholds are not tried without either', async () => {
    expect(await codesOf('{ scoringWhatIf(query: {}) { leads } }')).toEqual(['BAD_PARAMETER'])
  })
})
