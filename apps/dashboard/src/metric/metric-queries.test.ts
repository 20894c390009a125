import { describe, expect, it } from '@jest/globals'
import { metricQueries } from './metric-queries.js'

const question = {
  id: 'newLeads',
  params: {},
  period: { preset: 'LAST_12_MONTHS' },
  compareTo: 'PREVIOUS_PERIOD',
  segment: null,
  segmentAt: null,
  grain: 'MONTH',
  by: 'source',
} as const

describe('metricQueries', () => {
  it('asks for the course with its comparison, and for the largest groups with the rest', () => {
    const { series, breakdown } = metricQueries(question)
    expect(series).toMatchObject({ grain: 'MONTH', compareTo: 'PREVIOUS_PERIOD' })
    expect(breakdown).toMatchObject({
      by: ['source'],
      other: true,
      orderBy: [{ column: 'newLeads', descending: true }],
    })
  })

  it('leaves the course of groups in the order of time', () => {
    expect(metricQueries(question).split).not.toHaveProperty('orderBy')
  })

  it('compares no groups over time, which nobody could read', () => {
    expect(metricQueries(question).split).not.toHaveProperty('compareTo')
  })
})
