import { describe, expect, it } from '@jest/globals'
import type { ActivityType, EnrolmentRecord, LedgerRecord } from '@leadlight/database'
import type { MetricParams, MetricQuery } from '@leadlight/metrics'
import { makeWorld, type WorldOptions } from '../worlds/make-world.js'
import { evaluate } from './evaluate.js'

let ids = 0
const id = (): string => `r${++ids}`
const lead = (name: string, createdAt = '2026-01-01'): LedgerRecord => ({
  kind: 'lead',
  id: name,
  createdAt,
})
const stage = (of: string, at: string, to: string): LedgerRecord => ({
  kind: 'stage',
  id: id(),
  lead: of,
  at,
  stage: to,
})
const act = (type: ActivityType, of: string, at: string): LedgerRecord => ({
  kind: 'activity',
  id: id(),
  type,
  lead: of,
  at,
})
const score = (of: string, at: string, delta: number): LedgerRecord => ({
  kind: 'score',
  id: id(),
  lead: of,
  at,
  delta,
})
const enrol = (of: string, at: string, more: Partial<EnrolmentRecord> = {}): LedgerRecord => ({
  kind: 'enrolment',
  id: id(),
  lead: of,
  program: 'p',
  at,
  ...more,
})
const PROGRAM: LedgerRecord = {
  kind: 'program',
  id: 'p',
  name: 'P',
  programType: 'drip',
  goal: 'mql',
}
/** Moves the horizon. */
const until = (at: string): LedgerRecord => act('pageView', 'z', at)

const MONTHS = { period: { from: '2026-01-01', to: '2026-07-01' }, grain: 'MONTH' } as const

function ask(
  records: readonly LedgerRecord[],
  metric: string,
  query: Partial<MetricQuery> = {},
  params: MetricParams = {},
  options: WorldOptions = {},
) {
  const world = makeWorld([lead('z', '2020-01-01'), ...records], options)
  return evaluate(world, {
    metrics: [{ id: metric, params }],
    period: { from: '2026-01-01', to: '2027-01-01' },
    ...query,
  })
}

function byMonth(...asked: Parameters<typeof ask>) {
  const [records, metric, query, ...rest] = asked
  const { cells } = ask(records, metric, { ...MONTHS, ...query }, ...rest)
  return cells.map((cell) => cell.metrics[metric]?.value)
}

function total(...asked: Parameters<typeof ask>) {
  const found = ask(...asked).totals[asked[1]]
  if (!found) throw new Error('The metric has no column.')
  return found
}

describe('re-engagement', () => {
  const records = [
    lead('a', '2025-12-01'),
    stage('a', '2026-01-10', 'nurture'),
    act('formSubmitted', 'a', '2026-02-10'),
    act('formSubmitted', 'a', '2026-05-05'),
    until('2026-06-30'),
  ]

  it('takes thirty days of nurture and sixty of silence before', () => {
    expect(byMonth(records, 'reEngagedLeads')).toEqual([0, 0, 0, 0, 1, 0])
    expect(byMonth(records, 'reEngagementRate')).toEqual([null, null, null, null, 1, null])
  })

  it('is no matter of opens, and ends with a move to another stage', () => {
    const opened = [...records.slice(0, 3), act('emailOpened', 'a', '2026-05-05')]
    expect(byMonth([...opened, until('2026-06-30')], 'reEngagedLeads')).toEqual([0, 0, 0, 0, 0, 0])
    const moved = [
      stage('a', '2026-03-01', 'recycled'),
      stage('a', '2026-04-10', 'mql'),
      stage('a', '2026-04-11', 'recycled'),
    ]
    expect(byMonth([...records, ...moved.slice(0, 1)], 'reEngagedLeads')[4]).toBe(1)
    expect(byMonth([...records, ...moved], 'reEngagedLeads')[4]).toBe(0)
  })

  it('is a share of the dormant', () => {
    const second = [lead('b', '2025-10-01'), stage('b', '2025-10-01', 'recycled')]
    const may = { period: { from: '2026-05-01', to: '2026-06-01' } }
    expect(total([...records, ...second], 'reEngagementRate', may)).toMatchObject({
      value: 1 / 2,
      numerator: 1,
      denominator: 2,
    })
  })
})

describe('MQL events', () => {
  it('count every entry, the imputed one too, and the later ones by themselves', () => {
    const records = [
      lead('x'),
      stage('x', '2026-01-03', 'mql'),
      stage('x', '2026-01-20', 'recycled'),
      stage('x', '2026-02-05', 'mql'),
      lead('y'),
      stage('y', '2026-02-07', 'sql'),
    ]
    expect(byMonth(records, 'mqls').slice(0, 2)).toEqual([1, 1])
    expect(byMonth(records, 'mqlEvents').slice(0, 2)).toEqual([1, 2])
    expect(byMonth(records, 'reMqls').slice(0, 2)).toEqual([0, 1])
  })
})

