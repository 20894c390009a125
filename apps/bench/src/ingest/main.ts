import { readIngestTarget } from '../config.js'
import { timesOf } from '../measure/repeat.js'
import { INGEST_SLUG } from '../world/open-world.js'
import { EventImporter } from './event-importer.js'
import { EventSender } from './event-sender.js'
import { Events } from './events.js'
import { SENDING_PHASES } from './ingest-phase.js'
import type { IngestPhase, SendingPhase } from './ingest-phase.js'
import type { Sender } from './sender.js'

/*
 * Sends events for so many seconds in one of the ways, and writes a line when it begins and one when it
 * has ended.
 */

const EXTENTS = {
  batches: { size: 1_000, atOnce: 4 },
  singly: { size: 1, atOnce: 128 },
  imported: { size: 2_000, atOnce: 2 },
} as const

async function run(phase: SendingPhase, people: number, seconds: number): Promise<void> {
  const extent = EXTENTS[phase]
  const sender = phase === 'imported' ? await EventImporter.open(extent.atOnce + 2) : openSender()
  const events = new Events(people, Date.now())
  tell({ phase: 'ready' })
  tell({ phase, ...(await keepSending(events, sender, extent, seconds)) })
  await sender.close()
}

function openSender(): Sender {
  const { url, key } = readIngestTarget()
  return new EventSender(url, {
    authorization: `Bearer ${key}`,
    'x-leadlight-workspace': INGEST_SLUG,
  })
}

/** Keeps so many requests under way until the time is over, and waits for the last of them. */
async function keepSending(
  events: Events,
  sender: Sender,
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

const [asked, people, seconds] = process.argv.slice(2)
const phase = SENDING_PHASES.find((each) => each === asked) ?? 'batches'
run(phase, Number(people), Number(seconds)).catch((error: unknown) => {
  process.stderr.write(
    `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  )
  process.exitCode = 1
})
