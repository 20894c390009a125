import { describe, expect, it } from '@jest/globals'

import { remembered } from './remembered.js'

describe('remembered', () => {
  it('works a pair out once, and tells pairs apart', () => {
    const asked: string[] = []
    const find = remembered((a, b) => {
      asked.push(`${a}|${b}`)
      return `${b}${a}`
    })
    expect([find('x', 'y'), find('x', 'y'), find('y', 'x')]).toEqual(['yx', 'yx', 'xy'])
    expect(asked).toEqual(['x|y', 'y|x'])
  })

  it('does not grow without end', () => {
    let count = 0
    const find = remembered((a) => `${a}${++count}`)
    for (let i = 0; i < 10_001; i++) find(String(i), '')
    expect(find('0', '')).toBe('010002')
  })

  it('keeps no failure', () => {
    const find = remembered(() => {
      throw new RangeError('no such day')
    })
    expect(() => find('a', 'b')).toThrow('no such day')
    expect(() => find('a', 'b')).toThrow('no such day')
  })
})
