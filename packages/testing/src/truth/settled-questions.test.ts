import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Answer, CompileContext } from '@leadlight/compiler'
import type { LedgerRecord } from '@leadlight/database'
import type { MetricQuery } from '@leadlight/metrics'
import { testDatabase } from '../engines/test-database.js'
import type { TestDatabase } from '../engines/test-database.js'
import { makeWorld } from '../worlds/make-world.js'
import { agreedAnswers } from './agreed-answers.js'
import { loadWorld } from './load-world.js'

const lead = (id: string, createdAt: string): LedgerRecord => ({
  kind: 'lead',
  id,
  createdAt,
  campaign: 'c',
})
const stage = (of: string, to: string, at: string): LedgerRecord => ({
  kind: 'stage',
  id: `${of}-${to}`,
  lead: of,
  stage: to,
  at,
})
const score = (of: string, at: string, delta: number): LedgerRecord => ({
  kind: 'score',
  id: `${of}-${at}`,
  lead: of,
  at,
  delta,
})
const view = (id: string, asset: string, at: string): LedgerRecord => ({
  kind: 'activity',
  id,
  type: 'pageView',
  visitor: 'v',
  session: 's',
  asset,
  at,
})

/** Of three leads of January two become MQLs later; a fourth is dormant until February. */
const RECORDS: readonly LedgerRecord[] = [
  { kind: 'campaign', id: 'c', name: 'C' },
  ...['p', 'q'].map((id): LedgerRecord => ({
    kind: 'asset',
    id,
    name: id,
    assetType: 'landingPage',
  })),
  ...[lead('a', '2026-01-10'), lead('b', '2026-01-20'), lead('d', '2026-01-25')],
  ...[stage('a', 'mql', '2026-02-15'), stage('b', 'mql', '2026-03-20')],
  {
    kind: 'cost',
    id: 'spring',
    from: '2026-01-01',
    to: '2026-02-01',
    amount: '300',
    currency: 'EUR',
    costKind: 'media',
    campaign: 'c',
  },
  ...[lead('n', '2025-10-01'), stage('n', 'nurture', '2025-10-05')],
  ...[score('n', '2025-10-06', 10), score('n', '2026-02-10', 5)],
  { kind: 'activity', id: 'form', type: 'formSubmitted', lead: 'n', at: '2026-02-10' },
  ...[view('v1', 'p', '2026-01-03T10:00:00Z'), view('v2', 'q', '2026-01-03T10:05:00Z')],
  { kind: 'opportunity', id: 'o', name: 'O', lead: 'a', openedAt: '2026-02-20' },
  {
    kind: 'revenue',
    id: 'r',
    at: '2026-03-01',
    revenueKind: 'order',
    amount: '100',
    currency: 'EUR',
    lead: 'a',
  },
]

const JANUARY = { from: '2026-01-01', to: '2026-02-01' }
const FEBRUARY = { from: '2026-02-01', to: '2026-03-01' }
const MARCH = { from: '2026-03-01', to: '2026-04-01' }

let test: TestDatabase
let context: CompileContext
const world = makeWorld(RECORDS)

beforeAll(async () => {
  test = await testDatabase()
  context = await loadWorld(test.database, world)
})
afterAll(() => test.close())

/** The product's answer, once the oracle has counted the same. */
async function answerTo(query: MetricQuery): Promise<Answer> {
  const [answer] = await agreedAnswers(test.database, context, world, [query])
  if (!answer) throw new Error('No answer.')
  return answer
}

const cellsOf = ({ cells }: Answer) =>
  cells.map(({ group, values }) => [group[0], values[0]?.value])

describe('cost per MQL', () => {
  const metrics = (dateBasis: string) => [{ id: 'costPerMql', params: { dateBasis } }]

  it('of a spend cohort is over those of its new leads who became MQLs, whenever', async () => {
    const { totals, notes } = await answerTo({ metrics: metrics('SPEND_COHORT'), period: JANUARY })
    expect(totals[0]).toMatchObject({ value: 150, numerator: 300, denominator: 2, immature: 1 })
    expect(notes).toContainEqual({
      code: 'IMMATURE',
      metric: 'costPerMql',
      text: '1 is not in the denominator yet and may still come, so the value may change.',
    })
  })

  it('by the date of the MQLs is over those of the period', async () => {
    const { totals } = await answerTo({ metrics: metrics('CLOSE_DATE'), period: JANUARY })
    expect(totals[0]).toMatchObject({ value: null, numerator: 300, denominator: 0 })
  })
})

describe('re-engaged leads', () => {
  it.each([
    [undefined, 1],
    [5, 1],
    [6, 0],
  ])('whose score rises by %p at least are %p', async (minScoreDelta, value) => {
    const params = minScoreDelta === undefined ? {} : { minScoreDelta }
    const { totals } = await answerTo({
      metrics: [{ id: 'reEngagedLeads', params }],
      period: FEBRUARY,
    })
    expect(totals[0]?.value).toBe(value)
  })
})

describe('a visit', () => {
  it('is of every asset that was seen in it, and one in all', async () => {
    const answer = await answerTo({ metrics: [{ id: 'visits' }], by: ['asset'], period: JANUARY })
    expect(cellsOf(answer)).toEqual([
      ['p', 1],
      ['q', 1],
    ])
    expect(answer.totals[0]?.value).toBe(1)
    expect(answer.notes.map(({ code }) => code)).toContain('OVERLAPPING_GROUPS')
    const filtered = await answerTo({
      metrics: [{ id: 'visits' }],
      where: { dimension: 'asset', is: 'q' },
      period: JANUARY,
    })
    expect(filtered.totals[0]?.value).toBe(1)
  })
})

describe('deals and revenue', () => {
  it('are of the stage that their lead was in at the time', async () => {
    const deals = await answerTo({
      metrics: [{ id: 'opportunities' }],
      by: ['stage'],
      period: FEBRUARY,
    })
    expect(cellsOf(deals)).toEqual([['mql', 1]])
    const revenue = await answerTo({ metrics: [{ id: 'revenue' }], by: ['stage'], period: MARCH })
    expect(cellsOf(revenue)).toEqual([['customer', 100]])
  })
})

describe('conversions by touch', () => {
  it('are customers unless another goal is asked for', async () => {
    const { totals } = await answerTo({ metrics: [{ id: 'attributedConversions' }], period: MARCH })
    expect(totals[0]?.value).toBe(1)
  })
})
