import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { accept } from '@leadlight/database'
import type { LedgerRecord, MergeRecord } from '@leadlight/database'
import fc from 'fast-check'

import { testDatabase } from '../engines/test-database.js'
import type { TestDatabase } from '../engines/test-database.js'

describe('merges', () => {
  let test: TestDatabase
  let workspaceId: number
  let made = 0

  beforeAll(async () => {
    test = await testDatabase()
  })
  afterAll(() => test?.close())

  const begin = async (): Promise<void> => {
    workspaceId = (await test.database.createWorkspace({ slug: `w${++made}`, name: 'W' }))
      .workspaceId
    await send(
      ...['a', 'b', 'c', 'd'].map((id, at): LedgerRecord => ({
        kind: 'lead',
        id,
        createdAt: `2024-01-0${at + 1}`,
      })),
    )
  }

  const send = (...records: readonly LedgerRecord[]) =>
    accept(
      test.database,
      { workspaceId, source: 'crm', now: new Date('2024-06-01T12:00:00Z') },
      records.map((record, at) => ({ record, place: String(at) })),
    )
  const merge = (
    id: string,
    lead: string,
    into: string,
    day: number,
    more: Partial<MergeRecord> = {},
  ): MergeRecord => ({
    kind: 'merge',
    id,
    lead,
    into,
    at: `2024-03-${String(day).padStart(2, '0')}T00:00:00Z`,
    ...more,
  })
  /** Who stands for whom: numbers 1 to 4 are a to d. */
  const present = async (): Promise<string> => {
    const rows = await test.database.withContext({ workspaceId, role: 'read' }, (client) =>
      client.query<{ lead_no: number; canonical_no: number }>(
        `select lead_no, canonical_no from lead_identity where superseded_at = 'infinity' order by lead_no`,
      ),
    )
    const name = (no: number): string => ' abcd'.charAt(no)
    return rows.map(({ lead_no, canonical_no }) => name(lead_no) + name(canonical_no)).join(' ')
  }

  it('I3: come to the same in any order and any batches', async () => {
    const told = [
      merge('1', 'a', 'b', 1),
      merge('2', 'b', 'c', 2),
      merge('3', 'c', 'd', 3),
      merge('4', 'b', 'c', 4, { undo: true }),
      merge('5', 'b', 'd', 5),
      merge('6', 'd', 'a', 6),
      merge('5', 'b', 'a', 5, { revision: 2 }),
    ]
    await begin()
    await send(...told)
    const expected = await present()
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(told, { minLength: told.length }),
        fc.integer({ min: 0, max: told.length }),
        async (order, cut) => {
          await begin()
          await send(...order.slice(0, cut))
          await send(...order.slice(cut))
          expect(await present()).toBe(expected)
        },
      ),
      { numRuns: 12 },
    )
  })
})