describe('scores', () => {
  const records = [
    ...['a', 'b', 'c', 'd'].map((name) => lead(name, '2026-01-10')),
    score('a', '2026-01-11', 10),
    score('b', '2026-01-11', 25),
    score('b', '2026-01-12', -5),
    score('c', '2026-01-31', 40),
    score('c', '2026-02-01', 100),
    until('2026-06-30'),
  ]
  const options = { settings: { mqlThreshold: 20 } }

  it('are read at the end of the month of creation', () => {
    expect(total(records, 'leadScore')).toMatchObject({ value: 20, n: 3, immature: 0 })
    expect(total(records, 'leadScore', {}, { statistic: 'MEAN' }).value).toBe(70 / 3)
  })

  it('are read at an age, where asked, of those who have reached it', () => {
    expect(total(records, 'leadScore', {}, { atAgeDays: 30, statistic: 'MAX' }).value).toBe(140)
    const young = [...records, lead('e', '2026-06-29'), score('e', '2026-06-29', 7)]
    expect(total(young, 'leadScore', {}, { atAgeDays: 30 })).toMatchObject({
      value: 20,
      n: 3,
      immature: 1,
    })
  })

  it('reach the threshold that was in force', () => {
    expect(total(records, 'leadsAboveThreshold', {}, {}, options).value).toBe(2)
    expect(total(records, 'newLeads').value).toBe(4)
    const raised = (since: string) => ({
      settings: {
        mqlThresholds: [
          { since: null, threshold: 20 },
          { since, threshold: 30 },
        ],
      },
    })
    expect(total(records, 'leadsAboveThreshold', {}, {}, raised('2026-02-01')).value).toBe(2)
    expect(total(records, 'leadsAboveThreshold', {}, {}, raised('2026-01-31')).value).toBe(1)
  })

  it('fall into bands, blanks apart', () => {
    const { cells } = ask(records, 'newLeads', { by: ['scoreBand'] })
    expect(cells.map(({ dims, metrics }) => [...dims, metrics['newLeads']?.value])).toEqual([
      ['10 to <25', 2],
      ['25 to <50', 1],
      [null, 1],
    ])
  })
})

describe('programs', () => {
  it('count people once, at any time between enrolment and exit', () => {
    const records = [
      PROGRAM,
      lead('a'),
      enrol('a', '2026-01-10', { exitedAt: '2026-02-01' }),
      enrol('a', '2026-03-01', { exitedAt: '2026-03-05' }),
      enrol('a', '2026-03-04'),
      lead('b'),
      enrol('b', '2026-03-02', { arm: 'holdout' }),
      until('2026-06-30'),
    ]
    expect(byMonth(records, 'nurturedLeads')).toEqual([1, 0, 1, 1, 1, 1])
    expect(total(records, 'nurturedLeads').value).toBe(1)
  })

  it('have a goal that enrolments meet in time or late', () => {
    const leads = Array.from({ length: 10 }, (_, i) => `l${i}`)
    const records = [
      PROGRAM,
      ...leads.flatMap((name) => [lead(name), enrol(name, '2026-01-10')]),
      ...['l0', 'l1'].map((name) => stage(name, '2026-01-20', 'mql')),
      stage('l2', '2026-02-09', 'sql'),
      stage('l3', '2026-02-10', 'mql'),
      until('2026-06-30'),
    ]
    expect(total(records, 'programGoalRate', {}, { windowDays: 30 })).toMatchObject({
      value: 3 / 10,
      immature: 0,
    })
    expect(total(records, 'programGoalRate')).toMatchObject({ value: 4 / 10, immature: 6 })
  })

  it('hold people who are enrolled at the time', () => {
    const records = [
      PROGRAM,
      { ...PROGRAM, id: 'q' } as LedgerRecord,
      lead('a'),
      enrol('a', '2026-01-01'),
      enrol('a', '2026-01-02', { program: 'q' }),
      stage('a', '2026-01-03', 'mql'),
      lead('b'),
      stage('b', '2026-01-03', 'mql'),
    ]
    const { cells, totals } = ask(records, 'mqls', { by: ['program'] })
    expect(cells.map(({ dims, metrics }) => [...dims, metrics['mqls']?.value])).toEqual([
      ['p', 1],
      ['q', 1],
      [null, 1],
    ])
    expect(totals['mqls']?.value).toBe(2)
    const where = { not: { dimension: 'program', is: 'q' } }
    expect(total(records, 'mqls', { where }).value).toBe(0)
    expect(total(records, 'mqls', { where: { dimension: 'program', isBlank: true } }).value).toBe(1)
  })
})

