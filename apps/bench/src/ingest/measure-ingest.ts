import { INGEST_KEY, INGEST_URL } from '../config.js'
import { timesOf } from '../measure/repeat.js'
import type { Times } from '../measure/repeat.js'
import { METRIC_QUESTIONS } from '../questions/metric-questions.js'
import { memoryOf } from '../server/memory.js'
import type { Memory } from '../server/memory.js'
import { runNode } from '../server/start-node.js'
import { INGEST_SLUG } from '../world/open-world.js'
import type { BenchWorld } from '../world/open-world.js'
import { SENDING_PHASES } from './ingest-phase.js'
import type { IngestPhase, SentPhase } from './ingest-phase.js'
import { watchLag } from './watch-lag.js'
import type { Lag } from './watch-lag.js'

/** What was measured while events came in. */
export interface IngestResult {
  readonly phases: readonly MeasuredPhase[]
  /** The same questions in turns, before any event comes in. */
  readonly quiet: Times
  readonly memory: Memory
}

/** Events that were sent, and how others fared meanwhile. */
export interface MeasuredPhase extends SentPhase {
  readonly lag: Lag
  /** The questions in turns, while these events came in. */
  readonly busy: Times
}

/** The events are about so many leads, and each of them has a history already. */
const PEOPLE = 3_000

/** Asks questions in turns while another process sends events for so many seconds. */
export async function measureIngest(
  world: BenchWorld,
  seconds: number,
  log: (line: string) => void,
): Promise<IngestResult> {
  const { product } = world
  const asked = METRIC_QUESTIONS.map(
    (question) => () =>
      product.ask(question.document, { ...question.variables(world), explain: false }),
  )
  const askInTurns = async (goOn: () => boolean): Promise<Times> => {
    const times: number[] = []
    for (let turn = 0; goOn(); turn++) {
      const ask = asked[turn % asked.length]
      if (ask) times.push((await ask()).milliseconds)
    }
    return timesOf(times)
  }
  await ensurePeople(world, log)
  const quietUntil = performance.now() + seconds * 1_000
  const quiet = await askInTurns(() => performance.now() < quietUntil)
  const phases: MeasuredPhase[] = []
  for (const phase of SENDING_PHASES) {
    phases.push(await measurePhase(phase))
  }
  return { phases, quiet, memory: await memoryOf(product.pid) }

  async function measurePhase(phase: SentPhase['phase']): Promise<MeasuredPhase> {
    let sent: SentPhase | undefined
    let busy: Promise<Times> | undefined
    let lag: ReturnType<typeof watchLag> | undefined
    await runNode(
      {
        script: 'apps/bench/dist/ingest/main.js',
        words: [phase, String(PEOPLE), String(seconds)],
        settings: {
          DATABASE_URL: world.databaseUrl,
          [INGEST_URL]: product.url,
          [INGEST_KEY]: product.key,
        },
        log,
      },
      (line) => {
        const told = JSON.parse(line) as IngestPhase
        if (told.phase !== 'ready') {
          sent = told
          return
        }
        lag = watchLag(product)
        busy = askInTurns(() => sent === undefined)
        // Should the sending fail, its reason counts and not what becomes of the questions.
        busy.catch(() => undefined)
      },
    )
    if (!sent || !busy || !lag) throw new Error('No event was sent')
    return { ...sent, busy: await busy, lag: await lag.end() }
  }
}

/** Makes sure of a workspace of its own for what is sent, so that the world stays as it is. */
async function ensurePeople(world: BenchWorld, log: (line: string) => void): Promise<void> {
  if (await world.database.workspace(INGEST_SLUG)) return
  await runNode({
    script: 'apps/server/dist/generate.js',
    words: ['--leads', String(PEOPLE), '--until', '2025-12-01', '--workspace', INGEST_SLUG],
    settings: { DATABASE_URL: world.databaseUrl },
    log,
  })
}
