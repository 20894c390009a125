import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { compactRollups } from '@leadlight/database'
import type { Filter, MetricQuery } from '@leadlight/metrics'
import fc from 'fast-check'
import { testDatabase } from '../engines/test-database.js'
import type { TestDatabase } from '../engines/test-database.js'
import type { World } from '../oracle/world.js'
import { VALUES } from '../worlds/filter-arbitrary.js'
import { queries } from '../worlds/query-arbitrary.js'
import { worlds } from '../worlds/world-arbitrary.js'
import { askBothWays } from './ask-both-ways.js'
import { loadWorld } from './load-world.js'

const WORLDS = Number(process.env['LEADLIGHT_PROVE_WORLDS'] ?? 10)

let test: TestDatabase
beforeAll(async () => {
  test = await testDatabase()
})
afterAll(() => test.close())

/** Metrics that add up, fact by fact, with the dimensions that its rollup keeps. */
const KEPT: readonly (readonly [readonly string[], readonly string[]])[] = [
  [
    [
      ...['emailsSent', 'emailsDelivered', 'emailOpensUnique', 'emailClicksUnique'],
      ...['emailTotalClicks', 'emailOpenRate', 'emailOpenRateRaw', 'emailClickRate'],
      ...['emailClickToOpenRate', 'hardBounceRate', 'unsubscribeRate', 'complaintRate'],
    ],
    ['channel', 'source', 'imported'],
  ],
  [['visits'], ['source', 'channel']],
  [['visitors', 'visits', 'engagedLeads'], []],
  [['leadScore', 'newLeads', 'newLeadsGross'], ['scoreBand']],
  [
    ['engagements', 'formSubmissions'],
    ['source', 'channel'],
  ],
  [
    ['newLeads', 'newLeadsGross', 'mqls'],
    ['source', 'channel', 'imported'],
  ],
]

const tests = (dimension: string): fc.Arbitrary<Filter> => {
  const values = [...(VALUES[dimension] ?? []), 'true', 'nobody has this']
  return fc.oneof(
    fc.record({ dimension: fc.constant(dimension), is: fc.constantFrom(...values) }),
    fc.record({ dimension: fc.constant(dimension), notIn: fc.subarray(values) }),
    fc.record({ dimension: fc.constant(dimension), isBlank: fc.boolean() }),
  )
}

/** Questions that rollups can answer, of the periods and grains of any. */
const borne = (world: World): fc.Arbitrary<MetricQuery> =>
  fc
    .tuple(queries(world), fc.constantFrom(...KEPT))
    .chain(([{ period, grain, compareTo }, [metrics, dimensions]]) =>
      fc
        .record({
          metrics: fc
            .tuple(
              fc.subarray([...metrics], { minLength: 1, maxLength: Math.min(4, metrics.length) }),
              fc.constantFrom('MEDIAN', 'MEAN', 'P25', 'P75', 'P90', 'MIN', 'MAX'),
            )
            .map(([ids, statistic]) =>
              ids.map((id) => (id === 'leadScore' ? { id, params: { statistic } } : { id })),
            ),
          by: fc.subarray([...dimensions], { maxLength: Math.min(2, dimensions.length) }),
          where:
            dimensions.length === 0
              ? fc.constant(undefined)
              : fc.option(fc.constantFrom(...dimensions).chain(tests), { nil: undefined }),
          limit: fc.option(fc.constantFrom(1, 2), { nil: undefined }),
        })
        .map(({ where, limit, ...asked }) => ({
          ...asked,
          period: 'zone' in period ? withoutZone(period) : period,
          ...(grain && { grain }),
          ...(compareTo && { compareTo }),
          ...(where && { where }),
          ...(limit !== undefined && { limit }),
        })),
    )

function withoutZone<Period extends { readonly zone?: string }>(
  period: Period,
): Omit<Period, 'zone'> {
  const { zone: _, ...rest } = period
  return rest
}

describe('Q1: what rollups say is what facts say', () => {
  it(`on ${WORLDS} random worlds, before and after rows of one key are made one`, async () => {
    const cases = worlds().chain((world) =>
      fc.record({
        world: fc.constant(world),
        asked: fc.array(borne(world), { minLength: 20, maxLength: 20 }),
      }),
    )
    let answered = 0
    await fc.assert(
      fc.asyncProperty(cases, async ({ world, asked }) => {
        const context = await loadWorld(test.database, world, ['first', 'second'])
        const { quick, byFacts } = await askBothWays(test.database, asked, context)
        expect(quick).toEqual(byFacts)
        answered += quick.length
        const { workspaceId } = context
        await test.database.withContext({ workspaceId, role: 'ingest' }, (client) =>
          compactRollups(client, workspaceId, 0),
        )
        expect((await askBothWays(test.database, asked, context)).quick).toEqual(quick)
      }),
      { numRuns: WORLDS, seed: 11, endOnFailure: true },
    )
    expect(answered).toBeGreaterThan(WORLDS * 10)
  }, 600_000)
})
