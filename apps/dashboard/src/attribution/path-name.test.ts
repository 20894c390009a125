import { describe, expect, it } from '@jest/globals'
import { pathName } from './path-name.js'

const named = (...labels: readonly string[]) => pathName(labels.map((label) => ({ label })))

describe('the name of a path', () => {
  it('tells every step of a short one, and the ends of a long one', () => {
    expect(named('A')).toBe('A')
    expect(named('A', 'B', 'C', 'D')).toBe('A → B → C → D')
    expect(named('A', 'B', 'C', 'D', 'E')).toBe('A → B → … → E')
  })
})
