import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { parseBenchArguments } from './bench-request.js'
import { writeReport } from './report/write-report.js'
import { root } from './root.js'
import { runWorld } from './run-bench.js'
import type { WorldResult } from './run-bench.js'

/* `npm run bench`: measures the product on worlds of any size; the report is its output, and progress goes beside it. */

const REPORT = join(root, 'docs/performance.md')

async function run(): Promise<void> {
  const request = parseBenchArguments(process.argv.slice(2), process.cwd())
  const log = (line: string): void => void process.stderr.write(`${line}\n`)
  const worlds: WorldResult[] = []
  let unfinished = true
  const keep = async (): Promise<void> => {
    if (request.write) await writeFile(REPORT, writeReport(request, worlds, { unfinished }))
  }
  try {
    for (const [place, asked] of request.worlds.entries()) {
      const found = await runWorld({
        ...{ request, asked, log, ending: ended.signal },
        keep: (soFar) => {
          worlds[place] = soFar
          return keep()
        },
      })
      worlds[place] = found
    }
    unfinished = false
    await keep()
  } finally {
    if (worlds.length > 0) process.stdout.write(writeReport(request, worlds, { unfinished }))
  }
  const differing = worlds.flatMap(({ questions, peers }) =>
    [...questions, ...peers].filter(({ differences }) => differences.length > 0),
  )
  if (differing.length > 0) {
    throw new Error(`Answers differ: ${differing.map(({ title }) => title).join('; ')}`)
  }
}

// Whoever ends the bench ends its servers: what is under way fails, and everything is closed in order.
const ended = new AbortController()
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => ended.abort())

run().catch((error: unknown) => {
  const told = error instanceof Error ? error : new Error(String(error))
  const hint = 'hint' in told && typeof told.hint === 'string' ? told.hint : undefined
  process.stderr.write(`${hint ? `${told.message}\n${hint}` : (told.stack ?? told.message)}\n`)
  process.exitCode = 1
})
