import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { readLeads } from '@leadlight/database'
import type { DoorClient, LeadOrder, LeadPlace, LeadSummary } from '@leadlight/database'
import type { CellQuery } from '@leadlight/metrics'
import fc from 'fast-check'

import { testDatabase } from '../engines/test-database.js'
import type { TestDatabase } from '../engines/test-database.js'
import { loadWorld } from '../truth/load-world.js'
import { readRecords } from '../truth/read-records.js'
import { worlds } from '../worlds/world-arbitrary.js'

/* In random worlds few moments hold many facts, so that pages end among ties. */

const WORLDS = Number(process.env['LEADLIGHT_PROVE_WORLDS'] ?? (process.env['CI'] ? 12 : 5))
const SEED = Number(process.env['LEADLIGHT_PROVE_SEED'] ?? 20261122)
const WHOLE = 1_000
const ALWAYS = { from: '2017-01-01', to: '2020-01-01' }
const CELLS: readonly CellQuery[] = [
  { metric: 'newLeadsGross', period: ALWAYS },
  { metric: 'revenue', period: ALWAYS },
  { metric: 'engagements', period: ALWAYS },
  { metric: 'emailsSent', period: ALWAYS },
  { metric: 'cost', period: ALWAYS },
  { metric: 'clvRealised', period: ALWAYS },
  { metric: 'acceptanceRate', period: ALWAYS },
]
const ORDERS: readonly LeadOrder[] = ['NEWEST', 'OLDEST', 'RECENTLY_ENGAGED']

const cases = fc.record({
  world: worlds({ future: false }),
  sizes: fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 2 }),
})

/** Every page of the list of leads, one after the other. */
async function turnLeads(
  client: DoorClient,
  workspaceId: number,
  order: LeadOrder,
  limit: number,
): Promise<readonly LeadSummary[]> {
  const all: LeadSummary[] = []
  for (let after: LeadPlace | null = null; ;) {
    const filter = { text: 'true', values: [] }
    const page = await readLeads(client, { workspaceId, filter, order, after, limit })
    all.push(...page)
    const last = page.at(-1)
    if (page.length < limit || !last) return all
    after = { orderedAt: last.orderedAt, leadNo: last.leadNo }
  }
}

describe('Q2: lists', () => {
  let test: TestDatabase
  beforeAll(async () => {
    test = await testDatabase()
  })
  afterAll(() => test.close())

  it('M6: pages of any size, one after the other, are the whole in its order', async () => {
    let ties = 0
    await fc.assert(
      fc.asyncProperty(cases, async ({ world, sizes }) => {
        const context = await loadWorld(test.database, world)
        const { workspaceId } = context
        await test.database.withContext({ workspaceId, role: 'read' }, async (client) => {
          for (const cell of CELLS) {
            const whole = await readRecords(client, cell, context, WHOLE)
            expect(whole.records).toHaveLength(whole.counted)
            ties += whole.records.length - new Set(whole.records.map(({ at }) => at)).size
            for (const size of sizes) {
              expect([cell, await readRecords(client, cell, context, size)]).toEqual([cell, whole])
            }
          }
          for (const order of ORDERS) {
            const whole = await turnLeads(client, workspaceId, order, WHOLE)
            expect(new Set(whole.map(({ leadNo }) => leadNo)).size).toBe(whole.length)
            for (const size of sizes) {
              expect(await turnLeads(client, workspaceId, order, size)).toEqual(whole)
            }
          }
        })
      }),
      { numRuns: WORLDS, seed: SEED, endOnFailure: true },
    )
    expect(ties).toBeGreaterThan(WORLDS)
  }, 3_600_000)
})
