import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { testDatabase } from '@leadlight/testing'
import type { TestDatabase } from '@leadlight/testing'

import { accept } from '../accept/accept.js'
import type { LedgerRecord } from '../accept/ledger-record.js'
import { derive } from './derive.js'

describe('an asset that turns out to be no page', () => {
  let test: TestDatabase
  beforeAll(async () => {
    test = await testDatabase()
  })
  afterAll(() => test?.close())

  it('is where no visit began any more, a stranger’s neither', async () => {
    const { workspaceId } = await test.database.createWorkspace({ slug: 'pages', name: 'Pages' })
    const take = async (...records: readonly LedgerRecord[]): Promise<void> => {
      const { rejections } = await accept(
        test.database,
        {
          ...{ workspaceId, source: 'site', now: new Date('2026-06-01T00:00:00Z') },
          derive: (client, _, touched) => derive(client, workspaceId, touched),
        },
        records.map((record, i) => ({ record, place: `${i}` })),
      )
      expect(rejections).toEqual([])
    }
    const pages = async (): Promise<readonly unknown[]> => {
      const rows = await test.database.withContext({ workspaceId, role: 'read' }, (client) =>
        client.query<{ page: string | null }>(
          'select landing_page as page from visit_fact order by event_id',
        ),
      )
      return rows.map(({ page }) => page)
    }
    const at = '2026-01-01T10:00:00Z'
    const visit = { kind: 'activity', type: 'visit', at, asset: 'start' } as const
    await take(
      { kind: 'asset', id: 'start', name: 'Start', assetType: 'page' },
      { kind: 'lead', id: 'lead', createdAt: at },
      { ...visit, id: 'a', visitor: 'known', lead: 'lead' },
      { ...visit, id: 'b', visitor: 'stranger' },
    )
    expect(await pages()).toEqual(['start', 'start'])
    await take({ kind: 'asset', id: 'start', name: 'Start', assetType: 'ebook', revision: 2 })
    expect(await pages()).toEqual([null, null])
  })
})
