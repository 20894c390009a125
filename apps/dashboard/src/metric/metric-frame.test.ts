import { describe, expect, it } from '@jest/globals'
import type { MetricFrame_FrameFragment } from '../gql/graphql.js'
import { breakdownRows, cellOf, columnOf, currencyOf } from './metric-frame.js'

const frame: MetricFrame_FrameFragment = {
  columns: [
    {
      id: 'source',
      name: 'Source',
      role: 'DIMENSION',
      unit: null,
      currency: null,
      of: null,
      part: null,
      labels: [{ value: 'paid', label: 'Paid search' }],
    },
    {
      id: 'revenue',
      name: 'Revenue',
      role: 'METRIC',
      unit: 'MONEY',
      currency: 'EUR',
      of: null,
      part: 'VALUE',
      labels: null,
    },
    {
      id: 'revenue_previous',
      name: 'Before',
      role: 'METRIC',
      unit: 'MONEY',
      currency: 'EUR',
      of: 'revenue',
      part: 'PREVIOUS',
      labels: null,
    },
  ],
  rows: [
    ['paid', '12.50', '10.00'],
    [null, '0.00', null],
    [null, '3.00', null],
  ],
  totals: [null, '15.50', '10.00'],
  otherRows: [2],
  partialRows: [],
  truncated: false,
  notes: [],
  period: { from: '2018-01-01', to: '2018-02-01' },
}

describe('columnOf', () => {
  it('finds a metric and its parts', () => {
    expect(columnOf(frame, 'revenue', 'VALUE')).toBe(1)
    expect(columnOf(frame, 'revenue', 'PREVIOUS')).toBe(2)
    expect(columnOf(frame, 'revenue', 'N')).toBe(-1)
  })
})

describe('currencyOf', () => {
  it('reads the currency of the metric’s column', () => {
    expect(currencyOf(frame, 'revenue')).toBe('EUR')
    expect(currencyOf(frame, 'newLeads')).toBeNull()
  })
})

describe('breakdownRows', () => {
  it('names values, keeps blank apart from the rest, and zero apart from missing', () => {
    const rows = breakdownRows(frame, 'revenue', { blank: 'Blank', other: 'Other' })
    expect(rows.map(({ label, value, previous }) => [label, value, previous])).toEqual([
      ['Paid search', 12.5, 10],
      ['Blank', 0, null],
      ['Other', 3, null],
    ])
    expect(rows.map(({ isOther }) => isOther)).toEqual([false, false, true])
  })
})

describe('cellOf', () => {
  it('reads decimal text and leaves nothing as nothing', () => {
    expect(cellOf(frame.totals, 1)).toBe(15.5)
    expect(cellOf(frame.totals, -1)).toBeNull()
    expect(cellOf(null, 0)).toBeNull()
  })
})
