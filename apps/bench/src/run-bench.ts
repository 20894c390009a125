import type { BenchRequest, WorldRequest } from './bench-request.js'
import { measureOverview } from './measure/measure-overview.js'
import { measureQuestion } from './measure/measure-question.js'
import type { QuestionResult } from './measure/measure-question.js'
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
  /** Of the server's process, when everything had been asked. */
  readonly memory: Memory
}

interface RunWorld {
  readonly request: BenchRequest
  readonly asked: WorldRequest
  readonly log: (line: string) => void
}

/** Opens a world and measures what was asked for. */
export async function runWorld({ request, asked, log }: RunWorld): Promise<WorldResult> {
  const opened = await openWorld({ ...asked, seed: request.seed, until: request.until, log })
  try {
    return await withSegment(opened.product, async (segment) => {
      const world: BenchWorld = { ...opened, segment }
      const questions = await measureQuestions(world, request, log)
      return {
        leads: world.leads,
        activities: world.activities,
        postgres: world.postgres,
        questions,
        memory: await memoryOf(world.product.pid),
      }
    })
  } finally {
    await opened.close()
  }
}

async function measureQuestions(
  world: BenchWorld,
  { only, runs }: BenchRequest,
  log: (line: string) => void,
): Promise<readonly QuestionResult[]> {
  const wanted = (id: string): boolean => only?.has(id) ?? true
  const results: QuestionResult[] = []
  if (wanted('overview')) {
    log('overview…')
    results.push(await measureOverview(world, runs))
  }
  for (const question of QUESTIONS) {
    if (!wanted(question.id)) continue
    log(`${question.id}…`)
    results.push(await measureQuestion(world, question, runs))
  }
  return results
}
