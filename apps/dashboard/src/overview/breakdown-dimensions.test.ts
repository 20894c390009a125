import { describe, expect, it } from '@jest/globals'
import { breakdownDimensions } from './breakdown-dimensions.js'

const source = { id: 'source', name: 'Source' }
const campaign = { id: 'campaign', name: 'Campaign' }

describe('breakdownDimensions', () => {
  it('keeps what every metric bears', () => {
    expect(breakdownDimensions([source, campaign], [[source, campaign], [source]])).toEqual([
      source,
    ])
  })
})
