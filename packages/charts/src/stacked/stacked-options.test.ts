import { describe, expect, it } from '@jest/globals'
import { stackedOptions } from './stacked-options.js'

describe('stackedOptions', () => {
  it('stacks the series in their order and keeps the rest grey', () => {
    const options = stackedOptions(
      {
        labels: ['Jan', 'Feb'],
        series: [
          { id: 'a', name: 'A', values: [1, null] },
          { id: 'other', name: 'Other', values: [0, 2], isOther: true },
        ],
      },
      { format: { short: String, full: String }, mostLabels: 12 },
    )
    expect(options.chart).toMatchObject({ type: 'bar', stacked: true })
    expect(options.colors).toEqual(['var(--chart-1)', 'var(--chart-other)'])
    expect(options.series).toEqual([
      { name: 'A', data: [1, null] },
      { name: 'Other', data: [0, 2] },
    ])
  })
})
