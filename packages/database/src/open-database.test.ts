import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { testDatabase } from '@leadlight/testing'
import type { TestDatabase } from '@leadlight/testing'

describe('a database', () => {
  let test: TestDatabase

  beforeAll(async () => {
    test = await testDatabase()
  })
  afterAll(() => test.close())

  it('makes a workspace with the shipped stages', async () => {
    const { workspaceId } = await test.database.createWorkspace({ slug: 'acme', name: 'Acme' })
    const stages = await test.database.withContext({ workspaceId, role: 'read' }, (client) =>
      client.query('select stage_id, rank from stage order by rank'),
    )
    expect(stages).toHaveLength(9)
    expect(stages[0]).toEqual({ stage_id: 'lead', rank: 0 })
  })
})
