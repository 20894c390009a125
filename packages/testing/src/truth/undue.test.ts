import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { MetricQueryError } from '@leadlight/compiler'
import type { CompileContext } from '@leadlight/compiler'
import { readWorkspaceFacts, releaseDue } from '@leadlight/database'
import type { MetricQuery } from '@leadlight/metrics'
import fc from 'fast-check'
import { testDatabase } from '../engines/test-database.js'
import type { TestDatabase } from '../engines/test-database.js'
import { evaluate } from '../oracle/evaluate.js'
import { instantOf } from '../oracle/instant.js'
import type { World } from '../oracle/world.js'
import { makeWorld } from '../worlds/make-world.js'
import { queries } from '../worlds/query-arbitrary.js'
import { worlds } from '../worlds/world-arbitrary.js'
import { ask } from './ask.js'
import { differences } from './differences.js'
import { horizonOf, loadWorld } from './load-world.js'

const WORLDS = Number(process.env['LEADLIGHT_PROVE_WORLDS'] ?? (process.env['CI'] ? 6 : 3))
const SEED = Number(process.env['LEADLIGHT_PROVE_SEED'] ?? 20261122)
const QUERIES = 15
const HOUR = 3_600_000

let test: TestDatabase
beforeAll(async () => {
  test = await testDatabase()
})
afterAll(() => test.close())

/** Later, when what has come by then counts. */
async function moveOn(
  context: CompileContext,
  world: World,
  hours: number,
): Promise<{ readonly world: World; readonly context: CompileContext }> {
  const now = new Date(instantOf(world.now, world.settings.zone) / 1000 + hours * HOUR)
  const then = { ...world, now: now.toISOString() }
  const { workspaceId } = context
  await releaseDue(test.database, workspaceId, now)
  const { sources } = await test.database.withContext({ workspaceId, role: 'read' }, (client) =>
    readWorkspaceFacts(client, workspaceId),
  )
  return {
    world: then,
    context: { ...context, horizon: horizonOf(then, sources.latestEffectiveAt) },
  }
}

async function compare(
  context: CompileContext,
  world: World,
  asked: readonly MetricQuery[],
): Promise<void> {
  const { answers } = await ask(test.database, asked, context)
  for (const [i, answer] of answers.entries()) {
    if (answer instanceof MetricQueryError) continue
    const query = asked[i] as MetricQuery
    const found = differences(answer, evaluate(world, query))
    if (found.length > 0) {
      throw new Error(`At ${world.now}: ${JSON.stringify(query)}\n${found.slice(0, 12).join('\n')}`)
    }
  }
}

describe('facts that lie up to a day ahead', () => {
  it(`count from their instant on and not before, in ${WORLDS} random worlds`, async () => {
    const cases = worlds({ early: true }).chain((world) =>
      fc.record({
        world: fc.constant(world),
        asked: fc.array(queries(world), { minLength: QUERIES, maxLength: QUERIES }),
      }),
    )
    await fc.assert(
      fc.asyncProperty(cases, async ({ world, asked }) => {
        const context = await loadWorld(test.database, world)
        await compare(context, world, asked)
        const soon = await moveOn(context, world, 1)
        await compare(soon.context, soon.world, asked)
        const tomorrow = await moveOn(soon.context, soon.world, 40)
        await compare(tomorrow.context, tomorrow.world, asked)
      }),
      { numRuns: WORLDS, seed: SEED, endOnFailure: true },
    )
  }, 3_600_000)

  it('leave somebody who was merged into a record of later', async () => {
    const world = makeWorld(
      [
        { kind: 'lead', id: 'early', createdAt: '2026-01-01', source: 'web' },
        { kind: 'lead', id: 'late', createdAt: '2026-01-10T18:00:00Z', source: 'ads' },
        { kind: 'merge', id: 'm', lead: 'early', into: 'late', at: '2026-01-10T11:00:00Z' },
      ],
      { now: '2026-01-10T12:00:00Z', live: true },
    )
    const context = await loadWorld(test.database, world)
    const asked: MetricQuery[] = [
      {
        metrics: [{ id: 'newLeadsGross' }],
        by: ['source'],
        period: { from: '2026-01-01', to: '2026-02-01' },
      },
    ]
    await compare(context, world, asked)
    const { answers } = await ask(test.database, asked, context)
    expect(answers[0]).toMatchObject({ totals: [{ value: 1 }] })
    const later = await moveOn(context, world, 12)
    await compare(later.context, later.world, asked)
  })

  it('end no stay, take nobody out of reach and make no customer before their time', async () => {
    const world = makeWorld(
      [
        { kind: 'lead', id: 'a', createdAt: '2026-01-01' },
        { kind: 'stage', id: 's', lead: 'a', stage: 'mql', at: '2026-01-02' },
        { kind: 'stage', id: 't', lead: 'a', stage: 'sql', at: '2026-01-10T18:00:00Z' },
        { kind: 'lead', id: 'b', createdAt: '2026-01-01' },
        { kind: 'stage', id: 'u', lead: 'b', stage: 'disqualified', at: '2026-01-10T18:00:00Z' },
        {
          kind: 'revenue',
          id: 'r',
          lead: 'a',
          revenueKind: 'order',
          amount: '5',
          currency: 'EUR',
          at: '2026-01-10T20:00:00Z',
        },
      ],
      { now: '2026-01-10T12:00:00Z', live: true },
    )
    const query: MetricQuery = {
      metrics: [
        { id: 'leadsInStage', as: 'mql', params: { stage: 'mql' } },
        { id: 'leadsInStage', as: 'sql', params: { stage: 'sql' } },
        { id: 'newCustomers' },
        { id: 'revenue' },
        { id: 'conversionRate', params: { goal: 'customer' } },
      ],
      period: { from: '2026-01-01', to: '2026-02-01' },
    }
    const context = await loadWorld(test.database, world)
    const numbers = async (at: CompileContext): Promise<unknown> => {
      const { answers } = await ask(test.database, [query], at)
      const [answer] = answers
      if (!answer || answer instanceof MetricQueryError) throw answer ?? new Error('No answer.')
      return answer.totals.map(({ value, immature }) => immature ?? value)
    }
    expect(await numbers(context)).toEqual([1, 0, 0, 0, 2])
    const { workspaceId } = context
    // While a batch comes in nobody waits for it; the next question releases.
    await test.database.withContext({ workspaceId, role: 'ingest' }, async (client) => {
      await client.query('select pg_advisory_xact_lock(714631, $1)', [workspaceId])
      const soon = new Date('2026-01-10T19:00:00Z')
      expect(await releaseDue(test.database, workspaceId, soon)).toBe(false)
    })
    const evening = await moveOn(context, world, 7)
    expect(await numbers(evening.context)).toEqual([0, 1, 0, 0, 1])
    const night = await moveOn(evening.context, evening.world, 2)
    expect(await numbers(night.context)).toEqual([0, 0, 1, 5, 0])
  })
})
