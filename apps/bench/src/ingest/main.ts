import { readIngestTarget } from '../config.js'
import { timesOf } from '../measure/repeat.js'
import { INGEST_SLUG } from '../world/open-world.js'
import { EventSender } from './event-sender.js'
import { Events } from './events.js'
import type { IngestPhase } from './ingest-phase.js'

/*
 * Sends events for so many seconds in batches, and as long one by one, to a server of the product, and
 * writes a line when it begins and one for each of the two.
 */

const BATCH = { size: 1_000, atOnce: 4 } as const
const SINGLE = { size: 1, atOnce: 128 } as const

async function run(phase: 'batches' | 'singly', people: number, seconds: number): Promise<void> {
  const { url, key } = readIngestTarget()
  const sender = new EventSender(url, {
    authorization: `Bearer ${key}`,
    'x-leadlight-workspace': INGEST_SLUG,
  })
  const events = new Events(people, Date.now())
  tell({ phase: 'ready' })
  const extent = phase === 'batches' ? BATCH : SINGLE
  tell({ phase, ...(await keepSending(events, sender, extent, seconds)) })
  sender.close()
}

/** Keeps so many requests under way until the time is over, and waits for the last of them. */
async function keepSending(
  events: Events,
  sender: EventSender,
  { size, atOnce }: { readonly size: number; readonly atOnce: number },
  seconds: number,
) {
  const began = performance.now()
  const times: number[] = []
  const lane = async (): Promise<void> => {
    while (performance.now() - began < seconds * 1_000) {
      const records = events.take(size)
      const sent = performance.now()
      await sender.send(records)
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

const [phase, people, seconds] = process.argv.slice(2)
run(phase === 'batches' ? 'batches' : 'singly', Number(people), Number(seconds)).catch(
  (error: unknown) => {
    process.stderr.write(
      `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    )
    process.exitCode = 1
  },
)
