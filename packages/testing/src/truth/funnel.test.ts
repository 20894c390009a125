import { afterAll, beforeAll, describe, it } from '@jest/globals'
import { compileFunnel } from '@leadlight/compiler'
import type { CompileContext, FunnelPartId, FunnelQuery } from '@leadlight/compiler'
import fc from 'fast-check'
import { testDatabase } from '../engines/test-database.js'
import type { TestDatabase } from '../engines/test-database.js'
import { evaluateFunnel } from '../oracle/funnel/funnel-oracle.js'
import { FUNNEL_ORACLES } from '../oracle/funnel/parts.js'
import { funnelQueries } from '../worlds/funnel-arbitrary.js'
import { worlds } from '../worlds/world-arbitrary.js'
import { askFunnel } from './ask-funnel.js'
import { funnelDifferences, TELLERS } from './funnel-told.js'
import type { Teller } from './funnel-told.js'
import { loadWorld } from './load-world.js'
import { countedRecords } from './funnel-records.js'

const WORLDS = Number(process.env['LEADLIGHT_PROVE_WORLDS'] ?? (process.env['CI'] ? 5 : 3))
const QUESTIONS = 8
const SEED = Number(process.env['LEADLIGHT_PROVE_SEED'] ?? 20261122)

let test: TestDatabase
beforeAll(async () => {
  test = await testDatabase()
})
afterAll(() => test.close())

describe('the funnel', () => {
  it(`answers what counting by hand gives, on ${WORLDS} random worlds`, async () => {
    const cases = worlds({ future: false }).chain((world) =>
      fc.record({
        world: fc.constant(world),
        asked: fc.array(funnelQueries(world), { minLength: QUESTIONS, maxLength: QUESTIONS }),
      }),
    )
    await fc.assert(
      fc.asyncProperty(cases, async ({ world, asked }) => {
        const context = await loadWorld(test.database, world)
        for (const { part, query } of asked) {
          const { answer, sql } = await ask(part, query, context)
          const counted = evaluateFunnel(FUNNEL_ORACLES[part], world, query)
          const found = [
            ...funnelDifferences(answer, counted, TELLERS[part] as Teller<unknown>),
            ...(await countedRecords(test.database, part, query, answer, context)),
          ]
          if (found.length > 0) {
            const question = JSON.stringify({ part, query })
            throw new Error(`${question}\n${found.slice(0, 12).join('\n')}\n\n${sql.join('\n\n')}`)
          }
        }
      }),
      { numRuns: WORLDS, seed: SEED, endOnFailure: true },
    )
  }, 14_400_000)

  async function ask(part: FunnelPartId, query: FunnelQuery, context: CompileContext) {
    const plan = compileFunnel(part, query, context)
    const answer = await askFunnel(test.database, plan, context)
    return {
      answer,
      sql: plan.statements.map(({ text, values }) => `${text}\n-- ${JSON.stringify(values)}`),
    }
  }
})
