import { availableParallelism } from 'node:os'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { testDatabase } from '@leadlight/testing'
import type { TestDatabase } from '@leadlight/testing'

import { countCompanions } from './companions.js'
import type { DoorClient } from './door-client.js'

const SEGMENTS = 'select count(*)::int as n from segment'

/** A machine of one core has no connection to spare. */
const onSeveralCores = availableParallelism() > 1 ? it : it.skip

describe('a connection beside a reader’s', () => {
  let test: TestDatabase
  let workspaceId: number

  beforeAll(async () => {
    test = await testDatabase()
    workspaceId = (await test.database.createWorkspace({ slug: 'own', name: 'Own' })).workspaceId
    const other = await test.database.createWorkspace({ slug: 'other', name: 'Other' })
    await addSegment(other.workspaceId)
  })
  afterAll(() => test?.close())

  const addSegment = (id = workspaceId): Promise<unknown> =>
    test.database.withContext({ workspaceId: id, role: 'ingest' }, (client) =>
      client.query('insert into segment (workspace_id, name) values ($1, gen_random_uuid())', [id]),
    )
  const read = <Result>(
    work: (client: DoorClient) => Promise<Result>,
    options = {},
  ): Promise<Result> => test.database.withContext({ workspaceId, role: 'read' }, work, options)
  const pidOf = async (client: DoorClient): Promise<unknown> =>
    (await client.query('select pg_backend_pid() as pid'))[0]
  const pause = (client: DoorClient): Promise<unknown> => client.query('select pg_sleep(30)')

  onSeveralCores(
    'sees the same data, whatever was written since, and no other workspace',
    async () => {
      await addSegment()
      await read(async (client) => {
        const before = await client.query(SEGMENTS)
        await addSegment()
        const [seen, pids, version] = (await client.beside?.(async (further) => [
          await further.query(SEGMENTS),
          [await pidOf(further), await pidOf(client)],
          further.dataVersion,
        ])) as [unknown, [unknown, unknown], number]
        expect(seen).toEqual(before)
        expect(pids[0]).not.toEqual(pids[1])
        expect(version).toBe(client.dataVersion)
      })
      expect(await read((client) => client.query(SEGMENTS))).toEqual([{ n: 2 }])
    },
  )

  onSeveralCores('is within the bounds of its question', async () => {
    const bounds = { maxRows: 3, statementTimeoutMs: 100 }
    const rows = (client: DoorClient): Promise<unknown> =>
      client.query('select generate_series(1, 4)')
    await read(async (client) => {
      await expect(client.beside?.(rows)).rejects.toMatchObject({ code: 'ROWS_LIMIT' })
      await expect(client.beside?.(pause)).rejects.toMatchObject({ code: 'TIME_LIMIT' })
      // What failed there has not ended the first one.
      expect(await client.query('select 1 as n')).toEqual([{ n: 1 }])
    }, bounds)
    const gone = new AbortController()
    const left = read((client) => Promise.resolve(client.beside?.(pause)), { signal: gone.signal })
    setTimeout(() => gone.abort(new Error('nobody waits')), 50)
    await expect(left).rejects.toThrow('nobody waits')
  })

  it('has none beside itself, and neither has a writer', async () => {
    const writes = test.database.withContext({ workspaceId, role: 'ingest' }, (client) =>
      Promise.resolve(client.beside),
    )
    expect(await writes).toBeUndefined()
    const again = await read((client) =>
      Promise.resolve(client.beside?.((further) => Promise.resolve(further.beside))),
    )
    expect(again).toBeUndefined()
  })

  it('is there as often as the count allows, and never where somebody waits for a first one', () => {
    const pool = { idleCount: 1, totalCount: 1, waitingCount: 0, options: { max: 2 } }
    const companions = countCompanions(pool, 1)
    const leave = companions.enter()
    expect(companions.enter()).toBeUndefined()
    leave?.()
    expect(countCompanions({ ...pool, waitingCount: 1 }, 1).enter()).toBeUndefined()
    expect(countCompanions({ ...pool, idleCount: 0, totalCount: 2 }, 1).enter()).toBeUndefined()
    expect(countCompanions({ ...pool, idleCount: 0 }, 1).enter()).toBeDefined()
    expect(countCompanions(pool, 0).enter()).toBeUndefined()
    expect(companions.enter()).toBeDefined()
  })
})
