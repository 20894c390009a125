import { describe, expect, it } from '@jest/globals'
import { barOptions, columnWidth } from './bar-options.js'

const settings = { format: { short: String, full: String }, mostLabels: 12 }

describe('barOptions', () => {
  it('keeps zero apart from missing and fades the comparison', () => {
    const options = barOptions(
      {
        labels: ['Jan', 'Feb'],
        series: [
          { id: 'p', name: 'Before', values: [1, null], isComparison: true },
          { id: 'a', name: 'Now', values: [0, 2] },
        ],
      },
      settings,
    )
    expect(options.series).toEqual([
      { name: 'Before', data: [1, null] },
      { name: 'Now', data: [0, 2] },
    ])
    expect(options.fill).toMatchObject({
      colors: ['color-mix(in oklab, var(--chart-ghost) 50%, transparent)', 'var(--chart-1)'],
    })
  })
})

describe('columnWidth', () => {
  it('narrows few columns and widens many', () => {
    expect(columnWidth(3, 1)).toBe('24%')
    expect(columnWidth(12, 1)).toBe('52%')
    expect(columnWidth(90, 1)).toBe('80%')
  })
})
