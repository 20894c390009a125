import type { BenchRequest } from '../bench-request.js'
import type { WorldResult } from '../run-bench.js'
import { describeMachine } from './describe-machine.js'
import { ingestSection } from './ingest-table.js'
import { markdownTable } from './markdown-table.js'
import { peerTable } from './peer-table.js'
import { questionTable } from './question-table.js'
import { writeCount, writeMilliseconds, writeRatio } from './write-number.js'

/** Writes everything that was measured as one page of Markdown; of a bench that goes on it says so. */
export function writeReport(
  request: BenchRequest,
  worlds: readonly WorldResult[],
  { unfinished = false }: { readonly unfinished?: boolean } = {},
): string {
  const world = worlds.at(-1)
  if (!world) throw new Error('No world was measured')
  return [
    '# Performance',
    ...(unfinished
      ? ['**Not all of it: the bench has not ended yet, or was ended before its time.**']
      : []),
    `Measured by \`npm run bench\` on ${describeMachine(world.postgres)}. The world: ${writeCount(world.leads)} leads and ${writeCount(world.activities)} activities, ${world.seed === undefined ? 'which the bench has not made' : `made of seed ${world.seed}`}. Milliseconds are medians of ${request.runs} runs after one to warm up, fewer where it says so; look at ratios rather than at absolutes.`,
    '## Questions',
    QUESTIONS_EXPLAINED,
    questionTable(world.questions, request.runs),
    ...differencesOf(world),
    ...growth(worlds),
    ...peersOf(world, request.runs),
    ...(world.ingest ? ingestSection(world.ingest) : []),
    '## Memory',
    `The server’s process holds ${writeCount(world.memory.now)} MB after all of this, ${writeCount(world.memory.most)} MB at most; it is to stay below 512 MB.`,
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n')
}

const QUESTIONS_EXPLAINED = [
  '- **SQL**: the product’s own statements, as `explain` tells them, run again in one transaction of the workspace’s readers.',
  '- **By hand**: one statement over the same tables, kept in `apps/bench/questions`. It answers what is compared, and no more.',
  '- **GraphQL**: the whole way over loopback HTTP, by a server that makes every answer anew; cached, by one that may give an answer again.',
  '- **Answers** agree if the numbers of all ways are equal, to a billionth of a ratio.',
  '- Targets, at a million leads on two cores: the Overview in 100 ms end to end; funnel, retention and score profile in 50 ms, six models of attribution in 20 ms; SQL within 1.2 times what is written by hand; GraphQL within 1.5 times its SQL, or 8 ms more.',
].join('\n')

function peersOf({ peers }: WorldResult, runs: number): readonly string[] {
  if (peers.length === 0) return []
  const lines = peers.flatMap(({ title, differences }) =>
    differences.map((line) => `- ${title}: ${line}`),
  )
  return [
    '## Peers',
    'The same data asked end to end over loopback HTTP, each server in a process of its own, without kept answers. **PostGraphile** serves a view of the leads, and a hand-written function for what is counted, since it groups nothing by itself. **The usual way** is a copy of the ledger as an ordinary application would keep it, in euros and with the indexes that its questions ask for, and a TypeORM query for each tile, its period before and its series; its definitions are simpler, so that not all of its numbers are the product’s.',
    peerTable(peers, runs),
    ...(lines.length === 0 ? [] : [lines.join('\n')]),
  ]
}

function differencesOf({ questions }: WorldResult): readonly string[] {
  const lines = questions.flatMap(({ id, differences }) =>
    differences.map((line) => `- \`${id}\`: ${line}`),
  )
  return lines.length === 0 ? [] : ['Answers that are not the same:', lines.join('\n')]
}

/** How each question grows from the smallest world to the largest. */
function growth(worlds: readonly WorldResult[]): readonly string[] {
  const [small, large] = [worlds[0], worlds.at(-1)]
  if (!small || !large || small === large) return []
  const times = Math.round(large.leads / small.leads)
  const rows = large.questions.flatMap((one) => {
    const other = small.questions.find(({ id }) => id === one.id)
    if (!other) return []
    return [
      [
        one.title,
        writeMilliseconds(other.sql?.median),
        writeMilliseconds(one.sql?.median),
        writeRatio(one.sql, other.sql),
        writeMilliseconds(other.endToEnd?.median),
        writeMilliseconds(one.endToEnd?.median),
        writeRatio(one.endToEnd, other.endToEnd),
      ],
    ]
  })
  const right = (title: string) => ({ title, right: true })
  const sizes = [small, large].map(({ leads }) => writeCount(leads))
  return [
    '## Growth',
    `From ${sizes[0]} leads to ${sizes[1]}, about ${times} times as many.`,
    markdownTable(
      [
        { title: 'Question' },
        ...sizes.map((size) => right(`SQL, ${size}`)),
        right('Grows'),
        ...sizes.map((size) => right(`GraphQL, ${size}`)),
        right('Grows'),
      ],
      rows,
    ),
  ]
}
