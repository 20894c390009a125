import { describe, expect, it } from '@jest/globals'
import { thinLabels } from './thin-labels.js'

describe('thinLabels', () => {
  it('keeps all labels that fit', () => {
    expect(thinLabels(['a', 'b', 'c'], 3)).toEqual(['a', 'b', 'c'])
  })

  it('keeps every n-th of too many, in place', () => {
    expect(thinLabels(['a', 'b', 'c', 'd', 'e'], 2)).toEqual(['a', '', '', 'd', ''])
  })
})
