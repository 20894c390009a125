import { describe, expect, it } from '@jest/globals'
import { funnelLayout } from './funnel-layout.js'

describe('funnelLayout', () => {
  it('fills the track with the fullest step and cuts it by outcome', () => {
    expect(
      funnelLayout([
        { entered: 200, converted: 50, exited: 50, open: 100 },
        { entered: 50, converted: 50, exited: 0, open: 0 },
      ]),
    ).toEqual([
      { bar: 100, converted: 25, exited: 25, open: 50 },
      { bar: 25, converted: 25, exited: 0, open: 0 },
    ])
  })

  it('keeps a few people visible and nobody invisible', () => {
    const [, few, none] = funnelLayout([
      { entered: 100_000, converted: 1, exited: 0, open: 0 },
      { entered: 1, converted: 0, exited: 0, open: 1 },
      { entered: 0, converted: 0, exited: 0, open: 0 },
    ])
    expect(few?.bar).toBe(0.6)
    expect(none?.bar).toBe(0)
  })

  it('has no bars without steps', () => {
    expect(funnelLayout([])).toEqual([])
  })
})
