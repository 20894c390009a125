import { describe, expect, it } from '@jest/globals'
import type { Bucket, MetricQuery, SegmentRule } from '@leadlight/metrics'
import { factOf, ROLLUPS, SHIPPED_STAGES } from '@leadlight/metrics'
import { compile } from '../compile.js'
import type { CompileContext } from '../context.js'
import type { PlannedStatement } from '../planned.js'
import { chooseSource } from './choose-source.js'
import type { Scan } from './scan.js'

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

const bucket = (fromDay: string, toDay: string, [start, end]: readonly [string, string]) =>
  ({ label: fromDay.slice(0, 7), fromDay, toDay, start, end }) as Bucket

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

  describe('where a scan is of other buckets', () => {
    /** The sends of some days in Bucharest, as a question about them is planned. */
    const scan: Scan = {
      fact: factOf('send'),
      anchor: 'sent_at',
      held: null,
      params: {},
      goal: null,
      buckets: [
        bucket('2018-01-01', '2018-02-01', ['2017-12-31T22:00:00Z', '2018-01-31T22:00:00Z']),
        bucket('2018-02-01', '2018-03-01', ['2018-01-31T22:00:00Z', '2018-02-28T22:00:00Z']),
      ],
      by: [],
      filter: null,
      segment: null,
      zone: 'Europe/Bucharest',
      currency: null,
      without: null,
      measures: [{ kind: 'count', where: [] }],
    }
    const chosen = (more: Partial<Scan>, against: Partial<CompileContext> = {}) => {
      const { chosen, refused } = chooseSource({ ...scan, ...more }, { ...context, ...against })
      return [chosen.rollup?.table ?? chosen.fact.table, ...refused.map(({ reason }) => reason)]
    }

    it('is the rollup of whole days, the last of which may be cut', () => {
      expect(chosen({})).toEqual(['send_day'])
      const cut = bucket('2018-02-01', '2018-03-01', [
        '2018-01-31T22:00:00Z',
        '2018-02-14T09:30:00Z',
      ])
      expect(chosen({ buckets: [scan.buckets[0] as Bucket, cut] })).toEqual(['send_day'])
    })

    it('is the facts for what held at a moment', () => {
      for (const held of ['START', 'END', 'DURING'] as const) {
        expect(chosen({ held })).toEqual([
          'send_fact',
          'It says what happened on a day, and not what held at a moment.',
        ])
      }
    })

    it('is the facts where a bucket begins within a day, or another follows one that ends in it', () => {
      const [january, february] = scan.buckets as [Bucket, Bucket]
      const late = { ...january, start: '2018-01-01T00:00:00Z' }
      const early = { ...january, end: '2018-01-31T12:00:00Z' }
      for (const buckets of [[late], [late, february], [early, february]]) {
        expect(chosen({ buckets })).toEqual(['send_fact', 'A bucket begins within a day.'])
      }
    })

    it('is the facts where a day came twice, as long as it is known by then', () => {
      const zone = 'America/St_Johns'
      const settings = { ...context.settings, zone }
      // In Newfoundland clocks went back over midnight: the 6th of November 2010 ended twice.
      const november = bucket('2010-11-01', '2010-12-01', [
        '2010-11-01T02:30:00Z',
        '2010-12-01T03:30:00Z',
      ])
      const asked = { zone, buckets: [november] }
      const twice = 'In the period a clock was set back over midnight: one day came twice.'
      expect(chosen(asked, { settings })).toEqual(['send_fact', twice])
      const before = '2010-11-04T12:00:00Z'
      expect(chosen(asked, { settings, horizon: before })).toEqual(['send_day'])
      const december = bucket('2010-12-01', '2011-01-01', [
        '2010-12-01T03:30:00Z',
        '2011-01-01T03:30:00Z',
      ])
      expect(chosen({ zone, buckets: [december] }, { settings })).toEqual(['send_day'])
    })
  })

  it('is a matter of each scan: what is compared is cut within a day and read in two parts', () => {
    const running: Partial<MetricQuery> = {
      period: { from: '2018-11-01', to: '2018-12-01' },
      compareTo: 'PREVIOUS_PERIOD',
    }
    expect(planned(running).every(({ reads }) => reads.includes('send_day'))).toBe(true)
  })
})
