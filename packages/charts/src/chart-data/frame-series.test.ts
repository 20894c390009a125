import { describe, expect, it } from '@jest/globals'
import { frameSeries, numberOf } from './frame-series.js'

const names = { blank: 'Blank', other: 'Other' }
const time = { id: 'time', role: 'TIME' } as const
const source = {
  id: 'source',
  role: 'DIMENSION',
  labels: [{ value: 'paid_search', label: 'Paid search' }],
} as const
const newLeads = { id: 'newLeads', role: 'METRIC' } as const

describe('frameSeries', () => {
  it('keeps zero and leaves a gap for a missing value', () => {
    const frame = {
      columns: [time, newLeads],
      rows: [
        ['Jan', 0],
        ['Feb', null],
        ['Mar', 4],
      ],
      otherRows: [],
    }
    expect(frameSeries(frame, 'newLeads', names)).toEqual({
      labels: ['Jan', 'Feb', 'Mar'],
      series: [{ id: '=newLeads', name: 'newLeads', values: [0, null, 4] }],
    })
  })

  it('splits by a dimension, names its values and keeps blank apart from the rest', () => {
    const frame = {
      columns: [time, source, newLeads],
      rows: [
        ['Jan', 'paid_search', 3],
        ['Jan', null, 1],
        ['Feb', 'paid_search', 5],
        ['Feb', null, 2],
      ],
      otherRows: [3],
    }
    expect(frameSeries(frame, 'newLeads', names).series).toEqual([
      { id: '=paid_search', name: 'Paid search', values: [3, 5] },
      { id: 'blank', name: 'Blank', values: [1, null] },
      { id: 'other', name: 'Other', values: [null, 2], isOther: true },
    ])
  })
})

describe('numberOf', () => {
  it('reads decimal text and keeps nothing as nothing', () => {
    expect(numberOf('12.50')).toBe(12.5)
    expect(numberOf(0)).toBe(0)
    expect(numberOf(null)).toBeNull()
    expect(numberOf('')).toBeNull()
  })
})
