import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { seedEveryTable, testDatabase } from '@leadlight/testing'
import type { TestDatabase } from '@leadlight/testing'
import pg from 'pg'

import { isDatabaseError } from '../database-error.js'
import { Stage } from '../entities/index.js'
import { INGEST, OWNER, READ } from '../schema/roles.js'
import type { Context } from './context.js'

const INSUFFICIENT_PRIVILEGE = '42501'

describe('the door', () => {
  let test: TestDatabase
  let acme: number
  let rival: number
  let tables: readonly string[]
  let bare: pg.Client

  beforeAll(async () => {
    test = await testDatabase()
    acme = (await test.database.createWorkspace({ slug: 'acme', name: 'Acme' })).workspaceId
    rival = (await test.database.createWorkspace({ slug: 'rival', name: 'Rival' })).workspaceId
    tables = await seedEveryTable(test.database, acme)
    await seedEveryTable(test.database, rival)
    bare = new pg.Client(test.connection)
    await bare.connect()
  })
  afterAll(async () => {
    await bare?.end()
    await test?.close()
  })

  /** Runs one statement as a role, without or with a context of one's own making. */
  const attempt = async (role: string, sql: string, context?: string): Promise<unknown> => {
    await bare.query(`begin; set local role ${role}; set local search_path = leadlight, pg_temp`)
    try {
      if (context !== undefined)
        await bare.query(`select set_config('app.ctx', $1, true)`, [context])
      return (await bare.query(sql)).rows
    } catch (error) {
      return (error as { code: string }).code
    } finally {
      await bare.query('rollback')
    }
  }

  const contextOf = (context: Context): Promise<string> =>
    test.database.withContext(context, async (client) => {
      const [row] = await client.query<{ ctx: string }>(`select current_setting('app.ctx') as ctx`)
      return (row as { ctx: string }).ctx
    })

  it('T2: refuses a missing context before it sends anything', async () => {
    let asked = false
    for (const context of [
      undefined,
      null,
      {},
      { workspaceId: 0, role: 'read' },
      { workspaceId: '1', role: 'read' },
      { workspaceId: acme },
      { workspaceId: acme, role: 'superuser' },
    ]) {
      const error = await test.database
        .withContext(context as Context, async () => {
          asked = true
        })
        .catch((thrown: unknown) => thrown)
      expect(isDatabaseError(error, 'CONTEXT_MISSING')).toBe(true)
    }
    expect(asked).toBe(false)
  })

  it('T2: lets no role read or write any table without a context', async () => {
    const answers: unknown[] = []
    for (const table of tables) {
      for (const role of [READ, INGEST, OWNER]) {
        // The owner keeps the list of workspaces, in which no fact stands.
        if (role === OWNER && table === 'workspace') continue
        answers.push(await attempt(role, `select * from ${table}`))
        answers.push(
          await attempt(role, `select count(*) from ${table} where workspace_id = ${acme}`),
        )
        if (role === READ) continue
        if (table === 'workspace') continue
        answers.push(
          await attempt(
            role,
            `insert into ${table} overriding system value select * from ${table}`,
          ),
        )
      }
    }
    expect(new Set(answers)).toEqual(new Set([INSUFFICIENT_PRIVILEGE]))
  })

  it('shows each workspace its own rows alone, in every table', async () => {
    for (const role of ['read', 'ingest', 'owner'] as const) {
      for (const table of tables) {
        if (role === 'owner' && table === 'workspace') continue
        const rows = await test.database.withContext({ workspaceId: acme, role }, (client) =>
          client.query<{ workspace_id: number }>(`select distinct workspace_id from ${table}`),
        )
        expect([table, rows]).toEqual([table, [{ workspace_id: acme }]])
      }
    }
  })

  it('lets nobody write a row of another workspace', async () => {
    const foreign = test.database.withContext({ workspaceId: acme, role: 'ingest' }, (client) =>
      client.query(
        `insert into source (workspace_id, source_id, name) values ($1, 99, 'smuggled')`,
        [rival],
      ),
    )
    await expect(foreign).rejects.toMatchObject({ code: INSUFFICIENT_PRIVILEGE })
  })

  it('refuses a forged, altered or borrowed context', async () => {
    const genuine = await contextOf({ workspaceId: acme, role: 'read' })
    const [body, signature] = genuine.split('.') as [string, string]
    const forged = [
      '',
      body,
      `${body}.`,
      `${body}.${'0'.repeat(64)}`,
      `${body.replace(String(acme), String(rival))}.${signature}`,
      genuine.slice(0, -1),
      'nonsense',
      `{"w":${rival}}.${signature}`,
    ]
    expect(await attempt(READ, 'select * from lead', genuine)).toHaveLength(1)
    for (const context of forged) {
      expect([context, await attempt(READ, 'select * from lead', context)]).toEqual([
        context,
        INSUFFICIENT_PRIVILEGE,
      ])
    }
    expect(await attempt(INGEST, 'select * from lead', genuine)).toBe(INSUFFICIENT_PRIVILEGE)
  })

  it('keeps its key from the roles that it hands out', async () => {
    for (const role of [READ, INGEST]) {
      expect(await attempt(role, 'select * from context_secret')).toBe(INSUFFICIENT_PRIVILEGE)
    }
  })

  it('lets readers read only, and in one snapshot', async () => {
    const write = test.database.withContext({ workspaceId: acme, role: 'read' }, (client) =>
      client.query('create temp table t (i int)'),
    )
    await expect(write).rejects.toMatchObject({ code: '25006' })

    await test.database.withContext({ workspaceId: acme, role: 'read' }, async (client) => {
      const count = () => client.query<{ n: number }>('select count(*) as n from segment')
      const before = await count()
      await test.database.withContext({ workspaceId: acme, role: 'ingest' }, (other) =>
        other.query(`insert into segment (workspace_id, name) values ($1, 'late')`, [acme]),
      )
      expect(await count()).toEqual(before)
    })
  })

  it('lets the ledger be added to and closed, never rewritten', async () => {
    const ingest = (sql: string) =>
      test.database.withContext({ workspaceId: acme, role: 'ingest' }, (client) =>
        client.query(sql, [acme]),
      )
    await expect(ingest('delete from activity where workspace_id = $1')).rejects.toMatchObject({
      code: INSUFFICIENT_PRIVILEGE,
    })
    await expect(
      ingest(`update activity set type = 'visit' where workspace_id = $1`),
    ).rejects.toMatchObject({
      code: INSUFFICIENT_PRIVILEGE,
    })
    await ingest('update activity set superseded_at = superseded_at where workspace_id = $1')
  })

  it('leaves nothing of a context on the connections that it gives back', async () => {
    const single = await testDatabase({ poolSize: 1 })
    try {
      const { workspaceId } = await single.database.createWorkspace({ slug: 'solo', name: 'Solo' })
      await single.database.withContext({ workspaceId, role: 'ingest' }, (client) =>
        client.query('select 1 from lead'),
      )
      const failing = single.database.withContext({ workspaceId, role: 'ingest' }, () =>
        Promise.reject(new Error('halfway')),
      )
      await expect(failing).rejects.toThrow('halfway')
      const settings = await single.database.withContext({ workspaceId, role: 'read' }, (client) =>
        client.query(
          `select current_setting('role') as role, current_setting('transaction_read_only') as read_only`,
        ),
      )
      expect(settings).toEqual([{ role: READ, read_only: 'on' }])
    } finally {
      await single.close()
    }
  })

  it('undoes what a failed piece of work has written', async () => {
    const context = { workspaceId: acme, role: 'ingest' } as const
    const failing = test.database.withContext(context, async (client) => {
      await client.query(`insert into segment (workspace_id, name) values ($1, 'undone')`, [acme])
      throw new Error('halfway')
    })
    await expect(failing).rejects.toThrow('halfway')
    const rows = await test.database.withContext(context, (client) =>
      client.query(`select 1 from segment where name = 'undone'`),
    )
    expect(rows).toEqual([])
  })

  it('ends a statement that takes longer than its limit', async () => {
    const slow = test.database.withContext(
      { workspaceId: acme, role: 'read' },
      (client) => client.query('select pg_sleep(5)'),
      { statementTimeoutMs: 50 },
    )
    await expect(slow).rejects.toMatchObject({ code: 'TIME_LIMIT' })
  })

  it('opens for entities too, with the same walls', async () => {
    const { withManager } = test.database
    const stages = await withManager({ workspaceId: acme, role: 'read' }, (manager) =>
      manager.find(Stage, { order: { rank: 'ASC', stageId: 'ASC' } }),
    )
    expect(stages.map(({ stageId }) => stageId)).toContain('mql')
    expect(new Set(stages.map(({ workspaceId }) => workspaceId))).toEqual(new Set([acme]))

    const write = withManager({ workspaceId: acme, role: 'read' }, (manager) =>
      manager.delete(Stage, { workspaceId: acme, stageId: 'mql' }),
    )
    await expect(write).rejects.toMatchObject({ code: '25006' })
    await expect(withManager(undefined as unknown as Context, async () => 1)).rejects.toMatchObject(
      {
        code: 'CONTEXT_MISSING',
      },
    )
  })
})
