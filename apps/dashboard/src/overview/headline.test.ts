import { describe, expect, it } from '@jest/globals'
import type { MetricId, Unit } from '../gql/graphql.js'
import { useText } from '../i18n/useText.js'
import { courseOf, headlineClaims, summaryClaims, type HeadlineKpis } from './headline.js'
import type { OverviewKpi } from './overview-kpis.js'

const { t, locale } = useText()
const days = { from: '2018-01-01', to: '2018-02-01' }

/** A number as the server answers it; a previous value of null is a question without comparison. */
function kpi(
  id: MetricId,
  name: string,
  unit: Unit,
  value: number | null,
  previous: number | null,
): OverviewKpi {
  const change = value === null || previous === null ? null : value - previous
  return {
    metric: { id, name, about: '', direction: 'UP' },
    period: days,
    value,
    unit,
    currency: unit === 'MONEY' ? 'EUR' : null,
    immature: null,
    matureValue: null,
    provisional: false,
    reason: null,
    caveats: [],
    comparison:
      previous === null
        ? null
        : {
            period: days,
            value: previous,
            change,
            relativeChange: change === null || previous === 0 ? null : change / previous,
            equalMaturity: true,
          },
  }
}

const unknown = (id: MetricId) => kpi(id, id, 'MONEY', null, null)

const kpis: HeadlineKpis = {
  newLeads: kpi('newLeads', 'New leads', 'COUNT', 5614, 5040),
  newCustomers: kpi('newCustomers', 'New customers', 'COUNT', 121, 100),
  leadScore: kpi('leadScore', 'Lead score', 'NUMBER', 46, 46),
  conversionRate: kpi('conversionRate', 'Conversion rate', 'RATIO', 0.103, 0.085),
  revenue: kpi('revenue', 'Revenue', 'MONEY', 1_310_000, 1_194_000),
  costPerLead: kpi('costPerLead', 'Cost per lead', 'MONEY', 31.2, 28.9),
  costPerMql: kpi('costPerMql', 'Cost per MQL', 'MONEY', 141.5, 117),
  cpa: unknown('cpa'),
}
const withoutCosts = {
  ...kpis,
  costPerLead: unknown('costPerLead'),
  costPerMql: unknown('costPerMql'),
}
const textOf = (given: HeadlineKpis) =>
  headlineClaims(given, t, locale)
    .map(({ text }) => text)
    .join(', ')

describe('headlineClaims', () => {
  it('speaks of leads, their quality and their cost', () => {
    expect(textOf(kpis)).toBe('More leads, converting better, at a higher cost')
  })

  it('calls leads better or weaker by their score, where that moved', () => {
    const better = { ...kpis, leadScore: kpi('leadScore', 'Lead score', 'NUMBER', 51, 46) }
    expect(textOf(better)).toBe('More leads, better ones, at a higher cost')
    const weaker = { ...kpis, leadScore: kpi('leadScore', 'Lead score', 'NUMBER', 40, 46) }
    expect(textOf(weaker)).toBe('More leads, weaker ones, at a higher cost')
    expect(summaryClaims(better, t, locale)[1]?.text).toBe('Lead score rose 10.9% to 51.')
  })

  it('speaks of revenue where no costs are known', () => {
    expect(textOf(withoutCosts)).toBe('More leads, converting better, bringing more revenue')
  })

  it('leaves out a cost that stood still', () => {
    const still = { ...kpis, costPerMql: kpi('costPerMql', 'Cost per MQL', 'MONEY', 118, 117) }
    expect(textOf(still)).toBe('More leads, converting better, bringing more revenue')
  })

  it('calls a change below two percent steady', () => {
    const calm = { ...kpis, newLeads: kpi('newLeads', 'New leads', 'COUNT', 1010, 1000) }
    expect(textOf(calm)).toMatch(/^As many leads as before, /)
  })

  it('says nothing about quality that it does not know', () => {
    const blind = {
      ...kpis,
      conversionRate: unknown('conversionRate'),
      newCustomers: unknown('newCustomers'),
    }
    expect(textOf(blind)).toBe('More leads, at a higher cost')
  })

  it('states the plain numbers without a comparison', () => {
    const alone = {
      ...withoutCosts,
      newLeads: kpi('newLeads', 'New leads', 'COUNT', 5614, null),
      conversionRate: kpi('conversionRate', 'Conversion rate', 'RATIO', 0.1, null),
      newCustomers: kpi('newCustomers', 'New customers', 'COUNT', 1, null),
      revenue: kpi('revenue', 'Revenue', 'MONEY', 1_310_000, null),
    }
    expect(textOf(alone)).toBe('5,614 new leads, 1 new customer, €1.31m in revenue')
  })

  it('admits that nothing was recorded', () => {
    const nothing = {
      newLeads: unknown('newLeads'),
      newCustomers: unknown('newCustomers'),
      leadScore: unknown('leadScore'),
      conversionRate: unknown('conversionRate'),
      revenue: unknown('revenue'),
      costPerLead: unknown('costPerLead'),
      costPerMql: unknown('costPerMql'),
      cpa: unknown('cpa'),
    }
    expect(headlineClaims(nothing, t, locale)).toEqual([
      { text: 'Nothing was recorded in this period' },
    ])
  })

  it('ties every claim to its metric', () => {
    const ids = headlineClaims(kpis, t, locale).map((claim) => claim.kpi?.metric.id)
    expect(ids).toEqual(['newLeads', 'conversionRate', 'costPerMql'])
  })
})

describe('summaryClaims', () => {
  const sentences = (given: HeadlineKpis) => summaryClaims(given, t, locale).map(({ text }) => text)

  it('gives the numbers behind the claims', () => {
    expect(sentences(kpis)).toEqual([
      'New leads rose 11.4% to 5,614.',
      'Conversion rate rose 1.8 pts to 10.3%.',
      'Revenue rose 9.7% to €1.31m.',
      'Cost per MQL rose 20.9% to €141.50.',
    ])
  })

  it('warns where the periods have not had the same time', () => {
    const { comparison } = kpis.conversionRate
    const uneven = {
      ...kpis,
      conversionRate: {
        ...kpis.conversionRate,
        comparison: comparison && { ...comparison, equalMaturity: false },
      },
    }
    expect(sentences(uneven)).toContain('Conversion rate stands at 10.3% so far.')
    expect(sentences(uneven).at(-1)).toMatch(/less time to convert/)
    expect(textOf(uneven)).toBe('More leads, more new customers, at a higher cost')
  })
})

describe('courseOf', () => {
  it('is unknown from zero, which has no percentage', () => {
    expect(courseOf(kpi('newLeads', 'New leads', 'COUNT', 5, 0))).toBeNull()
  })
})
