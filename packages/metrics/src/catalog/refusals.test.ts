import { describe, expect, it } from '@jest/globals'
import { dimensionsOf, usualBreakdown } from './attachments.js'
import { CATALOG, findMetric } from './catalog.js'
import { DIMENSIONS } from './dimensions.js'
import { refusalOf } from './refusals.js'

/** Attributes of the profile are borne where a workspace has declared them. */
const DECLARED = DIMENSIONS.filter(({ kind }) => kind === 'profile').map(({ id }) => id)

const bears = (metric: string, dimension: string): boolean => {
  const found = findMetric(metric)
  return found !== undefined && dimensionsOf(found, DECLARED).includes(dimension)
}

describe('a dimension that a metric does not bear', () => {
  const refused = CATALOG.flatMap((metric) =>
    DIMENSIONS.filter(({ id }) => !bears(metric.id, id)).map(({ id }) => ({
      metric: metric.id,
      dimension: id,
      refusal: refusalOf(metric, id),
    })),
  )

  it('is refused for a reason, with a metric that bears it', () => {
    const unexplained = refused.filter(
      ({ dimension, refusal }) => refusal === null || !bears(refusal.instead, dimension),
    )
    expect(unexplained).toEqual([])
    expect(refused.length).toBeGreaterThan(100)
  })

  it('is one that no person’s or customer’s own nature would give', () => {
    const natural = ['source', 'cohort', 'imported', 'stage', 'scoreBand', 'industry', 'country']
    const wrong = refused.filter(({ dimension }) => natural.includes(dimension))
    const impersonal = [
      ...['impressions', 'adClicks', 'socialEngagements', 'socialEngagementRate'],
      ...['cost', 'costPerLead', 'costPerMql', 'cpa', 'roi', 'revenueToCost'],
    ]
    expect(
      wrong
        .filter(({ metric }) => !impersonal.includes(metric))
        .map((one) => Object.values(one).slice(0, 2)),
    ).toEqual([
      ['forecastRevenue', 'stage'],
      ['forecastRevenue', 'scoreBand'],
      ['forecastRevenue', 'cohort'],
    ])
  })

  it('leads from revenue by campaign to what touches earned', () => {
    const revenue = findMetric('revenue')
    expect(revenue && refusalOf(revenue, 'campaign')).toEqual({
      reason: 'a revenue line comes of many touches, which share it',
      instead: 'attributedRevenue',
    })
  })
})

describe('the usual breakdown', () => {
  it('is the channel of what touches earn, the source of people, and borne by the metric', () => {
    const usual = (id: string) => {
      const metric = findMetric(id)
      return metric && usualBreakdown(metric)
    }
    expect(
      ['attributedRevenue', 'influencedRevenue', 'newLeads', 'cost', 'roi'].map(usual),
    ).toEqual(['channel', 'channel', 'source', 'channel', 'channel'])
    // Cost and customers have no dimension in common.
    expect(CATALOG.filter((metric) => usualBreakdown(metric) === null).map(({ id }) => id)).toEqual(
      ['cpa'],
    )
  })
})
