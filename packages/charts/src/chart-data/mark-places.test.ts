import { describe, expect, it } from '@jest/globals'
import { markPlaces } from './mark-places.js'

describe('markPlaces', () => {
  const running = { kind: 'partial', index: 4, word: 'Still running' } as const
  const rules = { kind: 'break', index: 2, word: 'New definition' } as const

  it('covers the column of its label', () => {
    expect(markPlaces([running], 5, 'stretch')).toEqual([{ ...running, from: 0.8, to: 1 }])
  })

  it('covers half a step around the point of its label, no further than the axis', () => {
    expect(markPlaces([running], 5, 'point')).toEqual([{ ...running, from: 0.875, to: 1 }])
  })

  it('draws a break before its label', () => {
    expect(markPlaces([rules], 5, 'stretch')).toEqual([{ ...rules, from: 0.4, to: 0.4 }])
    expect(markPlaces([rules], 5, 'point')).toEqual([{ ...rules, from: 0.375, to: 0.375 }])
  })

  it('fills the whole where there is one label', () => {
    expect(markPlaces([{ ...running, index: 0 }], 1, 'point')).toMatchObject([{ from: 0, to: 1 }])
  })
})
