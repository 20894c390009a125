import { describe, expect, it } from '@jest/globals'
import { waterfallLayout } from './waterfall-layout.js'

describe('waterfallLayout', () => {
  it('stands levels on zero and hangs each movement on the one before', () => {
    expect(
      waterfallLayout([
        { kind: 'level', value: 80 },
        { kind: 'movement', value: 20 },
        { kind: 'movement', value: -50 },
        { kind: 'level', value: 50 },
      ]),
    ).toEqual([
      { kind: 'level', left: 0, width: 80, end: 80 },
      { kind: 'up', left: 80, width: 20, end: 100 },
      { kind: 'down', left: 50, width: 50, end: 50 },
      { kind: 'level', left: 0, width: 50, end: 50 },
    ])
  })

  it('leaves room below zero', () => {
    const [start, less] = waterfallLayout([
      { kind: 'level', value: 10 },
      { kind: 'movement', value: -40 },
    ])
    expect(start).toEqual({ kind: 'level', left: 75, width: 25, end: 100 })
    expect(less).toEqual({ kind: 'down', left: 0, width: 100, end: 0 })
  })

  it('draws nothing where there is nothing', () => {
    expect(waterfallLayout([])).toEqual([])
    expect(waterfallLayout([{ kind: 'level', value: 0 }])).toEqual([
      { kind: 'level', left: 0, width: 0, end: 0 },
    ])
  })
})
