import { describe, expect, it } from '@jest/globals'
import type { MetricParams } from '@leadlight/metrics'
import { evaluate } from '../oracle/evaluate.js'
import { tiny } from './tiny.js'

const period = { from: '2026-01-01', to: '2026-03-01' }

/** January, February, and both. */
function months(id: string, params: MetricParams = {}) {
  const metrics = [{ id, params }]
  const { cells, totals } = evaluate(tiny(), { metrics, period, grain: 'MONTH' })
  return [...cells.map((cell) => cell.metrics[id]), totals[id]]
}

function values(id: string, params: MetricParams = {}) {
  return months(id, params).map((measured) => measured?.value)
}

const PROGRAM = { basis: 'PROGRAM' }

describe('tiny', () => {
  it('has the leads and stages worked out by hand', () => {
    expect(values('newLeadsGross')).toEqual([4, 1, 5])
    expect(values('newLeads')).toEqual([3, 1, 4])
    expect(values('mqls')).toEqual([2, 2, 4])
    const { cells } = evaluate(tiny(), { metrics: [{ id: 'newLeads' }], period, by: ['source'] })
    expect(cells.map(({ dims, metrics }) => [...dims, metrics['newLeads']?.value])).toEqual([
      ['ads', 2],
      ['web', 1],
      [null, 1],
    ])
  })

  it('has the stages, scores and programs worked out by hand', () => {
    expect(values('mqlEvents')).toEqual([2, 3, 5])
    expect(values('reMqls')).toEqual([0, 1, 1])
    expect(values('leadScore')).toEqual([15, 22, 22])
    expect(values('leadsAboveThreshold')).toEqual([1, 1, 2])
    expect(values('nurturedLeads')).toEqual([2, 2, 4])
    expect(values('programGoalRate', { windowDays: 10 })).toEqual([1 / 2, 1 / 2, 2 / 4])
    expect(values('leadsInStage', { stage: 'customer' })).toEqual([2, 3, 3])
    expect(values('leadsInStage', { stage: 'lead' })).toEqual([1, 0, 0])
    expect(values('throughputRatio', { from: 'mql', to: 'sql' })).toEqual([1, 1 / 3, 3 / 5])
    expect(months('dropOffRate', { from: 'mql', to: 'sql', windowDays: 5 })).toMatchObject([
      { numerator: 0, denominator: 2, immature: 0 },
      { numerator: 1, denominator: 2, immature: 1 },
      { numerator: 1, denominator: 4, immature: 1, matureValue: 1 / 3 },
    ])
    expect(values('timeInStage', { stage: 'sql' })).toEqual([7.5, null, 7.5])
    expect(values('stalledLeads')).toEqual([0, 0, 0])
    expect(values('reEngagementRate')).toEqual([null, null, null])
  })

  it('has the conversions worked out by hand', () => {
    expect(months('conversionRate', { goal: 'customer' })).toMatchObject([
      { numerator: 3, denominator: 3, immature: 0 },
      { numerator: 0, denominator: 1, immature: 1 },
      { numerator: 3, denominator: 4, immature: 1, matureValue: 1 },
    ])
    expect(months('conversionRate', { goal: 'customer', windowDays: 20 })).toMatchObject([
      { numerator: 1, denominator: 3 },
      { numerator: 0, denominator: 1 },
      { numerator: 1, denominator: 4, immature: 1, matureValue: 1 / 3 },
    ])
  })

  it('has the sales worked out by hand', () => {
    expect(values('opportunities')).toEqual([1, 0, 1])
    expect(values('leadToCloseDays')).toEqual([26, null, 26])
    expect(values('opportunityCycleDays')).toEqual([15, null, 15])
    expect(values('newCustomers')).toEqual([1, 1, 2])
    expect(values('revenue')).toEqual([1000, -95, 905])
    expect(values('revenueGross')).toEqual([1000, 105, 1105])
    expect(values('averageOrderValue')).toEqual([1000, 52.5, 1105 / 3])
  })

  it('has the costs worked out by hand', () => {
    expect(values('cost', PROGRAM)).toEqual([100, 50, 150])
    expect(values('cost', { basis: 'FULLY_LOADED' })).toEqual([131, 50, 181])
    expect(values('costPerLead', PROGRAM)).toEqual([100 / 3, 50, 37.5])
    expect(values('costPerMql', PROGRAM)).toEqual([50, 25, 37.5])
    expect(values('cpa', PROGRAM)).toEqual([100, 50, 75])
  })

  it('has the visitors worked out by hand', () => {
    expect(values('visits')).toEqual([2, 4, 6])
    expect(values('visitors')).toEqual([1, 3, 3])
    expect(values('landingPageVisitors')).toEqual([1, 2, 3])
    expect(values('landingPageConversionRate')).toEqual([1, 1 / 2, 2 / 3])
    const metrics = [{ id: 'landingPageConversionRate' }]
    const { cells } = evaluate(tiny(), { metrics, period, by: ['asset'] })
    expect(cells.map(({ dims, metrics: of }) => [...dims, of[metrics[0]!.id]?.value])).toEqual([
      ['demo', 1 / 3],
      ['trial', 1],
    ])
    expect(values('formSubmissions')).toEqual([1, 1, 2])
    expect(values('engagements')).toEqual([1, 4, 5])
    expect(values('engagedLeads')).toEqual([0, 2, 2])
  })

  it('has the ads and posts worked out by hand', () => {
    expect(values('impressions')).toEqual([1000, 0, 1000])
    expect(values('adClicks')).toEqual([49, 18, 67])
    expect(values('socialEngagements')).toEqual([16, -1, 15])
    expect(values('socialEngagementRate')).toEqual([16 / 300, null, 15 / 300])
  })

  it('has the e-mails worked out by hand', () => {
    const february = (id: string) => values(id)[1]
    expect(february('emailsSent')).toBe(6)
    expect(february('emailsDelivered')).toBe(4)
    expect(february('emailOpensUnique')).toBe(2)
    expect(february('emailOpenRate')).toBe(2 / 3)
    expect(february('emailOpenRateRaw')).toBe(2 / 4)
    expect(february('emailClicksUnique')).toBe(1)
    expect(february('emailTotalClicks')).toBe(2)
    expect(february('emailClickRate')).toBe(1 / 4)
    expect(february('emailClickToOpenRate')).toBe(1 / 2)
    expect(february('emailBounceRate')).toBe(1 / 6)
    expect(february('softBounceRate')).toBe(1 / 6)
    expect(february('unsubscribeRate')).toBe(1 / 4)
    const onTheirDay = { anchor: 'EVENT_DATE' }
    expect(values('emailOpensUnique', onTheirDay)[1]).toBe(2)
    expect(values('emailClicksUnique', onTheirDay)[1]).toBe(1)
    expect(values('emailTotalClicks', onTheirDay)[1]).toBe(2)
  })
})
