import type { LandingView } from '../visits.js'
import { engagementUnit, landingViewUnit } from '../reach-units.js'
import type { Asked, Row, RowMetric, StretchMetric } from './metric.js'

/** Every one counts, also a person's second. */
export const formSubmissions: RowMetric = {
  shape: 'count',
  unit: 'engagement',
  rows: ({ reading }) =>
    reading.engagements
      .filter(({ type }) => type === 'formSubmitted')
      .map((engagement) => ({ at: engagement.at, unit: engagementUnit(reading, engagement) })),
}

export const landingPageVisitors: RowMetric = {
  shape: 'distinct',
  unit: 'landingView',
  rows: (asked) => asked.reading.landingViews.map((view) => rowOf(asked, view)),
}

/** Each visitor's first view of each page within the stretch; a visitor converts by any of them. */
export const landingPageConversionRate: StretchMetric = {
  shape: 'distinctRatio',
  unit: 'landingView',
  rowsIn(asked, { start, end }) {
    const { landingViews, facts } = asked.reading
    const first = new Map<string, LandingView>()
    for (const view of landingViews) {
      if (view.at < start || view.at >= end || view.at > facts.horizon) continue
      const pair = JSON.stringify([view.visitor, view.page])
      if (!first.has(pair)) first.set(pair, view)
    }
    return [...first.values()].map((view) => ({ ...rowOf(asked, view), hit: view.converted }))
  },
}

function rowOf({ reading }: Asked, view: LandingView): Row {
  return { at: view.at, unit: landingViewUnit(reading, view), part: view.visitor }
}