describe('stages', () => {
  it('hold who came in and has not left', () => {
    const records = [
      ...['a', 'b', 'c'].flatMap((name) => [lead(name), stage(name, '2026-01-05', 'mql')]),
      stage('c', '2026-02-01', 'sql'),
      until('2026-06-30'),
    ]
    expect(byMonth(records, 'leadsInStage', {}, { stage: 'mql' })).toEqual([3, 2, 2, 2, 2, 2])
    expect(total(records, 'leadsInStage', {}, { stage: 'sql' }).value).toBe(1)
  })

  it('are stalled in by who stays longer than the limit in silence', () => {
    const inSql = (clickedAt: string) => [
      lead('a', '2025-12-01'),
      act('formSubmitted', 'a', clickedAt),
      stage('a', '2026-02-08', 'sql'),
      until('2026-06-30'),
    ]
    const february = { period: { from: '2026-02-01', to: '2026-02-28' } }
    expect(total(inSql('2026-01-28'), 'stalledLeads', february).value).toBe(1)
    expect(total(inSql('2026-01-30'), 'stalledLeads', february).value).toBe(0)
    const early = { period: { from: '2026-02-01', to: '2026-02-22' } }
    expect(total(inSql('2025-12-28'), 'stalledLeads', early).value).toBe(0)
  })

  it('without a limit are measured by the ninth decile of the year before', () => {
    const usual = (count: number) =>
      Array.from({ length: count }, (_, i) => [
        lead(`u${i}`, '2026-01-01'),
        stage(`u${i}`, `2026-01-${i < 28 ? '05' : '25'}`, 'disqualified'),
      ]).flat()
    const slow = [lead('slow', '2026-01-01'), until('2026-02-20')]
    const stalled = (records: readonly LedgerRecord[]) =>
      total(records, 'stalledLeads', { period: { from: '2026-01-01', to: '2026-02-21' } }).value
    expect(stalled([...usual(29), ...slow])).toBe(0)
    // The slow one, and whoever moves the horizon.
    expect(stalled([...usual(30), ...slow])).toBe(2)
  })

  it('take the sum of what was spent in them up to the last exit', () => {
    const records = [
      lead('a'),
      stage('a', '2026-01-01', 'sql'),
      stage('a', '2026-01-03', 'recycled'),
      stage('a', '2026-01-10', 'sql'),
      stage('a', '2026-01-13', 'lost'),
    ]
    expect(total(records, 'timeInStage', {}, { stage: 'sql' })).toMatchObject({ value: 5, n: 1 })
    const early = { period: { from: '2026-01-01', to: '2026-01-05' } }
    expect(total(records, 'timeInStage', early, { stage: 'sql' }).value).toBe(2)
  })

  it('have a throughput that may be more than everything', () => {
    const people = (month: string, from: number, count: number) =>
      Array.from({ length: count }, (_, i) => [
        lead(`p${from + i}`),
        stage(`p${from + i}`, `2026-${month}-01`, 'mql'),
      ]).flat()
    const records = [
      ...people('01', 0, 100),
      ...people('02', 100, 10),
      ...Array.from({ length: 30 }, (_, i) => stage(`p${i}`, '2026-01-20', 'sql')),
      ...Array.from({ length: 20 }, (_, i) => stage(`p${30 + i}`, '2026-02-10', 'sql')),
    ]
    const params = { from: 'mql', to: 'sql' }
    expect(byMonth(records, 'throughputRatio', {}, params).slice(0, 2)).toEqual([0.3, 2])
    expect(byMonth(records, 'stageConversionRate', {}, params).slice(0, 2)).toEqual([0.5, 0])
  })

  it('are dropped out of by who leaves without converting, not by who is still open', () => {
    const names = Array.from({ length: 10 }, (_, i) => `d${i}`)
    const records = [
      ...names.flatMap((name) => [lead(name), stage(name, '2026-01-02', 'mql')]),
      ...names.slice(0, 5).map((name) => stage(name, '2026-01-10', 'sql')),
      ...names.slice(5, 7).map((name) => stage(name, '2026-01-10', 'recycled')),
      stage('d0', '2026-01-11', 'lost'),
      until('2026-06-30'),
    ]
    const params = { from: 'mql', to: 'sql' }
    expect(total(records, 'dropOffRate', {}, { ...params, windowDays: 30 })).toMatchObject({
      value: 2 / 10,
      immature: 0,
    })
    expect(total(records, 'dropOffRate', {}, params)).toMatchObject({ value: 2 / 10, immature: 3 })
    const back = [...records, stage('d5', '2026-04-01', 'sql')]
    expect(total(back, 'dropOffRate', {}, { ...params, windowDays: 30 }).value).toBe(2 / 10)
    expect(total(back, 'dropOffRate', {}, params).value).toBe(1 / 10)
  })
})
