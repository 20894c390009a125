import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import {
  accept,
  buildRollups,
  compactRollups,
  derive,
  followPending,
  lacksRollups,
  openIntake,
  verifyDerived,
} from '@leadlight/database'
import type { Arrival, Database, DerivedClient } from '@leadlight/database'
import fc from 'fast-check'
import pg from 'pg'
import { testDatabase } from '../engines/test-database.js'
import type { TestDatabase } from '../engines/test-database.js'
import type { World } from '../oracle/world.js'
import { worldToArrivals } from '../worlds/world-to-arrivals.js'
import { worlds } from '../worlds/world-arbitrary.js'

const WORLDS = Number(process.env['LEADLIGHT_PROVE_WORLDS'] ?? 2)
const SEED = Number(process.env['LEADLIGHT_PROVE_SEED'] ?? 20261122)
const SENDERS = 6
/** One connection dies for so many pieces that are sent. */
const KILL_EVERY = 4

let test: TestDatabase
let admin: pg.Client
beforeAll(async () => {
  test = await testDatabase()
  admin = new pg.Client(test.connection)
  admin.on('error', () => undefined)
  await admin.connect()
})
afterAll(async () => {
  await admin?.end()
  await test?.close()
})

const NAMED: ReadonlySet<string> = new Set([
  ...['campaign', 'program', 'programStep', 'asset', 'account', 'lead', 'opportunity'],
])

/** Ends a connection of the database's that is at work; tells whether there was one. */
async function killOne(): Promise<boolean> {
  const { rows } = await admin.query<{ ended: boolean }>(
    `select pg_terminate_backend(pid) as ended from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'
     order by random() limit 1`,
  )
  return rows.some(({ ended }) => ended)
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** Tries until it succeeds, as a sender does who has got no receipt. */
async function untilDone<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries++) {
    try {
      return await work()
    } catch (error) {
      if (tries === 200) throw error
      await pause(5)
    }
  }
}

class Abort extends Error {}

/** Tells a world in small pieces, some of them twice, by many senders at once, while connections die. */
async function tellAtOnce(database: Database, workspaceId: number, world: World): Promise<number> {
  const now = new Date(world.now)
  const arrivals = worldToArrivals(world)
  const first = arrivals.filter(({ record }) => NAMED.has(record.kind))
  const later = arrivals.filter(({ record }) => !NAMED.has(record.kind))
  const intake = openIntake(database, { clock: () => now, waitMs: 2 })
  const target = { workspaceId, source: 'world' }
  const context = { workspaceId, source: 'world', now }
  await untilDone(() => intake.tell(target, first))

  let killed = 0
  let going = true
  const write = (work: (client: DerivedClient) => Promise<unknown>): Promise<unknown> =>
    database.withContext({ workspaceId, role: 'ingest' }, work)
  const following = (async () => {
    for (let looks = 0; going; looks++) {
      await followPending(database, workspaceId, now).catch(() => undefined)
      // Rollups are built while facts change, and their rows made fewer.
      await write((client) =>
        looks === 3 ? buildRollups(client, workspaceId) : compactRollups(client, workspaceId, 0),
      ).catch(() => undefined)
      await pause(5)
    }
  })()
  const pieces: (readonly Arrival[])[] = []
  for (let at = 0, size = 1; at < later.length; at += size, size = (size % 7) + 1) {
    pieces.push(later.slice(at, at + size))
  }
  const send = async (sender: number): Promise<void> => {
    for (let at = sender; at < pieces.length; at += SENDERS) {
      const piece = pieces[at] as readonly Arrival[]
      if (at % KILL_EVERY === 1 && (await killOne())) killed++
      // One sender derives with each batch, as an import does, and gives up half of its first tries.
      if (sender === 0) {
        let aborts = at % 2
        await untilDone(() =>
          accept(
            database,
            {
              ...context,
              async derive(client, _, touched) {
                await derive(client, workspaceId, touched)
                if (aborts-- > 0) throw new Abort()
              },
            },
            piece,
          ),
        )
      } else await untilDone(() => intake.tell(target, piece))
      if (at % 5 === 0) await untilDone(() => intake.tell(target, piece))
    }
  }
  try {
    await Promise.all(Array.from({ length: SENDERS }, (_, sender) => send(sender)))
  } finally {
    going = false
    await following
  }
  await untilDone(() => intake.close())
  return killed
}

/** What a workspace's ledger holds, but for the numbers and stamps that arrival gives. */
async function ledgerOf(database: Database, workspaceId: number): Promise<readonly unknown[]> {
  const tables = ['lead', 'activity', 'stage_change', 'score_change', 'revenue_line', 'opportunity']
  return database.withContext({ workspaceId, role: 'read' }, (client) =>
    client.query(
      tables
        .map(
          (table) =>
            `select '${table}' as of, event_id, revision, fingerprint, superseded_at = 'infinity' as present
             from ${table} where workspace_id = ${workspaceId}`,
        )
        .join(' union all ')
        .concat(' order by 1, 2, 3'),
    ),
  )
}

describe('I1, I7: what many tell at once while connections die', () => {
  it(`is stored once each, and facts that follow behind are those of a rebuild, in ${WORLDS} random worlds`, async () => {
    let killed = 0
    let made = 0
    await fc.assert(
      fc.asyncProperty(worlds(), async (world) => {
        const make = async (name: string): Promise<number> => {
          const slug = `${name}-${made}`
          const { zone } = world.settings
          const created = { slug, name: slug, zone, currency: 'EUR' }
          const { workspaceId } = await test.database.createWorkspace(created)
          await test.database.withContext({ workspaceId, role: 'ingest' }, (client) =>
            buildRollups(client, workspaceId),
          )
          return workspaceId
        }
        made++
        const [workspaceId, plain] = [await make('at-once'), await make('plain')]
        killed += await tellAtOnce(test.database, workspaceId, world)
        while (await followPending(test.database, workspaceId, new Date(world.now)));
        await test.database.withContext({ workspaceId, role: 'ingest' }, async (client) => {
          expect(await lacksRollups(client, workspaceId)).toBe(false)
        })
        expect(await verifyDerived(test.database.withContext, workspaceId, world.now)).toEqual([])
        await accept(
          test.database,
          { workspaceId: plain, source: 'world', now: new Date(world.now) },
          worldToArrivals(world),
        )
        expect(await ledgerOf(test.database, workspaceId)).toEqual(
          await ledgerOf(test.database, plain),
        )
      }),
      { numRuns: WORLDS, seed: SEED, endOnFailure: true },
    )
    expect(killed).toBeGreaterThan(WORLDS)
  }, 600_000)
})
