import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { testDatabase } from '@leadlight/testing'
import type { TestDatabase } from '@leadlight/testing'

import { SegmentVersion } from '../entities/index.js'
import type { Context } from './context.js'
import type { DoorClient } from './door-client.js'

describe('the data version', () => {
  let test: TestDatabase
  let workspaceId: number
  let others: number

  beforeAll(async () => {
    test = await testDatabase()
    workspaceId = (await test.database.createWorkspace({ slug: 'own', name: 'Own' })).workspaceId
    others = (await test.database.createWorkspace({ slug: 'other', name: 'Other' })).workspaceId
  })
  afterAll(() => test?.close())

  const versionOf = (id = workspaceId): Promise<number | undefined> =>
    test.database.withContext({ workspaceId: id, role: 'read' }, (client) =>
      Promise.resolve(client.dataVersion),
    )
  const as = (role: Context['role']): Context => ({ workspaceId, role })
  const addSegment = async (client: DoorClient, id = workspaceId): Promise<void> => {
    await client.query('insert into segment (workspace_id, name) values ($1, gen_random_uuid())', [
      id,
    ])
  }

  it.each([
    ['a batch', () => test.database.withContext(as('ingest'), (client) => addSegment(client))],
    ['its owner', () => test.database.withContext(as('owner'), (client) => addSegment(client))],
    [
      'an entity',
      () =>
        test.database.withManager(as('ingest'), (manager) =>
          manager.insert(SegmentVersion, {
            workspaceId,
            segmentId: '11111111-1111-4111-8111-111111111111',
            version: 1,
            rule: {},
          }),
        ),
    ],
    ['settings', () => test.database.updateWorkspace(workspaceId, { currency: 'EUR' })],
    [
      'settings with what is derived by them',
      () =>
        test.database.updateWorkspace(
          workspaceId,
          { zone: 'Europe/Bucharest' },
          { deriveUntil: new Date('2025-01-01') },
        ),
    ],
  ])('is another one after %s has written, and no other workspace’s', async (_writer, write) => {
    const [before, there] = [await versionOf(), await versionOf(others)]
    await write()
    expect(await versionOf()).toBeGreaterThan(before as number)
    expect(await versionOf(others)).toBe(there)
  })

  it('stays where nothing was written or nothing was kept', async () => {
    const before = await versionOf()
    await test.database.withContext(as('ingest'), (client) => client.query('select 1'))
    await test.database.withContext(as('read'), (client) => client.query('select 1'))
    const undone = test.database.withContext(as('ingest'), async (client) => {
      await addSegment(client)
      throw new Error('halfway')
    })
    await expect(undone).rejects.toThrow('halfway')
    expect(await versionOf()).toBe(before)
  })

  it('is that of the snapshot, whatever is written meanwhile', async () => {
    await test.database.withContext(as('read'), async (client) => {
      const count = () => client.query('select count(*)::int as n from segment')
      const [version, rows] = [client.dataVersion, await count()]
      await test.database.withContext(as('ingest'), (other) => addSegment(other))
      expect(await count()).toEqual(rows)
      expect(client.dataVersion).toBe(version)
      expect(await versionOf()).toBeGreaterThan(version as number)
    })
  })

  it('tells any two states of the data apart while many write at once', async () => {
    const seen = new Map<number, Set<number>>()
    let writing = true
    const read = async (): Promise<void> => {
      while (writing) {
        await test.database.withContext(as('read'), async (client) => {
          const [row] = await client.query<{ n: number }>('select count(*)::int as n from segment')
          const version = client.dataVersion as number
          seen.set(version, (seen.get(version) ?? new Set()).add((row as { n: number }).n))
        })
      }
    }
    const write = async (): Promise<void> => {
      for (let i = 0; i < 25; i++) {
        await test.database.withContext(as('ingest'), (client) => addSegment(client))
      }
    }
    const readers = [read(), read(), read()]
    await Promise.all([write(), write(), write(), write()])
    writing = false
    await Promise.all(readers)

    const states = [...seen].sort(([a], [b]) => a - b).map(([, counts]) => [...counts])
    expect(states.length).toBeGreaterThan(10)
    expect(states.filter((counts) => counts.length > 1)).toEqual([])
    // A later version is a later state.
    expect(states.flat()).toEqual([...new Set(states.flat())].sort((a, b) => a - b))
  })
})
