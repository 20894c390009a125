import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { MetricQueryError } from '@leadlight/compiler'
import type { Answer } from '@leadlight/compiler'
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
  const context = await loadWorld(test.database, makeWorld(RECORDS, options))
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
    })
    const before = { ...settings, mqlThresholds: settings.mqlThresholds.slice(0, 1) }
    expect((await answerTo({ metrics }, { settings: before })).totals[0]?.value).toBe(1)
  })
})
