import { describe, expect, it } from '@jest/globals'

import { bindNames, readSql } from './read-sql.js'

describe('readSql', () => {
  it('puts a part where a line asks for it', async () => {
    const whole = await readSql('questions/cost-and-return/by-hand.sql')
    expect(whole).toContain(await readSql('sql/parts/revenue-lines.sql'))
    expect(whole).not.toContain('-- include')
  })
})

describe('bindNames', () => {
  it('numbers names in the order in which they come, and leaves casts alone', () => {
    expect(bindNames('select :b::int, :a::text[], :b::date', { a: ['x'], b: 1 })).toEqual({
      text: 'select $1::int, $2::text[], $1::date',
      values: [1, ['x']],
    })
  })

  it('names what has no value', () => {
    expect(() => bindNames('select :missing', {})).toThrow(':missing')
  })
})
