import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { testDatabase } from '@leadlight/testing'
import type { TestDatabase } from '@leadlight/testing'

import type { DoorClient } from './door-client.js'

describe('a writer’s transaction', () => {
  let test: TestDatabase
  let workspaceId: number
  beforeAll(async () => {
    test = await testDatabase()
    workspaceId = (await test.database.createWorkspace({ slug: 'own', name: 'Own' })).workspaceId
  })
  afterAll(() => test?.close())

  const write = <Result>(work: (client: DoorClient) => Promise<Result>): Promise<Result> =>
    test.database.withContext({ workspaceId, role: 'ingest' }, work)
  const names = async (): Promise<readonly unknown[]> => {
    const rows = await test.database.withContext({ workspaceId, role: 'read' }, (client) =>
      client.query('select name from segment order by name'),
    )
    return rows.map(({ name }) => name)
  }
  const adding = (name: string): string =>
    `insert into segment (workspace_id, name) values (${workspaceId}, '${name}')`

  it('is opened by whatever is sent first', async () => {
    const context = `current_setting('app.ctx') <> '' as is`
    expect(await write((client) => client.query(`select ${context}`))).toEqual([{ is: true }])
    expect(await write((client) => client.query(`select $1::int as n, ${context}`, [4]))).toEqual([
      { n: 4, is: true },
    ])
    const together = await write(async (client) => {
      const stream = client.copyIn(
        'create temp table carried (n int) on commit drop; copy carried from stdin; update carried set n = n + 1',
      )
      const done = new Promise((resolve, reject) =>
        stream.on('finish', resolve).on('error', reject),
      )
      stream.end('1\n2\n')
      await done
      return client.query(`select sum(n)::int as sum from carried; select ${context}`)
    })
    expect(together).toEqual([{ sum: 5 }, { is: true }])
  })

  it('sends what is said last with its commit, even alone', async () => {
    await write(async (client) => {
      client.last?.([adding('b'), adding('c')])
      await client.query(adding('a'))
    })
    await write(async (client) => client.last?.([adding('d')]))
    expect(await names()).toEqual(['a', 'b', 'c', 'd'])
  })

  it('keeps nothing where the last of it fails', async () => {
    const before = await names()
    const failing = write(async (client) => {
      await client.query(adding('e'))
      client.last?.([adding('f'), 'select 1 / 0'])
    })
    await expect(failing).rejects.toThrow('division by zero')
    expect(await names()).toEqual(before)
    await expect(write((client) => client.query('select 1 / 0'))).rejects.toThrow('division')
    await expect(write((client) => client.query('select 1 / $1::int', [0]))).rejects.toThrow(
      'division',
    )
    expect(await write((client) => client.query('select 1 as n'))).toEqual([{ n: 1 }])
  })
})
