import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { MetricQueryError } from '@leadlight/compiler'
import type { Answer, CompileContext } from '@leadlight/compiler'
import { accept, derive, readDimensionValues } from '@leadlight/database'
import type { EnrolmentRecord, LedgerRecord } from '@leadlight/database'
import type { MetricQuery } from '@leadlight/metrics'
import { testDatabase } from '../engines/test-database.js'
import type { TestDatabase } from '../engines/test-database.js'
import { makeWorld, type WorldOptions } from '../worlds/make-world.js'
import { ask } from './ask.js'
import { loadWorld } from './load-world.js'

const program = (id: string): LedgerRecord => ({
  kind: 'program',
  id,
  name: id.toUpperCase(),
  programType: 'drip',
  goal: 'mql',
})
const lead = (id: string): LedgerRecord => ({ kind: 'lead', id, createdAt: '2026-01-10' })
const enrol = (of: string, into: string): EnrolmentRecord => ({
  kind: 'enrolment',
  id: `${of}-${into}`,
  lead: of,
  program: into,
  at: '2026-01-05',
})
const score = (of: string, at: string, delta: number): LedgerRecord => ({
  kind: 'score',
  id: `${of}-${at}`,
  lead: of,
  at,
  delta,
})

/** One lead is in two programs, two in one each, one in none. */
const RECORDS: readonly LedgerRecord[] = [
  ...['p', 'q', 'r'].map(program),
  ...['both', 'one', 'other', 'none'].map(lead),
  ...[enrol('both', 'p'), enrol('both', 'q'), enrol('one', 'p'), enrol('other', 'r')],
  ...[score('both', '2026-01-20', 20), score('one', '2026-02-02', 50)],
]

let test: TestDatabase
beforeAll(async () => {
  test = await testDatabase()
})
afterAll(() => test.close())

async function answerTo(
  query: Omit<MetricQuery, 'period'> & Partial<Pick<MetricQuery, 'period'>>,
  options: WorldOptions = {},
): Promise<Answer> {
  return answerIn(await loadWorld(test.database, makeWorld(RECORDS, options)), query)
}

async function answerIn(
  context: CompileContext,
  query: Parameters<typeof answerTo>[0],
): Promise<Answer> {
  const period = { from: '2026-01-01', to: '2026-02-01' }
  const { answers } = await ask(test.database, [{ period, ...query }], context)
  const [answer] = answers
  if (!answer || answer instanceof MetricQueryError) throw answer ?? new Error('No answer.')
  return answer
}

const cellsOf = ({ cells }: Answer) =>
  cells.map(({ group, other, values }) => [other ? 'Other' : group[0], values[0]?.value])

describe('leads by the programs that they are in', () => {
  it('are in each of them, once in the rest, and once in all', async () => {
    const answer = await answerTo({
      metrics: [{ id: 'newLeads' }],
      by: ['program'],
      limit: 1,
      other: true,
    })
    // The lead of p and q is among the rest for q; so are those of r and of none.
    expect(cellsOf(answer)).toEqual([
      ['p', 2],
      ['Other', 3],
    ])
    expect(answer.totals[0]?.value).toBe(4)
    expect(answer.notes.map(({ code }) => code)).toContain('OVERLAPPING_GROUPS')
  })

  it('are counted once, however many of several they are in', async () => {
    const answer = await answerTo({
      metrics: [{ id: 'newLeads' }],
      where: { dimension: 'program', in: ['p', 'q'] },
    })
    expect(answer.totals[0]?.value).toBe(2)
  })
})

describe('leads above the threshold', () => {
  const metrics = [{ id: 'leadsAboveThreshold' }]

  it('are unknown where there has never been a threshold', async () => {
    const { totals } = await answerTo({ metrics })
    expect(totals[0]).toMatchObject({ value: null, reason: { code: 'NO_THRESHOLD' } })
  })

  it('reach the one that was in force, and a change is told', async () => {
    const settings = {
      mqlThresholds: [
        { since: null, threshold: 15 },
        { since: '2026-01-15', threshold: 25 },
      ],
    }
    const answer = await answerTo({ metrics }, { settings })
    expect(answer.totals[0]?.value).toBe(0)
    expect(answer.notes).toContainEqual({
      code: 'BREAK',
      metric: 'leadsAboveThreshold',
      text: 'From 2026-01-15 on the MQL threshold is 25: values before that day are measured by another.',
      since: '2026-01-15',
    })
    const months = await answerTo({ metrics, grain: 'MONTH' }, { settings })
    expect(months.notes).toContainEqual(expect.objectContaining({ bucket: '2026-01' }))
    const before = { ...settings, mqlThresholds: settings.mqlThresholds.slice(0, 1) }
    expect((await answerTo({ metrics }, { settings: before })).totals[0]?.value).toBe(1)
  })
})

describe('a program whose goal changes', () => {
  it('is another one for everybody who was in it', async () => {
    const submitted: LedgerRecord = {
      kind: 'activity',
      id: 'form',
      type: 'formSubmitted',
      lead: 'one',
      at: '2026-01-12',
    }
    const context = await loadWorld(test.database, makeWorld([...RECORDS, submitted]))
    const query = { metrics: [{ id: 'programGoalRate', params: { windowDays: 20 } }] }
    expect((await answerIn(context, query)).totals[0]).toMatchObject({
      numerator: 0,
      denominator: 4,
    })
    const { workspaceId } = context
    const receipt = await accept(
      test.database,
      {
        workspaceId,
        source: 'world',
        now: new Date('2030-01-01T00:00:00Z'),
        derive: (client, _, touched) => derive(client, workspaceId, touched),
      },
      [
        {
          place: 'again:1',
          record: { ...program('p'), goal: 'formSubmission', revision: 2 } as LedgerRecord,
        },
      ],
    )
    expect(receipt.rejections).toEqual([])
    expect((await answerIn(context, query)).totals[0]).toMatchObject({
      numerator: 1,
      denominator: 4,
    })
  })
})

describe('the values of stage and score', () => {
  it('are the workspace’s stages by name, and the bands between its limits', async () => {
    const { workspaceId } = await test.database.createWorkspace({
      slug: 'bands',
      name: 'Bands',
      settings: { scoreBands: [-10, 2.5] },
    })
    const valuesOf = (dimension: string) =>
      test.database.withContext({ workspaceId, role: 'read' }, (client) =>
        readDimensionValues(client, {
          workspaceId,
          zone: 'UTC',
          dimension,
          search: null,
          first: 20,
        }),
      )
    expect((await valuesOf('scoreBand')).map(({ value }) => value).sort()).toEqual([
      '-10 to <2.5',
      '2.5+',
      '<-10',
    ])
    expect(await valuesOf('stage')).toContainEqual({ value: 'mql', label: 'MQL' })
  })
})
