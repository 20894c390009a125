import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { parseBenchArguments } from './bench-request.js'
import { OVERVIEW_OPERATIONS } from './questions/overview.js'
import { QUESTIONS } from './questions/index.js'
import { writeReport } from './report/write-report.js'
import { runWorld } from './run-bench.js'
import type { WorldResult } from './run-bench.js'

/** All but the events, which take as long as they are told to. */
const EVERYTHING = [...[...OVERVIEW_OPERATIONS, ...QUESTIONS].map(({ id }) => id), 'postgraphile']
const words = ['--leads', '300', '--seed', '5', '--runs', '1', '--only', EVERYTHING.join()]

describe('the bench, on a tiny world', () => {
  let dataDir: string
  let world: WorldResult
  const request = parseBenchArguments(words, '.')

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'leadlight-bench-'))
    await chmod(dataDir, 0o755)
    world = await runWorld({ request, asked: { leads: 300, dataDir }, log: () => undefined })
  }, 180_000)
  afterAll(() => rm(dataDir, { recursive: true, force: true }))

  it('gets the same answer in every way', () => {
    const compared = [...world.questions, ...world.peers]
    expect(compared.flatMap(({ differences }) => differences)).toEqual([])
    expect(world.peers).toHaveLength(2)
    expect(world.questions.map(({ id }) => id)).toEqual([
      ...OVERVIEW_OPERATIONS.map(({ id }) => id),
      ...QUESTIONS.map(({ id }) => id),
    ])
  })

  it('reports a row for every question, and what the server’s process holds', () => {
    const report = writeReport(request, [world])
    for (const { title } of world.questions) expect(report).toContain(`| ${title}`)
    for (const { title } of world.peers) expect(report).toContain(`| ${title}`)
    expect(report).toMatch(/The server’s process holds \d+ MB/)
  })
})
