import { BenchArgumentError } from './bench-request.js'
import type { BenchRequest, WorldRequest } from './bench-request.js'
import type { IngestResult } from './ingest/measure-ingest.js'
import type { QuestionResult } from './measure/measure-question.js'
import { PARTS } from './parts.js'
import type { Measured } from './parts.js'
import { memoryOf } from './server/memory.js'
import type { Memory } from './server/memory.js'
import type { PeerResult } from './usual-way/peer-result.js'
import { openWorld } from './world/open-world.js'
import type { BenchWorld } from './world/open-world.js'
import { withSegment } from './world/with-segment.js'

/** What was measured of one world. */
export interface WorldResult extends Pick<
  BenchWorld,
  'leads' | 'activities' | 'postgres' | 'seed'
> {
  readonly questions: readonly QuestionResult[]
  readonly peers: readonly PeerResult[]
  /** Undefined where it was not asked for. */
  readonly ingest: IngestResult | undefined
  /** Of the server's process, when everything had been asked. */
  readonly memory: Memory
}

interface RunWorld {
  readonly request: BenchRequest
  readonly asked: WorldRequest
  readonly log: (line: string) => void
  /** Takes what is known after each part, for a measurement that ends before its time. */
  readonly keep?: (soFar: WorldResult) => Promise<void>
  /** Ends the measurement before its time. */
  readonly ending?: AbortSignal
}

/**
 * Opens a world and measures what was asked for.
 *
 * @throws BenchArgumentError where a part is asked for that there is not
 */
export async function runWorld(asked: RunWorld): Promise<WorldResult> {
  const { request, log, ending } = asked
  const parts = partsOf(request)
  const opened = await openWorld({
    ...asked.asked,
    seed: request.seed,
    until: request.until,
    log,
  })
  ending?.addEventListener('abort', () => void opened.close())
  try {
    return await withSegment(opened.product, async (segment) => {
      const world: BenchWorld = { ...opened, segment }
      const found: Measured[] = []
      for (const { id, measure } of parts) {
        log(`${id}…`)
        found.push(await measure(world, { ...request, log }))
        await asked.keep?.(await resultOf(world, found))
      }
      return await resultOf(world, found)
    })
  } finally {
    await opened.close()
  }
}

function partsOf({ only }: BenchRequest): typeof PARTS {
  const ids = PARTS.map(({ id }) => id)
  const unknown = [...(only ?? [])].filter((id) => !ids.includes(id))
  if (unknown.length > 0) {
    throw new BenchArgumentError(`--only names ${unknown.join(', ')}; there are ${ids.join(', ')}.`)
  }
  return PARTS.filter(({ id }) => only?.has(id) ?? true)
}

async function resultOf(world: BenchWorld, found: readonly Measured[]): Promise<WorldResult> {
  const { leads, activities, postgres, seed, cachingProduct } = world
  return {
    ...{ leads, activities, postgres, seed },
    questions: found.flatMap(({ questions = [] }) => questions),
    peers: found.flatMap(({ peers = [] }) => peers),
    ingest: found.find(({ ingest }) => ingest)?.ingest,
    memory: await memoryOf(cachingProduct.pid),
  }
}
