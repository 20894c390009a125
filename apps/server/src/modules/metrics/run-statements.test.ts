import { availableParallelism } from 'node:os'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { testDatabase } from '@leadlight/testing'
import type { TestDatabase } from '@leadlight/testing'

import { readClient } from '../../cache/read-client.js'
import type { ReadClient } from '../../cache/read-client.js'
import { StatementCache } from '../../cache/statement-cache.js'
import { runStatements } from './run-statements.js'

const onSeveralCores = availableParallelism() > 1 ? it : it.skip

describe('runStatements', () => {
  let test: TestDatabase
  let workspaceId: number

  beforeAll(async () => {
    test = await testDatabase()
    workspaceId = (await test.database.createWorkspace({ slug: 'own', name: 'Own' })).workspaceId
  })
  afterAll(() => test?.close())

  const read = <Result>(work: (client: ReadClient) => Promise<Result>): Promise<Result> =>
    test.database.withContext({ workspaceId, role: 'read' }, (client) => {
      const tally = { statements: 0, kept: 0, milliseconds: 0 }
      const asker = { workspaceId, role: 'ANALYST' } as const
      return work(readClient(client, { cache: new StatementCache(0), asker, tally }, undefined))
    })
  const planned = (text: string) => ({ title: text, text, values: [], reads: [] })
  const slow = (n: number) =>
    planned(`select ${n} as n, pg_backend_pid() as pid from (select pg_sleep(0.1)) slept`)

  onSeveralCores('runs slow ones on two connections and gives their rows in order', async () => {
    const asked = [1, 2, 3, 4, 5, 6].map(slow)
    const runs = await read((client) => runStatements(client, asked))
    expect(runs.map(({ rows }) => rows[0]?.['n'])).toEqual([1, 2, 3, 4, 5, 6])
    expect(runs.map(({ explained }) => explained.title)).toEqual(asked.map(({ title }) => title))
    expect(new Set(runs.map(({ rows }) => rows[0]?.['pid'])).size).toBe(2)
  })

  it('keeps quick ones on one connection', async () => {
    const quick = [1, 2, 3, 4].map((n) => planned(`select ${n} as n, pg_backend_pid() as pid`))
    const runs = await read((client) => runStatements(client, quick))
    expect(new Set(runs.map(({ rows }) => rows[0]?.['pid'])).size).toBe(1)
  })

  it.each([
    ['the first', [slow(1), slow(2), planned('select 1 / 0'), planned('select pg_sleep(30)')]],
    ['the other', [slow(1), planned('select pg_sleep(30)'), planned('select 1 / 0')]],
  ])('fails with what one of them fails with, soon after, on %s connection', async (_, asked) => {
    const began = performance.now()
    await expect(read((client) => runStatements(client, asked))).rejects.toThrow('division by zero')
    expect(performance.now() - began).toBeLessThan(10_000)
  })
})
