import { timesOf } from '../measure/repeat.js'
import type { Times } from '../measure/repeat.js'
import { METRIC_QUESTIONS } from '../questions/metric-questions.js'
import { memoryOf } from '../server/memory.js'
import type { Memory } from '../server/memory.js'
import { runNode } from '../server/start-node.js'
import { INGEST_SLUG } from '../world/open-world.js'
import type { BenchWorld } from '../world/open-world.js'
import type { IngestPhase, SentPhase } from './ingest-phase.js'

/** What was measured while events came in. */
export interface IngestResult {
  readonly phases: readonly SentPhase[]
  /** The same questions in turns, before and while batches come in. */
  readonly quiet: Times
  readonly busy: Times
  readonly memory: Memory
}

/** The events are about so many leads, and each of them has a history already. */
const PEOPLE = 3_000

/** Asks questions in turns while another process sends events for so many seconds. */
export async function measureIngest(
  world: BenchWorld,
  seconds: number,
  log: (line: string) => void,
): Promise<IngestResult> {
  const phases: SentPhase[] = []
  const asked = METRIC_QUESTIONS.map(
    (question) => () =>
      world.product.ask(question.document, { ...question.variables(world), explain: false }),
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
  let busy: Promise<Times> | undefined
  await runNode(
    {
      script: 'apps/bench/dist/ingest/main.js',
      words: [String(PEOPLE), String(seconds)],
      settings: { DATABASE_URL: world.databaseUrl },
      log,
    },
    (line) => {
      const told = JSON.parse(line) as IngestPhase
      if (told.phase === 'ready') {
        busy ??= askInTurns(() => phases.length === 0)
        // Should the sending fail, its reason counts and not what becomes of the questions.
        busy.catch(() => undefined)
      } else phases.push(told)
    },
  )
  if (!busy) throw new Error('No event was sent')
  return { phases, quiet, busy: await busy, memory: await memoryOf(world.product.pid) }
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
