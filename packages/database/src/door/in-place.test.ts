import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { testDatabase } from '@leadlight/testing'
import type { TestDatabase } from '@leadlight/testing'
import pg from 'pg'

import { inPlace } from './in-place.js'
import type { Value } from './in-place.js'

describe('a statement with its values in place', () => {
  let test: TestDatabase
  let client: pg.Client
  beforeAll(async () => {
    test = await testDatabase()
    client = new pg.Client(test.connection)
    await client.connect()
  })
  afterAll(async () => {
    await client?.end()
    await test?.close()
  })

  it.each<[Value, string]>([
    [7, 'int'],
    [-7, 'int'],
    [4_503_599_627_370_497, 'bigint'],
    [true, 'boolean'],
    [false, 'boolean'],
    [null, 'text'],
    ['', 'text'],
    [`it's a "quote" and a \\ back\\'slash`, 'text'],
    ['$1 $2; commit; -- /*', 'text'],
    ['ć 😀\n\t', 'text'],
    [[], 'int[]'],
    [[1, -2, 3], 'int[]'],
    [[], 'text[]'],
    [['', 'null', 'a,b', '{"c"}', `d'\\"`, ' $1 '], 'text[]'],
  ])('gives what it gives with the value %j beside it', async (value, type) => {
    const text = `select $1::${type} as given, 5 -$2 as less, array_length(array[$1::${type}], 1) as n`
    const { rows } = await client.query(text, [value, -2])
    expect((await client.query(inPlace(text, [value, -2]))).rows).toEqual(rows)
    expect(rows).toEqual([expect.objectContaining({ less: 7 })])
  })

  it('is refused where a value is missing, or is no text that PostgreSQL has', () => {
    expect(() => inPlace('select $1, $2', [1])).toThrow('no value for $2')
    expect(() => inPlace('select $1', ['a\0b'])).toThrow('null character')
  })
})
