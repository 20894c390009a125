import { fraction } from '../fraction.js'
import { engagementUnit, socialUnit, statisticUnit, visitUnit } from '../reach-units.js'
import type { Asked, Row, RowMetric } from './metric.js'

export const visits: RowMetric = {
  shape: 'count',
  unit: 'visit',
  rows: visitRows,
}

/** Different visitors; visits without a visitor id are nobody's. */
export const visitors: RowMetric = {
  shape: 'distinct',
  unit: 'visit',
  rows: (asked) => visitRows(asked).filter(({ part }) => part !== undefined),
}

function visitRows({ reading }: Asked): readonly Row[] {
  return reading.visits.map((visit): Row => {
    const row = { at: visit.start, unit: visitUnit(reading, visit) }
    return visit.visitor === null ? row : { ...row, part: visit.visitor }
  })
}

export const engagements: RowMetric = {
  shape: 'count',
  unit: 'engagement',
  rows: engagementRows,
}

/** Different people with one. */
export const engagedLeads: RowMetric = {
  shape: 'distinct',
  unit: 'engagement',
  rows: (asked) => engagementRows(asked).filter(({ part }) => part !== undefined),
}

function engagementRows({ reading }: Asked): readonly Row[] {
  return reading.engagements.map((engagement): Row => {
    const row = { at: engagement.at, unit: engagementUnit(reading, engagement) }
    return engagement.person ? { ...row, part: engagement.person.id } : row
  })
}

/** Of ads and posts, as networks report them. */
export const impressions: RowMetric = {
  shape: 'sum',
  unit: 'statistic',
  rows: ({ reading }) =>
    reading.facts.of('statistic').map((record) => ({
      at: record.day,
      unit: statisticUnit(reading, record),
      number: fraction(BigInt(record.impressions ?? 0)),
    })),
}

/** Of ads alone, bots included. */
export const adClicks: RowMetric = {
  shape: 'sum',
  unit: 'statistic',
  rows: ({ reading }) =>
    reading.facts
      .of('statistic')
      .filter(({ placement }) => placement === 'ad')
      .map((record) => ({
        at: record.day,
        unit: statisticUnit(reading, record),
        number: fraction(BigInt(record.clicks ?? 0)),
      })),
}

export const socialEngagements: RowMetric = {
  shape: 'sum',
  unit: 'social',
  rows: socialRows,
}

/** Over the impressions of posts on the same days. */
export const socialEngagementRate: RowMetric = {
  shape: 'sumRatio',
  unit: 'social',
  rows: socialRows,
}

function socialRows({ reading }: Asked): readonly Row[] {
  return reading.social.map((row) => ({
    at: row.day,
    unit: socialUnit(reading, row),
    number: fraction(BigInt(row.engagements)),
    under: fraction(BigInt(row.impressions)),
  }))
}
