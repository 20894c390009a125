import { describe, expect, it } from '@jest/globals'

import { differences } from './differences.js'

const row = (key: string | null, ...numbers: (number | null)[]) => ({ key: [key], numbers })

describe('differences', () => {
  it('finds none where rows are the same in another order, and only the last digit of a division differs', () => {
    expect(
      differences([row('a', 1 / 3), row(null, 2)], [row(null, 2), row('a', 0.3333333333333334)]),
    ).toEqual([])
  })

  it('takes rows of nothing for missing ones', () => {
    expect(differences([row('a', 1), row('b', 0, null)], [row('a', 1)])).toEqual([])
  })

  it('tells numbers that are not the same, null for 0, and rows that are missing', () => {
    expect(differences([row('a', 1, 2)], [row('a', 1, 3)])).toEqual(['["a"]: 1, 2 is not 1, 3'])
    expect(differences([row('a', 1, null)], [row('a', 1, 0)])).toHaveLength(1)
    expect(differences([row('a', 1)], [])).toEqual(['["a"]: 1 is not missing'])
  })

  it('refuses an answer with two rows of one key', () => {
    expect(() => differences([row('a', 1), row('a', 2)], [])).toThrow('two rows')
  })
})
