import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { testDatabase } from '@leadlight/testing'
import type { TestDatabase } from '@leadlight/testing'

import { openDatabase } from '../open-database.js'
import {
  QUESTION_INDEX_NAMES,
  dropQuestionIndexes,
  makeQuestionIndexes,
} from './question-indexes.js'

describe('indexes that only questions need', () => {
  let test: TestDatabase
  let workspaceId: number

  beforeAll(async () => {
    test = await testDatabase()
    workspaceId = (await test.database.createWorkspace({ slug: 'acme', name: 'Acme' })).workspaceId
  })
  afterAll(() => test?.close())

  const listed = (): Promise<readonly { definition: string }[]> =>
    test.database.withContext({ workspaceId, role: 'owner' }, (client) =>
      client.query(
        `select indexdef as definition from pg_indexes where schemaname = 'leadlight' order by 1`,
      ),
    )
  const drop = (): Promise<void> =>
    test.database.withContext({ workspaceId, role: 'owner' }, dropQuestionIndexes)

  it('are made again as they were', async () => {
    const before = await listed()
    await drop()
    expect(await listed()).toHaveLength(before.length - QUESTION_INDEX_NAMES.length)

    const make = (): Promise<readonly string[]> =>
      makeQuestionIndexes(
        (work) => test.database.withContext({ workspaceId, role: 'owner' }, work),
        2,
      )
    expect([...(await make())].sort()).toEqual([...QUESTION_INDEX_NAMES].sort())
    expect(await listed()).toEqual(before)
    expect(await make()).toEqual([])
  })

  it('are there after the next start, if a load broke off without them', async () => {
    const before = await listed()
    await drop()
    const again = await openDatabase(test.connection)
    await again.close()
    expect(await listed()).toEqual(before)
  })
})
