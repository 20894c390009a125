import { setTimeout as sleep } from 'node:timers/promises'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { testDatabase } from '@leadlight/testing'
import type { TestDatabase } from '@leadlight/testing'

import { refreshGrownStatistics } from './refresh-statistics.js'

describe('refreshGrownStatistics', () => {
  let test: TestDatabase
  let workspaceId: number

  beforeAll(async () => {
    test = await testDatabase()
    workspaceId = (await test.database.createWorkspace({ slug: 'acme', name: 'Acme' })).workspaceId
  })
  afterAll(() => test?.close())

  const grow = (from: number, to: number) =>
    test.database.withContext({ workspaceId, role: 'ingest' }, (client) =>
      client.query(
        `insert into lead_attribute (workspace_id, attribute_id, value_id, lead_no)
         select $1, 1, 1, n from generate_series($2::int, $3::int) n`,
        [workspaceId, from, to],
      ),
    )
  const refresh = () =>
    test.database.withContext({ workspaceId, role: 'owner' }, refreshGrownStatistics)

  /** Counts of changes are published about once a second. */
  const refreshes = async (): Promise<readonly string[]> => {
    const names: string[] = []
    for (let turn = 0; turn < 3; turn++) {
      await sleep(1_100)
      names.push(...(await refresh()))
    }
    return names
  }

  it('looks at a table once it has doubled, and at no other', async () => {
    await grow(1, 5_000)
    expect(await refreshes()).toEqual([])
    await grow(5_001, 12_000)
    expect(await refreshes()).toEqual(['lead_attribute'])
  }, 60_000)
})
