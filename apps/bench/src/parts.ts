import { measureIngest } from './ingest/measure-ingest.js'
import type { IngestResult } from './ingest/measure-ingest.js'
import { measureOverview } from './measure/measure-overview.js'
import { measureQuestion } from './measure/measure-question.js'
import type { QuestionResult } from './measure/measure-question.js'
import { measurePostgraphile } from './postgraphile/measure-postgraphile.js'
import { OVERVIEW_OPERATIONS } from './questions/overview.js'
import { QUESTIONS } from './questions/index.js'
import { measureUsualWay } from './usual-way/measure-usual-way.js'
import type { PeerResult } from './usual-way/peer-result.js'
import type { BenchWorld } from './world/open-world.js'

/** What a part of the bench has found out. */
export interface Measured {
  readonly questions?: readonly QuestionResult[]
  readonly peers?: readonly PeerResult[]
  readonly ingest?: IngestResult
}

interface Extent {
  readonly runs: number
  readonly seconds: number
  readonly log: (line: string) => void
}

/** Something that is measured by itself, and that `--only` can name. */
interface Part {
  readonly id: string
  measure(world: BenchWorld, extent: Extent): Promise<Measured>
}

/** All that the bench measures, in the order in which it does. */
export const PARTS: readonly Part[] = [
  ...OVERVIEW_OPERATIONS.map((overview): Part => ({
    id: overview.id,
    measure: async (world, { runs }) => ({
      questions: [await measureOverview(world, overview, runs)],
    }),
  })),
  ...QUESTIONS.map((question): Part => ({
    id: question.id,
    measure: async (world, { runs }) => ({
      questions: [await measureQuestion(world, question, runs)],
    }),
  })),
  {
    id: 'postgraphile',
    measure: async (world, { runs, log }) => ({
      peers: await measurePostgraphile(world, runs, log),
    }),
  },
  {
    id: 'usual-way',
    measure: async (world, { runs, log }) => ({ peers: await measureUsualWay(world, runs, log) }),
  },
  {
    id: 'ingest',
    measure: async (world, { seconds, log }) => ({
      ingest: await measureIngest(world, seconds, log),
    }),
  },
]
