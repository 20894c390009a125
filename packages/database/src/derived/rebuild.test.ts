import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { testDatabase } from '@leadlight/testing'
import type { TestDatabase } from '@leadlight/testing'

import { accept } from '../accept/accept.js'
import { deriveAll } from './rebuild.js'
import { sumDerived } from './verify.js'

const LEADS = 2_500
const NOW = new Date('2025-06-01T12:00:00Z')

describe('deriving all', () => {
  let test: TestDatabase
  let workspaceId: number

  beforeAll(async () => {
    test = await testDatabase()
    workspaceId = (await test.database.createWorkspace({ slug: 'acme', name: 'Acme' })).workspaceId
    const arrivals = Array.from({ length: LEADS }, (_, i) => ({
      // The first and the last are colleagues: they belong into one chunk.
      record: {
        ...{ kind: 'lead' as const, id: `l${i}`, createdAt: '2025-01-01T00:00:00Z' },
        ...(i % (LEADS - 1) === 0 && { account: 'both' }),
      },
      place: String(i),
    }))
    await accept(test.database, { workspaceId, source: 'crm', now: NOW }, [
      { record: { kind: 'account', id: 'both', name: 'Both' }, place: 'account' },
      ...arrivals,
    ])
  })
  afterAll(() => test?.close())

  const all = (look?: () => Promise<void>): Promise<void> =>
    deriveAll(
      (work) => test.database.withContext({ workspaceId, role: 'ingest' }, work),
      workspaceId,
      { until: NOW.toISOString(), ...(look && { look }) },
    )
  const count = async (): Promise<number> => {
    const [row] = await test.database.withContext({ workspaceId, role: 'read' }, (client) =>
      client.query<{ n: number }>(
        'select count(*)::int as n from lead_fact where workspace_id = $1',
        [workspaceId],
      ),
    )
    return row?.n ?? 0
  }
  const sums = () =>
    test.database.withContext({ workspaceId, role: 'ingest' }, async (client) =>
      (await sumDerived(client, workspaceId)).map(({ table, rows, sum }) => ({ table, rows, sum })),
    )

  it('lets PostgreSQL look at the facts of the first thousand, which changes none', async () => {
    const seen: number[] = []
    await all(async () => {
      seen.push(await count())
    })
    // The thousand's colleague comes with them.
    expect(seen).toEqual([1_001])
    expect(await count()).toBe(LEADS)
    const looked = await sums()
    await all()
    expect(await sums()).toEqual(looked)
  })
})
