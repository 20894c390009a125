import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { MetricQueryError } from '@leadlight/compiler'
import type { Answer, CompileContext } from '@leadlight/compiler'
import { CATALOG, factsOf, findMetric, kindOf, partUnits } from '@leadlight/metrics'
import type { Fact, Filter, MetricParams, MetricQuery, Part, Period } from '@leadlight/metrics'
import fc from 'fast-check'

import { testDatabase } from '../engines/test-database.js'
import type { TestDatabase } from '../engines/test-database.js'
import type { World } from '../oracle/world.js'
import { addUp } from '../truth/add-up.js'
import { ask } from '../truth/ask.js'
import { loadWorld } from '../truth/load-world.js'
import { readRecords } from '../truth/read-records.js'
import { paramsOf, periods } from '../worlds/query-arbitrary.js'
import { SOURCES } from '../worlds/vocabulary.js'
import { worlds } from '../worlds/world-arbitrary.js'

/*
 * A filter that the database optimises has to keep what the same condition keeps when it is asked of
 * every row of the unfiltered question, one by one and outside of the database (after SQLancer's NoREC).
 */

const WORLDS = Number(process.env['LEADLIGHT_PROVE_WORLDS'] ?? (process.env['CI'] ? 16 : 5))
const SEED = Number(process.env['LEADLIGHT_PROVE_SEED'] ?? 20261122)
const PER_WORLD = 14

/** Whether the source of a fact's row is that of the lead that its record shows. */
const hasSourceOfLead = ({ table, dimensions: { source } }: Fact): boolean =>
  source?.kind === 'text' &&
  source.column === 'source' &&
  (source.by === 'lead' || table === 'lead_fact')

const METRICS = CATALOG.filter(
  (metric) =>
    kindOf(metric).kind !== 'estimate' && factsOf(metric).every((fact) => hasSourceOfLead(fact)),
)

interface Place {
  readonly metric: string
  readonly params: MetricParams
  readonly period: Period
  readonly where: Filter
}

const isIn =
  (sources: readonly string[], negate: boolean) =>
  (source: string | null): boolean =>
    source !== null && sources.includes(source) !== negate

function places(
  world: World,
): fc.Arbitrary<Place & { readonly keeps: (source: string | null) => boolean }> {
  const condition = fc
    .record({
      sources: fc.uniqueArray(fc.constantFrom(...SOURCES), { minLength: 1, maxLength: 3 }),
      negate: fc.boolean(),
      blank: fc.boolean(),
    })
    .map(({ sources, negate, blank }) => {
      const listed: Filter = { dimension: 'source', in: sources }
      const told: Filter = negate ? { not: listed } : listed
      const keeps = isIn(sources, negate)
      return blank
        ? {
            where: { or: [told, { dimension: 'source', isBlank: true }] },
            keeps: (source: string | null) => source === null || keeps(source),
          }
        : { where: told, keeps }
    })
  return fc
    .constantFrom(...METRICS)
    .chain(({ id }) =>
      fc.record({ id: fc.constant(id), params: paramsOf(id), period: periods(world), condition }),
    )
    .map(({ id, params, period, condition: { where, keeps } }) => ({
      metric: id,
      params: params ?? {},
      period,
      where,
      keeps,
    }))
}

const cases = worlds({ future: false }).chain((world) =>
  fc.record({
    world: fc.constant(world),
    asked: fc.array(places(world), { minLength: PER_WORLD, maxLength: PER_WORLD }),
  }),
)

const isWindowed = (place: Place): boolean => {
  const definition = findMetric(place.metric)
  return definition !== undefined && partUnits(definition, place.params) !== null
}

describe('Q2: what holds between an answer and its rows', () => {
  let test: TestDatabase
  beforeAll(async () => {
    test = await testDatabase()
  })
  afterAll(() => test.close())

  const sourcesOf = async ({ workspaceId }: CompileContext) =>
    new Map(
      (
        await test.database.withContext({ workspaceId, role: 'read' }, (client) =>
          client.query<{ lead_no: number; source: string | null }>(
            'select lead_no, source from lead_fact where workspace_id = $1',
            [workspaceId],
          ),
        )
      ).map(({ lead_no, source }) => [lead_no, source]),
    )

  it('M5: a filter keeps what its condition keeps of every row, one by one', async () => {
    let checked = 0
    let kept = 0
    await fc.assert(
      fc.asyncProperty(cases, async ({ world, asked }) => {
        const context = await loadWorld(test.database, world)
        const sources = await sourcesOf(context)
        const questions = asked.map(({ metric, params, period, where }): MetricQuery => ({
          metrics: [{ id: metric, params }],
          period,
          where,
        }))
        const { answers } = await ask(test.database, questions, context)
        for (const [i, answer] of answers.entries()) {
          const place = asked[i] as (typeof asked)[number]
          if (answer instanceof MetricQueryError) continue
          const parts: readonly Part[] = isWindowed(place)
            ? ['NUMERATOR', 'DENOMINATOR', 'N']
            : ['VALUE', 'N']
          for (const part of parts) {
            const { metric, params, period } = place
            const { records } = await test.database.withContext(
              { workspaceId: context.workspaceId, role: 'read' },
              (client) => readRecords(client, { metric, params, period, part }, context, 500),
            )
            const own = records.filter(({ leadNo }) =>
              place.keeps(leadNo === null ? null : (sources.get(leadNo) ?? null)),
            )
            checked++
            if (own.length > 0 && own.length < records.length) kept++
            const sum = addUp(answer.metrics[0]!, part, own, answer.currency)
            const told = partOf(answer, part)
            // What cannot be told has a reason; nothing adds up to 0.
            if (told === null && answer.totals[0]?.reason) continue
            try {
              expect(sum).toBeCloseTo(told ?? 0, 9)
            } catch (error) {
              throw new Error(JSON.stringify({ ...place, part }), { cause: error })
            }
          }
        }
      }),
      { numRuns: WORLDS, seed: SEED, endOnFailure: true },
    )
    expect(checked).toBeGreaterThan(WORLDS)
    expect(kept).toBeGreaterThan(WORLDS)
  }, 3_600_000)
})

function partOf({ totals }: Answer, part: Part): number | null | undefined {
  const [total] = totals
  switch (part) {
    case 'NUMERATOR':
      return total?.numerator
    case 'DENOMINATOR':
      return total?.denominator
    case 'N':
      return total?.n
    default:
      return total?.value
  }
}
