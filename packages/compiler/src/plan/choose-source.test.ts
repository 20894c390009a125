import { describe, expect, it } from '@jest/globals'
import type { MetricQuery, SegmentRule } from '@leadlight/metrics'
import { ROLLUPS, SHIPPED_STAGES } from '@leadlight/metrics'
import { compile } from '../compile.js'
import type { CompileContext } from '../context.js'
import type { PlannedStatement } from '../planned.js'

const rule: SegmentRule = { dimension: 'source', is: 'ads' }
const context: CompileContext = {
  workspaceId: 7,
  settings: {
    zone: 'Europe/Bucharest',
    currency: 'EUR',
    weekStart: 1,
    fiscalYearStart: 1,
    stages: SHIPPED_STAGES,
    mqlThreshold: null,
  },
  attributes: [{ attributeId: 3, name: 'salesRep', label: 'Sales rep', subject: 'lead' }],
  horizon: '2018-11-14T18:04:19Z',
  absentFacts: [],
  rollups: ROLLUPS.map(({ table }) => table),
  segments: { s1: rule },
}

/** The statements of a question about the sends of two months that are over. */
function planned(
  query: Partial<MetricQuery>,
  against: Partial<CompileContext> = {},
): readonly PlannedStatement[] {
  const whole: MetricQuery = {
    metrics: [{ id: 'emailsSent' }],
    period: { from: '2018-01-01', to: '2018-03-01' },
    grain: 'MONTH',
    ...query,
  }
  const { statements } = compile([whole], { ...context, ...against })
  expect(statements.length).toBeGreaterThan(0)
  return statements
}

const readBy = (query: Partial<MetricQuery>, against?: Partial<CompileContext>) => [
  ...new Set(planned(query, against).flatMap(({ reads }) => reads)),
]

const refusals = (query: Partial<MetricQuery>, against?: Partial<CompileContext>) => [
  ...new Set(
    planned(query, against).flatMap(({ refused = [] }) =>
      refused.map(({ source, reason }) => `${source}: ${reason}`),
    ),
  ),
]

describe('what a scan is read from', () => {
  it('is the rollup of its fact where that keeps all that is asked for', () => {
    const asked: Partial<MetricQuery> = {
      metrics: [{ id: 'emailOpenRate' }, { id: 'emailTotalClicks' }],
      by: ['source', 'channel'],
      where: {
        or: [{ dimension: 'imported', is: 'false' }, { not: { dimension: 'source', in: [] } }],
      },
    }
    expect(readBy(asked)).toEqual(['send_day'])
    expect(refusals(asked)).toEqual([])
  })

  it('is whole days of the rollup and the facts of the day in which what is known ends', () => {
    const running = { period: { from: '2018-11-01', to: '2018-12-01' } }
    expect(readBy(running)).toEqual(['send_day', 'send_fact', 'lead_fact'])
    const [first] = planned(running)
    expect(first?.values).toEqual(expect.arrayContaining(['2018-11-14', '2018-11-13T22:00:00Z']))
  })

  it.each<[string, Partial<MetricQuery>, string]>([
    [
      'of another zone',
      { period: { from: '2018-01-01', to: '2018-03-01', zone: 'UTC' } },
      'send_day: Its days are those of Europe/Bucharest, not of UTC.',
    ],
    ['by what it does not keep', { by: ['campaign'] }, 'send_day: It does not keep `campaign`.'],
    ['by an attribute', { by: ['salesRep'] }, 'send_day: It does not keep `salesRep`.'],
    ['by a state of a moment', { by: ['stage'] }, 'send_day: It does not keep `stage`.'],
    [
      'filtered by what it does not keep',
      { where: { not: { dimension: 'program', is: 'p1' } } },
      'send_day: It does not keep `program`.',
    ],
    [
      'of a segment',
      { segment: 's1' },
      'send_day: It knows no single lead that could belong to a segment.',
    ],
    [
      'by another date',
      { metrics: [{ id: 'emailOpensUnique', params: { anchor: 'EVENT_DATE' } }] },
      'send_day: Its days are those of `sent_at`, not of `first_opened_at`.',
    ],
    [
      'about different people by what they did',
      { metrics: [{ id: 'engagedLeads' }], by: ['channel'] },
      'engaged_day: It does not keep `channel`.',
    ],
    [
      'about different people that is filtered',
      { metrics: [{ id: 'visitors' }], where: { dimension: 'source', is: 'ads' } },
      'visitor_day: It does not keep `source`.',
    ],

    [
      'about scores at an age',
      { metrics: [{ id: 'leadScore', params: { atAgeDays: 7 } }] },
      'score_day: It keeps scores at the end of months, and not at an age.',
    ],
    [
      'that follows people to a goal',
      { metrics: [{ id: 'conversionRate', params: { from: 'lead', goal: 'customer' } }] },
      'milestone_day: It knows no single lead that could be followed to a goal.',
    ],
  ])('is the facts for a question %s, and says why', (_, query, reason) => {
    expect(refusals(query)).toEqual([reason])
    // A total that is asked beside it may be the rollup's all the same.
    const others = planned(query).filter(({ refused = [] }) => refused.length > 0)
    const read = others.flatMap(({ reads }) => reads)
    expect(read.filter((table) => ROLLUPS.some((rollup) => rollup.table === table))).toEqual([])
  })

  it('is the first rows of a day for different people, beside the rollup that counts rows', () => {
    const asked: Partial<MetricQuery> = { metrics: [{ id: 'visitors' }, { id: 'visits' }] }
    expect(readBy(asked)).toEqual(['visitor_day', 'visit_day'])
    expect(refusals(asked)).toEqual([])
    expect(readBy({ metrics: [{ id: 'engagedLeads' }] })).toEqual(['engaged_day'])
  })

  it('is the scores of months that are over, and the facts of the running one', () => {
    const asked: Partial<MetricQuery> = { metrics: [{ id: 'leadScore' }] }
    expect(readBy(asked)).toEqual(['score_day'])
    expect(refusals(asked)).toEqual([])
    expect(readBy({ metrics: [{ id: 'newLeads' }], by: ['scoreBand'] })).toContain('score_day')
    const running = planned({ ...asked, period: { from: '2018-10-01', to: '2018-12-01' } })
    expect(running[0]?.reads).toEqual(['score_day', 'lead_fact', 'score_interval'])
    expect(running[0]?.values).toContain('2018-11-01')
  })

  it('is the facts while the rollup has yet to be built', () => {
    expect(readBy({}, { rollups: [] })).toEqual(['send_fact'])
    expect(refusals({}, { rollups: [] })).toEqual([
      'send_day: It has not been built yet by the days of this zone.',
    ])
  })

  it('is a matter of each scan: what is compared is cut within a day and read in two parts', () => {
    const running: Partial<MetricQuery> = {
      period: { from: '2018-11-01', to: '2018-12-01' },
      compareTo: 'PREVIOUS_PERIOD',
    }
    expect(planned(running).every(({ reads }) => reads.includes('send_day'))).toBe(true)
  })
})
