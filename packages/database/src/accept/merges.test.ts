import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { testDatabase } from '@leadlight/testing'
import type { TestDatabase } from '@leadlight/testing'

import { accept } from './accept.js'
import type { LedgerRecord, MergeRecord } from './ledger-record.js'

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
  beforeEach(begin)

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

  it('have one present row for each merged lead', async () => {
    const { leads } = await send(merge('1', 'b', 'a', 1))
    expect(await present()).toBe('ba')
    expect([...leads].sort()).toEqual([1, 2])
  })

  it('follow a chain to its end', async () => {
    await send(merge('1', 'a', 'b', 1))
    const { leads } = await send(merge('2', 'b', 'c', 2))
    expect(await present()).toBe('ac bc')
    expect([...leads].sort()).toEqual([1, 2, 3])
    await send(merge('3', 'c', 'd', 3))
    expect(await present()).toBe('ad bd cd')
  })

  it('can be taken back', async () => {
    await send(merge('1', 'a', 'b', 1), merge('2', 'b', 'c', 2))
    await send(merge('3', 'b', 'c', 3, { undo: true }))
    expect(await present()).toBe('ab')
    expect(await send(merge('3', 'b', 'c', 3, { undo: true }))).toMatchObject({
      duplicate: 1,
      accepted: 0,
    })
  })

  it('leave the merge before them standing when they are taken back', async () => {
    await send(merge('1', 'a', 'b', 1), merge('2', 'a', 'c', 2))
    expect(await present()).toBe('ac')
    const { leads } = await send(merge('3', 'a', 'c', 3, { undo: true }))
    expect(await present()).toBe('ab')
    expect([...leads].sort()).toEqual([1, 2, 3])
  })

  it('are not taken back by the undoing of another', async () => {
    await send(merge('1', 'a', 'b', 1), merge('2', 'a', 'd', 2, { undo: true }))
    expect(await present()).toBe('ab')
  })

  it('can be made again after they were taken back', async () => {
    await send(merge('1', 'a', 'b', 1), merge('2', 'a', 'b', 2, { undo: true }))
    expect(await present()).toBe('')
    await send(merge('3', 'a', 'b', 3))
    expect(await present()).toBe('ab')
  })

  it('are taken back when their undoing arrives first', async () => {
    await send(merge('2', 'a', 'b', 2, { undo: true }))
    await send(merge('1', 'a', 'b', 1))
    expect(await present()).toBe('')
  })

  it('are overruled by what happened later, not by what arrives later', async () => {
    await send(merge('late', 'a', 'c', 9))
    await send(merge('early', 'a', 'b', 1))
    expect(await present()).toBe('ac')
    await send(merge('undone', 'a', 'c', 5, { undo: true }))
    expect(await present()).toBe('ac')
  })

  it('are corrected by a higher revision', async () => {
    await send(merge('1', 'a', 'b', 1))
    const { leads } = await send(merge('1', 'a', 'c', 1, { revision: 2 }))
    expect(await present()).toBe('ac')
    expect([...leads].sort()).toEqual([1, 2, 3])
    expect(await send(merge('1', 'a', 'b', 1))).toMatchObject({ duplicate: 1 })
    expect(await present()).toBe('ac')
  })

  it('that go in a circle leave one person, the first', async () => {
    await send(merge('1', 'a', 'b', 1), merge('2', 'b', 'a', 2))
    expect(await present()).toBe('ba')
  })

  it('keep what was believed before', async () => {
    const { recordedAt } = await send(merge('1', 'a', 'b', 1))
    await send(merge('2', 'b', 'c', 2))
    const then = await test.database.withContext({ workspaceId, role: 'read' }, (client) =>
      client.query(
        'select lead_no, canonical_no from lead_identity where recorded_at <= $1 and superseded_at > $1',
        [recordedAt],
      ),
    )
    expect(then).toEqual([{ lead_no: 1, canonical_no: 2 }])
  })
})
