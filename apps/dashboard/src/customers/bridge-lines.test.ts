import { describe, expect, it } from '@jest/globals'
import { BRIDGE_LINES, stepOf } from './bridge-lines.js'

describe('the lines of the bridge', () => {
  it('start and end with a level, and take off what is lost alone', () => {
    expect(BRIDGE_LINES.map((line) => stepOf(line, 5))).toEqual([
      { kind: 'level', value: 5 },
      ...[5, 5, 5, -5, -5, 5].map((value) => ({ kind: 'movement', value })),
      { kind: 'level', value: 5 },
    ])
  })

  it('take what rates have cost as it is', () => {
    expect(stepOf('FX', -3)).toEqual({ kind: 'movement', value: -3 })
    expect(stepOf('NEW', null)).toEqual({ kind: 'movement', value: 0 })
  })
})
