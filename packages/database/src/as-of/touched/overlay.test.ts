import { describe, expect, it } from '@jest/globals'

import { DERIVED } from '../steps.js'
import { isNaming, READ_BY_STEPS } from './naming.js'
import { STANDING } from './overlay.js'

describe('those who were touched', () => {
  it('have a word in every derived table on which rows stand for the past as well', () => {
    expect(Object.keys(STANDING).sort()).toEqual([...DERIVED].sort())
  })

  it('are named by every row of the ledger that steps read, but for what is looked at by itself', () => {
    const unnamed = READ_BY_STEPS.map(({ name }) => name).filter((name) => !isNaming(name))
    // Of campaigns steps name the numbers alone; pages and goals of programs touch whom they matter to.
    expect(unnamed.sort()).toEqual(['asset', 'campaign', 'program'])
  })
})
