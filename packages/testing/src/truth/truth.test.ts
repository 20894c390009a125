import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { MetricQueryError } from '@leadlight/compiler'
import { CATALOG } from '@leadlight/metrics'
import type { MetricQuery } from '@leadlight/metrics'
import fc from 'fast-check'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { evaluate } from '../oracle/evaluate.js'
import { METRICS } from '../oracle/metrics/metrics.js'
import type { World } from '../oracle/world.js'
import { testDatabase } from '../engines/test-database.js'
import type { TestDatabase } from '../engines/test-database.js'
import { queries } from '../worlds/query-arbitrary.js'
import { worlds } from '../worlds/world-arbitrary.js'
import { ask } from './ask.js'
import { differences } from './differences.js'
import { loadWorld } from './load-world.js'

const WORLDS = Number(process.env['LEADLIGHT_PROVE_WORLDS'] ?? (process.env['CI'] ? 200 : 40))
const QUERIES = 25
const SEED = Number(process.env['LEADLIGHT_PROVE_SEED'] ?? 20261122)

let test: TestDatabase
beforeAll(async () => {
  test = await testDatabase()
})
afterAll(() => test.close())

const REFUSED = new Set(['BAD_PARAMETER', 'UNKNOWN_STAGE', 'UNKNOWN_GOAL'])
const known = new Set(CATALOG.map((metric) => metric.id))

/** A world that differs is kept as a file, since it is too long to print. */
async function keepFailure(world: World, query: MetricQuery): Promise<void> {
  const file = join(tmpdir(), 'leadlight-difference.json')
  await writeFile(file, JSON.stringify({ world, query }, null, 2))
}

describe('every metric', () => {
  it('has a second reading', () => {
    expect(Object.keys(METRICS)).toEqual(expect.arrayContaining([...known]))
  })
})

describe('Q1: what the product answers is what counting by hand gives', () => {
  it(`on ${WORLDS} random worlds with ${QUERIES} questions each`, async () => {
    const cases = worlds().chain((world) =>
      fc.record({
        world: fc.constant(world),
        asked: fc.array(queries(world), { minLength: QUERIES, maxLength: QUERIES }),
      }),
    )
    await fc.assert(
      fc.asyncProperty(cases, async ({ world, asked }) => {
        const questions = asked.filter((query) => query.metrics.every(({ id }) => known.has(id)))
        const context = await loadWorld(test.database, world)
        const { answers, sql } = await ask(test.database, questions, context)
        for (const [i, answer] of answers.entries()) {
          const query = questions[i]!
          if (answer instanceof MetricQueryError) {
            // The oracle follows people backwards and into side stages too; the product refuses.
            if (answer.problems.every(({ code }) => REFUSED.has(code))) continue
            throw new Error(`Refused: ${answer.message}\n${JSON.stringify(query)}`)
          }
          const found = differences(answer, evaluate(world, query))
          if (found.length > 0) {
            await keepFailure(world, query)
            const used = answer.statements.map((n) => sql[n]).join('\n\n')
            throw new Error(`${JSON.stringify(query)}\n${found.slice(0, 12).join('\n')}\n\n${used}`)
          }
        }
      }),
      { numRuns: WORLDS, seed: SEED, endOnFailure: true },
    )
  }, 14_400_000)
})
