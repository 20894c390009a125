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
  const kept: WorldResult[] = []
  const request = parseBenchArguments(words, '.')

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'leadlight-bench-'))
    await chmod(dataDir, 0o755)
    const asked = { leads: 300, dataDir }
    const keep = (soFar: WorldResult): Promise<void> => Promise.resolve(void kept.push(soFar))
    world = await runWorld({ request, asked, keep, log: () => undefined })
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

  it('keeps what it knows after each part', () => {
    expect(kept).toHaveLength(EVERYTHING.length)
    expect(kept[0]?.questions).toHaveLength(1)
    const report = writeReport(request, kept.slice(0, 1), { unfinished: true })
    expect(report).toContain('Not all of it')
  })

  it('tells of a world that is there what it was made of, whatever is asked', async () => {
    const other = parseBenchArguments(['--seed', '6', '--runs', '1', '--only', 'funnel'], '.')
    const asked = { leads: 300, dataDir }
    const again = await runWorld({ request: other, asked, log: () => undefined })
    expect(again.seed).toBe(5)
  }, 60_000)

  it('refuses a part that there is not, before it opens a world', async () => {
    const wrong = parseBenchArguments(['--only', 'overviw'], '.')
    const asked = { leads: 300, dataDir: join(dataDir, 'none') }
    await expect(runWorld({ request: wrong, asked, log: () => undefined })).rejects.toThrow(
      '--only names overviw; there are overview,',
    )
  })

  it('reports a row for every question, and what the server’s process holds', () => {
    const report = writeReport(request, [world])
    for (const { title } of world.questions) expect(report).toContain(`| ${title}`)
    for (const { title } of world.peers) expect(report).toContain(`| ${title}`)
    expect(report).toContain('made of seed 5.')
    expect(report).not.toContain('Not all of it')
    expect(report).toMatch(/The server’s process holds \d+ MB/)
  })
})
