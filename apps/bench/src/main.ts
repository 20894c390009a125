import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { parseBenchArguments } from './bench-request.js'
import { writeReport } from './report/write-report.js'
import { root } from './root.js'
import { runWorld } from './run-bench.js'
import type { WorldResult } from './run-bench.js'

/* `npm run bench`: measures the product on worlds of any size; the report is its output, and progress goes beside it. */

async function run(): Promise<void> {
  const request = parseBenchArguments(process.argv.slice(2), process.cwd())
  const log = (line: string): void => void process.stderr.write(`${line}\n`)
  const worlds: WorldResult[] = []
  for (const asked of request.worlds) worlds.push(await runWorld({ request, asked, log }))
  const report = writeReport(request, worlds)
  process.stdout.write(report)
  if (request.write) await writeFile(join(root, 'docs/performance.md'), report)
  const differing = worlds.flatMap(({ questions }) =>
    questions.filter(({ differences }) => differences.length > 0).map(({ id }) => id),
  )
  if (differing.length > 0) {
    throw new Error(`Answers differ between paths: ${[...new Set(differing)].join(', ')}`)
  }
}

run().catch((error: unknown) => {
  const told = error instanceof Error ? error : new Error(String(error))
  const hint = 'hint' in told && typeof told.hint === 'string' ? told.hint : undefined
  process.stderr.write(`${hint ? `${told.message}\n${hint}` : (told.stack ?? told.message)}\n`)
  process.exitCode = 1
})
