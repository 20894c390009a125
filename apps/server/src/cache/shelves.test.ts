import { describe, expect, it } from '@jest/globals'

import { estimateBytes } from './estimate-bytes.js'
import { Shelves } from './shelves.js'

describe('shelves', () => {
  it('keep what was put there for one workspace and one version', () => {
    const shelves = new Shelves<string>(1000)
    shelves.set(1, 7, 'a', 'one', 10)
    expect(shelves.get(1, 7, 'a')).toBe('one')
    expect(shelves.get(2, 7, 'a')).toBeUndefined()
    expect(shelves.get(1, 7, 'b')).toBeUndefined()
  })

  it('forget everything of a version once a later one is seen, and take nothing of an earlier one', () => {
    const shelves = new Shelves<string>(1000)
    shelves.set(1, 7, 'a', 'old', 10)
    shelves.set(2, 7, 'a', 'theirs', 10)
    expect(shelves.get(1, 8, 'a')).toBeUndefined()
    expect(shelves.size).toEqual({ values: 1, bytes: 10 })
    shelves.set(1, 7, 'a', 'late', 10)
    expect(shelves.get(1, 7, 'a')).toBeUndefined()
    expect(shelves.get(1, 8, 'a')).toBeUndefined()
    expect(shelves.get(2, 7, 'a')).toBe('theirs')
  })

  it('never take more than they may, and give up what was not used for longest', () => {
    const shelves = new Shelves<number>(800)
    for (let i = 0; i < 8; i++) shelves.set(1, 1, `k${i}`, i, 100)
    shelves.get(1, 1, 'k0')
    shelves.set(1, 1, 'k8', 8, 100)
    expect(shelves.size).toEqual({ values: 8, bytes: 800 })
    expect(shelves.get(1, 1, 'k0')).toBe(0)
    expect(shelves.get(1, 1, 'k1')).toBeUndefined()
  })

  it('take the room of the fullest workspace, not of whoever has little', () => {
    const shelves = new Shelves<number>(800)
    shelves.set(2, 1, 'small', 1, 50)
    for (let i = 0; i < 50; i++) shelves.set(1, 1, `k${i}`, i, 90)
    expect(shelves.get(2, 1, 'small')).toBe(1)
    expect(shelves.size.bytes).toBeLessThanOrEqual(800)
  })

  it('take nothing that is larger than an eighth of all', () => {
    const shelves = new Shelves<number>(800)
    shelves.set(1, 1, 'large', 1, 101)
    expect(shelves.size).toEqual({ values: 0, bytes: 0 })
  })
})

describe('estimateBytes', () => {
  it('grows with everything in a value', () => {
    const rows = (count: number) =>
      Array.from({ length: count }, (_, n) => ({ n, name: 'x'.repeat(20) }))
    expect(estimateBytes(rows(100))).toBeGreaterThan(100 * 50)
    expect(estimateBytes(rows(200))).toBeGreaterThan(1.9 * estimateBytes(rows(100)))
    expect(estimateBytes({ a: ['x'.repeat(1000)] })).toBeGreaterThan(1000)
  })

  it('stops where it is enough', () => {
    const rows = Array.from({ length: 1_000_000 }, () => null)
    expect(estimateBytes(rows, 1000)).toBeLessThan(1100)
  })
})
