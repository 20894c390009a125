import { openDatabase } from '@leadlight/database'
import type { Arrival } from '@leadlight/database'
import { openServer } from '@leadlight/engine'
import { databaseImportStore } from '@leadlight/ingest'

import { readDatabaseUrl } from '../config.js'
import { timesOf } from '../measure/repeat.js'
import { INGEST_SLUG } from '../world/open-world.js'
import { Events } from './events.js'
import type { IngestPhase } from './ingest-phase.js'

/*
 * Sends events for so many seconds in batches, and as long one by one, through the product's one way
 * into the ledger, and writes a line when it begins and one for each of the two.
 */

const BATCH = { events: 2_000, atOnce: 2 } as const
const SINGLE = { events: 1, atOnce: 16 } as const

async function run(people: number, seconds: number): Promise<void> {
  const database = await openDatabase(await openServer(readDatabaseUrl()), {
    poolSize: SINGLE.atOnce + 2,
  })
  const workspace = await database.workspace(INGEST_SLUG)
  if (!workspace) throw new Error(`There is no workspace ${INGEST_SLUG}`)
  const { workspaceId } = workspace
  const now = new Date()
  const store = databaseImportStore(database, { workspaceId, now: () => now })
  const started = await store.begin({
    recipe: 'bench',
    source: 'demo',
    reportsDeliveries: true,
    attribution: undefined,
    currency: undefined,
  })
  const send = async (batch: readonly Arrival[]): Promise<void> => {
    const { accepted, duplicate } = await store.accept(started, batch)
    if (accepted + duplicate !== batch.length) {
      throw new Error(`Of ${batch.length} records ${accepted} were taken`)
    }
  }
  const events = new Events(people, now.getTime())
  tell({ phase: 'ready' })
  for (const [phase, size] of [
    ['batches', BATCH],
    ['singly', SINGLE],
  ] as const) {
    tell({ phase, ...(await keepSending(events, send, size, seconds)) })
  }
  await database.close()
}

/** Keeps so many requests under way until the time is over, and waits for the last of them. */
async function keepSending(
  events: Events,
  send: (batch: readonly Arrival[]) => Promise<void>,
  { events: size, atOnce }: { readonly events: number; readonly atOnce: number },
  seconds: number,
) {
  const began = performance.now()
  const times: number[] = []
  const lane = async (): Promise<void> => {
    while (performance.now() - began < seconds * 1_000) {
      const batch = events.take(size)
      const sent = performance.now()
      await send(batch)
      times.push(performance.now() - sent)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
  const took = (performance.now() - began) / 1_000
  const { median, p95 } = timesOf(times)
  return {
    size,
    atOnce,
    events: times.length * size,
    perSecond: (times.length * size) / took,
    median,
    p95,
  }
}

function tell(phase: IngestPhase): void {
  process.stdout.write(`${JSON.stringify(phase)}\n`)
}

run(Number(process.argv[2]), Number(process.argv[3])).catch((error: unknown) => {
  process.stderr.write(
    `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  )
  process.exitCode = 1
})
