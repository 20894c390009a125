import { describe, expect, it } from '@jest/globals'
import { tokenOf } from './open-session.js'

describe('tokenOf', () => {
  it('reads the token of the fragment', () => {
    expect(tokenOf('#token=a-b_c')).toBe('a-b_c')
  })

  it('finds none elsewhere', () => {
    expect(tokenOf('')).toBeNull()
    expect(tokenOf('#other=1')).toBeNull()
  })
})
