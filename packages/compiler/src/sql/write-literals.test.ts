import { describe, expect, it } from '@jest/globals'
import { writeLiterals } from './write-literals.js'

describe('a statement with its values put in', () => {
  it('writes numbers, texts, lists and nothing as SQL does', () => {
    expect(
      writeLiterals('select $1::int, $2::text, $3::text[], $4::text, $5', [
        7,
        'fair',
        ['a', null],
        null,
        true,
      ]),
    ).toBe(`select 7::int, 'fair'::text, '{"a",null}'::text[], null::text, true`)
  })

  it('lets no value end its quotes', () => {
    expect(writeLiterals('select $1', [`'; drop table lead; --`])).toBe(
      `select '''; drop table lead; --'`,
    )
    expect(writeLiterals('select $1', [`\\'; x`])).toBe(`select E'\\\\''; x'`)
    expect(writeLiterals('select $1', [[`"},'`]])).toBe(`select E'{"\\\\"},''"}'`)
  })

  it('tells $1 from $10 and leaves a place without a value alone', () => {
    const values = Array.from({ length: 10 }, (_, i) => i + 1)
    expect(writeLiterals('$10 $1 $11', values)).toBe('10 1 $11')
  })

  it('puts in no value that looks like a place', () => {
    expect(writeLiterals('$1 $2', ['$2', 'x'])).toBe(`'$2' 'x'`)
  })
})
