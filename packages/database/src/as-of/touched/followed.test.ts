import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { testDatabase } from '@leadlight/testing'
import type { TestDatabase } from '@leadlight/testing'

import { accept } from '../../accept/accept.js'
import { deriveAll } from '../../derived/rebuild.js'
import type { AsOfWay } from '../open-as-of.js'

describe('the present', () => {
  let test: TestDatabase
  beforeAll(async () => {
    test = await testDatabase()
  })
  afterAll(() => test?.close())

  it('stands for the past of nobody while facts have yet to be derived', async () => {
    const { workspaceId } = await test.database.createWorkspace({ slug: 'later', name: 'Later' })
    const now = new Date('2026-06-01T00:00:00Z')
    const tell = async (id: string): Promise<string> => {
      const record = { kind: 'lead', id, createdAt: '2026-01-01' } as const
      const context = { workspaceId, source: 'crm', now }
      return (await accept(test.database, context, [{ record, place: id }])).recordedAt
    }
    const asOf = await tell('first')
    await tell('second')
    const way = async (): Promise<AsOfWay> => {
      const ask = { workspaceId, asOf, now, touchedShare: Infinity }
      const session = await test.database.openAsOf(ask)
      await session.close()
      return session.way
    }
    expect(await way()).toBe('everything')
    await deriveAll(
      (work) => test.database.withContext({ workspaceId, role: 'ingest' }, work),
      workspaceId,
    )
    expect(await way()).toBe('touched')
    const change = (days: number) => ({ settings: { email: { responseDays: days } } })
    await test.database.updateWorkspace(workspaceId, change(7))
    expect(await way()).toBe('everything')
    await test.database.updateWorkspace(workspaceId, change(9), { deriveUntil: now })
    expect(await way()).toBe('touched')
  })
})
