import { describe, expect, it } from '@jest/globals'
import { seriesColours } from './series-colours.js'

const series = (id: string) => ({ id, name: id, values: [] })

describe('seriesColours', () => {
  it('gives each series the next colour', () => {
    expect(seriesColours([series('a'), series('b')])).toEqual(['var(--chart-1)', 'var(--chart-2)'])
  })

  it('keeps comparisons and the rest grey without using up a colour', () => {
    const colours = seriesColours([
      { ...series('a'), isComparison: true },
      { ...series('b'), isOther: true },
      series('c'),
    ])
    expect(colours).toEqual(['var(--chart-ghost)', 'var(--chart-other)', 'var(--chart-1)'])
  })
})
