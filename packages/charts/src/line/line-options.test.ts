import { describe, expect, it } from '@jest/globals'
import { lineOptions } from './line-options.js'

const settings = { format: { short: String, full: String }, mostLabels: 12 }
const labels = ['Jan', 'Feb', 'Mar']

describe('lineOptions', () => {
  it('keeps zero apart from missing', () => {
    const options = lineOptions(
      { labels, series: [{ id: 'a', name: 'A', values: [0, null, 3] }] },
      settings,
    )
    expect(options.series).toEqual([{ name: 'A', data: [0, null, 3] }])
  })

  it('uses the labels of the server as categories', () => {
    const options = lineOptions({ labels, series: [] }, settings)
    expect(options.xaxis).toMatchObject({ type: 'category', categories: labels })
  })

  it('dashes a comparison and shades a single series', () => {
    const options = lineOptions(
      {
        labels,
        series: [
          { id: 'p', name: 'Before', values: [1, 2, 3], isComparison: true },
          { id: 'a', name: 'Now', values: [2, 3, 4] },
        ],
      },
      settings,
    )
    expect(options.stroke).toMatchObject({ dashArray: [5, 0] })
    expect(options.fill).toMatchObject({
      colors: ['transparent', 'color-mix(in oklab, var(--chart-1) 10%, transparent)'],
    })
  })

  it('shades nothing where several series would cover each other', () => {
    const values = [1, 2, 3]
    const options = lineOptions(
      {
        labels,
        series: [
          { id: 'a', name: 'A', values },
          { id: 'b', name: 'B', values },
        ],
      },
      settings,
    )
    expect(options.fill).toMatchObject({ colors: ['transparent', 'transparent'] })
  })

  it('marks a value that stands alone between gaps', () => {
    const alone = lineOptions(
      { labels, series: [{ id: 'a', name: 'A', values: [null, 2, null] }] },
      settings,
    )
    const joined = lineOptions(
      { labels, series: [{ id: 'a', name: 'A', values: [1, 2, null] }] },
      settings,
    )
    expect(alone.markers).toMatchObject({ size: 4 })
    expect(joined.markers).toMatchObject({ size: 0 })
  })

  it('draws from zero unless a value is below it', () => {
    const up = lineOptions(
      { labels, series: [{ id: 'a', name: 'A', values: [5, 6, 7] }] },
      settings,
    )
    const down = lineOptions(
      { labels, series: [{ id: 'a', name: 'A', values: [5, -6, 7] }] },
      settings,
    )
    expect(up.yaxis).toMatchObject({ min: 0 })
    expect(down.yaxis).toMatchObject({ min: -10 })
  })
})
