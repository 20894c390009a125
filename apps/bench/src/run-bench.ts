import type { BenchRequest, WorldRequest } from './bench-request.js'
import { measureIngest } from './ingest/measure-ingest.js'
import type { IngestResult } from './ingest/measure-ingest.js'
import { measureOverview } from './measure/measure-overview.js'
import { measureQuestion } from './measure/measure-question.js'
import type { QuestionResult } from './measure/measure-question.js'
import { measurePostgraphile } from './postgraphile/measure-postgraphile.js'
import { measureUsualWay } from './usual-way/measure-usual-way.js'
import type { PeerResult } from './usual-way/peer-result.js'
import { OVERVIEW_OPERATIONS } from './questions/overview.js'
import { QUESTIONS } from './questions/index.js'
import { memoryOf } from './server/memory.js'
import type { Memory } from './server/memory.js'
import { openWorld } from './world/open-world.js'
import type { BenchWorld } from './world/open-world.js'
import { withSegment } from './world/with-segment.js'

/** What was measured of one world. */
export interface WorldResult {
  readonly leads: number
  readonly activities: number
  readonly postgres: string
  readonly questions: readonly QuestionResult[]
  /** Undefined where it was not asked for. */
  readonly ingest: IngestResult | undefined
  readonly peers: readonly PeerResult[]
  /** Of the server's process, when everything had been asked. */
  readonly memory: Memory
}

interface RunWorld {
  readonly request: BenchRequest
  readonly asked: WorldRequest
  readonly log: (line: string) => void
  /** Ends the measurement before its time. */
  readonly ending?: AbortSignal
}

/** Opens a world and measures what was asked for. */
export async function runWorld({ request, asked, log, ending }: RunWorld): Promise<WorldResult> {
  const opened = await openWorld({ ...asked, seed: request.seed, until: request.until, log })
  ending?.addEventListener('abort', () => void opened.close())
  try {
    return await withSegment(opened.product, async (segment) => {
      const world: BenchWorld = { ...opened, segment }
      const questions = await measureQuestions(world, request, log)
      return {
        leads: world.leads,
        activities: world.activities,
        postgres: world.postgres,
        questions,
        peers: await measurePeers(world, request, log),
        ingest: wants(request, 'ingest')
          ? await measureIngest(world, request.seconds, log)
          : undefined,
        memory: await memoryOf(world.cachingProduct.pid),
      }
    })
  } finally {
    await opened.close()
  }
}

const wants = ({ only }: BenchRequest, id: string): boolean => only?.has(id) ?? true

async function measureQuestions(
  world: BenchWorld,
  request: BenchRequest,
  log: (line: string) => void,
): Promise<readonly QuestionResult[]> {
  const results: QuestionResult[] = []
  for (const overview of OVERVIEW_OPERATIONS) {
    if (!wants(request, overview.id)) continue
    log(`${overview.id}…`)
    results.push(await measureOverview(world, overview, request.runs))
  }
  for (const question of QUESTIONS) {
    if (!wants(request, question.id)) continue
    log(`${question.id}…`)
    results.push(await measureQuestion(world, question, request.runs))
  }
  return results
}

async function measurePeers(
  world: BenchWorld,
  request: BenchRequest,
  log: (line: string) => void,
): Promise<readonly PeerResult[]> {
  const results: PeerResult[] = []
  for (const [id, measure] of Object.entries(PEERS)) {
    if (!wants(request, id)) continue
    log(`${id}…`)
    results.push(...(await measure(world, request.runs, log)))
  }
  return results
}

const PEERS = { postgraphile: measurePostgraphile, 'usual-way': measureUsualWay } as const
