import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { createPool } from '../create-pool.js'
import type { EmbeddedServer } from '../embedded/embedded-server.js'
import { startEmbedded } from '../embedded/start-embedded.js'
import { run } from '../run.js'
import { decoding, exactDecoding } from './decoding.js'
import type { Decoding } from './decoding.js'

let dataDir: string
let server: EmbeddedServer

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'leadlight-decoding-'))
  server = await startEmbedded({ dataDir })
})

afterAll(async () => {
  await server.stop()
  await rm(dataDir, { recursive: true })
})

async function select(expression: string, types: Decoding = decoding): Promise<unknown> {
  const pool = createPool(server.connection, { decoding: types })
  const rows = await run<{ value: unknown }>(pool, {
    text: `select ${expression} as value`,
    values: [],
  }).finally(() => pool.end())
  return rows[0]?.value
}

describe('decoding', () => {
  it.each<readonly [string, unknown]>([
    [`42::int8`, 42],
    [`9007199254740991::int8`, 9007199254740991],
    [`9007199254740993::int8`, '9007199254740993'],
    [`(-9223372036854775808)::int8`, '-9223372036854775808'],
    [`count(*)`, 1],
    [`0.10::numeric(12,2)`, '0.10'],
    [`12345678901234567890.12::numeric`, '12345678901234567890.12'],
    [`date '2026-03-29'`, '2026-03-29'],
    [`timestamp '2026-03-29 02:30:00.123456'`, '2026-03-29 02:30:00.123456'],
    [`timestamptz '2026-03-29 02:30:00.5+05:30'`, new Date('2026-03-28T21:00:00.500Z')],
    [`timestamptz 'infinity'`, Infinity],
    [`array[1, null, 9007199254740993]::int8[]`, [1, null, '9007199254740993']],
    [
      `array[[0.1, 0.2], [0.3, 0.4]]::numeric[]`,
      [
        ['0.1', '0.2'],
        ['0.3', '0.4'],
      ],
    ],
    [`array[date '2026-01-31']`, ['2026-01-31']],
    [`array[timestamptz '2026-01-31 00:00+00']`, [new Date('2026-01-31T00:00:00Z')]],
    [`null::int8`, null],
    [`jsonb '{"a": [1]}'`, { a: [1] }],
    [`true`, true],
  ])('reads %s as %p', async (expression, value) => {
    expect(await select(expression)).toEqual(value)
  })
})

describe('exactDecoding', () => {
  it.each<readonly [string, unknown]>([
    [`timestamptz '2026-03-29 02:30:00.123456+05:30'`, '2026-03-28T21:00:00.123456Z'],
    [`array[timestamptz '2026-01-31 00:00+00']`, ['2026-01-31T00:00:00.000000Z']],
    [`42::int8`, 42],
  ])('reads %s as %p', async (expression, value) => {
    expect(await select(expression, exactDecoding)).toEqual(value)
  })
})
