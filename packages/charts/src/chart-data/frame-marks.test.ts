import { describe, expect, it } from '@jest/globals'
import { frameMarks, type MarkedFrame } from './frame-marks.js'

const words = { partial: 'Still running', open: 'May still change', break: 'New definition' }
const frame: MarkedFrame = {
  columns: [
    { id: 'time', role: 'TIME' },
    { id: 'rate', role: 'METRIC', of: 'rate', part: 'VALUE' },
    { id: 'rate.immature', role: 'METRIC', of: 'rate', part: 'IMMATURE' },
  ],
  rows: [
    ['2025-01', 0.4, 0],
    ['2025-02', 0.3, 2],
    ['2025-03', 0.1, 9],
  ],
  otherRows: [],
  partialRows: [2],
  notes: [
    { code: 'BREAK', metric: 'rate', bucket: '2025-02', text: 'The threshold is another.' },
    { code: 'BREAK', metric: 'other', bucket: '2025-02', text: 'Of another metric.' },
    { code: 'BREAK', metric: 'rate', bucket: null, text: 'Before the period.' },
    { code: 'IMMATURE', metric: 'rate', text: 'Eleven may still convert.' },
  ],
}

describe('frameMarks', () => {
  it('marks what runs, else what may still change, and where a break is', () => {
    expect(frameMarks(frame, 'rate', 'rate', words)).toEqual([
      { kind: 'open', index: 1, word: 'May still change' },
      { kind: 'partial', index: 2, word: 'Still running' },
      { kind: 'break', index: 1, word: 'New definition', text: 'The threshold is another.' },
    ])
  })

  it('leaves buckets without a value unmarked', () => {
    const future = { ...frame, rows: [...frame.rows, ['2025-04', null, null]], partialRows: [2, 3] }
    expect(frameMarks(future, 'rate', 'rate', words).map(({ index }) => index)).toEqual([1, 2, 1])
  })

  it('marks nothing that nobody asked for', () => {
    const plain = { ...frame, columns: frame.columns.slice(0, 2), partialRows: [], notes: [] }
    expect(frameMarks(plain, 'rate', 'rate', words)).toEqual([])
  })
})
