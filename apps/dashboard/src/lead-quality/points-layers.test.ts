import { describe, expect, it } from '@jest/globals'
import { pointsLayers, type PointsRow } from './points-layers.js'

const row = (value: string | null, january: number, february: number): PointsRow => ({
  value,
  label: value ?? '(blank)',
  given: String(january + february),
  series: [
    { bucket: '2025-01', given: String(january) },
    { bucket: '2025-02', given: String(february) },
  ],
})
const buckets = [
  { bucket: '2025-01', given: '28', taken: '-4' },
  { bucket: '2025-02', given: '14', taken: '0' },
]

describe('the layers of points over time', () => {
  it('are what gave most, the rest and what was taken, and add up to each bucket', () => {
    const rows = [
      row('a', 1, 0),
      row(null, 10, 2),
      row('c', 6, 3),
      row('d', 5, 3),
      row('e', 3, 3),
      row('f', 2, 2),
      row('g', 1, 1),
    ]
    const layers = pointsLayers(rows, buckets)
    expect(layers.map(({ id }) => id)).toEqual([
      'row ',
      'row c',
      'row d',
      'row e',
      'row f',
      'rest',
      'taken',
    ])
    expect(layers[0]).toMatchObject({ label: null, values: [10, 2] })
    expect(layers.at(-2)?.values).toEqual([2, 1])
    const sums = [0, 1].map((index) =>
      layers
        .filter(({ kind }) => kind !== 'taken')
        .reduce((sum, { values }) => sum + (values[index] ?? 0), 0),
    )
    expect(sums).toEqual([28, 14])
    expect(layers.at(-1)?.values).toEqual([-4, 0])
  })

  it('have neither a rest nor a layer below zero where there is none', () => {
    const even = buckets.map((bucket) => ({ ...bucket, taken: '0' }))
    expect(pointsLayers([row('a', 28, 14)], even).map(({ kind }) => kind)).toEqual(['row'])
  })
})
