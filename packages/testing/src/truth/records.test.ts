import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Answer, AnswerCell, AnswerValue, CompileContext } from '@leadlight/compiler'
import { MetricQueryError } from '@leadlight/compiler'
import type {
  CellQuery,
  MetricDefinition,
  MetricParams,
  MetricQuery,
  Part,
} from '@leadlight/metrics'
import {
  CATALOG,
  FACTS,
  findMetric,
  kindOf,
  measuresOf,
  partUnits,
  recordShape,
} from '@leadlight/metrics'
import fc from 'fast-check'
import { testDatabase } from '../engines/test-database.js'
import type { TestDatabase } from '../engines/test-database.js'
import { queries } from '../worlds/query-arbitrary.js'
import { tiny } from '../worlds/tiny.js'
import { worlds } from '../worlds/world-arbitrary.js'
import { addUp } from './add-up.js'
import { ask } from './ask.js'
import { loadWorld } from './load-world.js'
import { readRecords } from './read-records.js'

const WORLDS = Number(process.env['LEADLIGHT_PROVE_WORLDS'] ?? (process.env['CI'] ? 30 : 10))
const SEED = Number(process.env['LEADLIGHT_PROVE_SEED'] ?? 20261122)
/** Small, so that nearly every cell takes several pages. */
const PAGE = 3

let test: TestDatabase
beforeAll(async () => {
  test = await testDatabase()
})
afterAll(() => test.close())

/** A number of an answer with the cell that holds it. */
interface Place {
  readonly cell: CellQuery
  readonly metric: number
  readonly value: AnswerValue
}

function placesOf(query: MetricQuery, answer: Answer): readonly Place[] {
  const {
    metrics,
    by = [],
    parts: _,
    having: __,
    orderBy: ___,
    limit: ____,
    other: _____,
    ...about
  } = query
  const shown = [
    ...new Map(
      answer.cells.filter(({ other }) => !other).map(({ group }) => [JSON.stringify(group), group]),
    ).values(),
  ]
  const groupOf = ({ group, other }: AnswerCell): Partial<CellQuery> => ({
    ...(by.length === 0
      ? {}
      : { group: by.map((dimension, i) => ({ dimension, value: group[i] ?? null })) }),
    ...(other ? { besides: shown } : {}),
  })
  const at = (values: readonly AnswerValue[], own: Partial<CellQuery>): readonly Place[] =>
    values.map((value, metric) => {
      const { id, params } = metrics[metric]!
      return {
        metric,
        value,
        cell: { ...about, ...own, metric: id, ...(params === undefined ? {} : { params }) },
      }
    })
  return [
    ...at(answer.totals, {}),
    ...answer.cells.flatMap((cell) => {
      const bucket = answer.buckets[cell.bucket]?.label ?? null
      return at(cell.values, { ...groupOf(cell), ...(bucket === null ? {} : { bucket }) })
    }),
  ]
}

function partsOf({ metric, value }: Place, answer: Answer): readonly Part[] {
  const bound = answer.metrics[metric]!
  if (kindOf(bound.definition, bound.params).kind === 'estimate') return ['VALUE', 'N']
  const quotient = partUnits(bound.definition, bound.params) !== null
  return [
    'VALUE',
    'N',
    ...(quotient ? (['NUMERATOR', 'DENOMINATOR'] as const) : []),
    ...(value.immature === null ? [] : (['IMMATURE', 'MATURE_VALUE'] as const)),
    ...(value.comparison === null ? [] : (['PREVIOUS'] as const)),
  ]
}

function told(value: AnswerValue, part: Part): number | null {
  switch (part) {
    case 'NUMERATOR':
      return value.numerator
    case 'DENOMINATOR':
      return value.denominator
    case 'N':
      return value.n
    case 'IMMATURE':
      return value.immature
    case 'MATURE_VALUE':
      return value.matureValue
    case 'PREVIOUS':
      return value.comparison?.previous ?? null
    default:
      return value.value
  }
}

function same(a: number | null, b: number | null): boolean {
  if (a === null || b === null) return a === b
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b))
}

/** Reads the records of a part and compares their sum with the number; gives what differs. */
async function check(
  place: Place,
  part: Part,
  answer: Answer,
  context: CompileContext,
): Promise<string | null> {
  const cell: CellQuery = { ...place.cell, part }
  const { records, counted } = await test.database.withContext(
    { workspaceId: context.workspaceId, role: 'read' },
    (client) => readRecords(client, cell, context, PAGE),
  )
  const keys = records.map(({ type, place: { at, key } }, i) => [
    type,
    at,
    ...key,
    // A lead may stand among those who came and among those who cost: sets are told apart by type.
    type === 'Lead' ? records[i]?.raw.denominator === null : null,
  ])
  if (new Set(keys.map((key) => JSON.stringify(key))).size !== records.length) {
    return `a record comes twice: ${JSON.stringify(cell)}`
  }
  if (counted !== records.length) return `${counted} counted, ${records.length} shown`
  const sum = addUp(answer.metrics[place.metric]!, part, records, answer.currency)
  const expected = told(place.value, part)
  if (sum === undefined || same(sum, expected)) return null
  // What nobody booked is unknown and has no records; what cannot be told has a reason.
  const unbooked = records.every(({ raw }) => raw.numerator === null && raw.value === null)
  if (expected === null && (unbooked || place.value.reason !== null)) return null
  return `${part}: records add up to ${sum}, the answer says ${expected}: ${JSON.stringify(cell)}`
}

/** The least that a metric has to be told. */
function leastParams({ parameters }: MetricDefinition): MetricParams {
  const needed = parameters.filter(({ required }) => required)
  return Object.fromEntries(
    needed.map(({ name, type }) => [
      name,
      type === 'goal' || name === 'to' ? 'customer' : type === 'days' ? 30 : 'mql',
    ]),
  )
}

describe('every metric of the catalogue', () => {
  it('says how its records are told from each other', () => {
    const unknown = CATALOG.flatMap((metric) =>
      measuresOf(metric, leastParams(metric))
        .filter(({ fact, aggregate, columns }) => {
          return !recordShape(fact, aggregate === 'distinct' ? (columns ?? []) : null)
        })
        .map(({ fact, columns }) => `${metric.id}: ${fact} ${columns?.join() ?? ''}`),
    )
    expect(unknown).toEqual([])
    expect(Object.keys(FACTS).filter((fact) => !recordShape(fact))).toEqual([])
  })

  it('is the sum of its records in every part, in a world worked out by hand', async () => {
    const context = await loadWorld(test.database, tiny())
    const questions = CATALOG.map((metric): MetricQuery => ({
      metrics: [{ id: metric.id, params: leastParams(metric) }],
      period: { from: '2026-02-01', to: '2026-03-01' },
      compareTo: 'PREVIOUS_PERIOD',
    }))
    const { answers } = await ask(test.database, questions, context)
    const wrong: string[] = []
    let read = 0
    for (const [i, answer] of answers.entries()) {
      if (answer instanceof MetricQueryError) throw answer
      const place = placesOf(questions[i]!, answer)[0]!
      for (const part of partsOf(place, answer)) {
        const found = await check(place, part, answer, context)
        read++
        if (found !== null) wrong.push(`${answer.metrics[0]!.definition.id} ${found}`)
      }
    }
    expect(wrong).toEqual([])
    expect(read).toBeGreaterThan(CATALOG.length)
  })
})

const REFUSED = new Set(['BAD_PARAMETER', 'UNKNOWN_STAGE', 'UNKNOWN_GOAL'])

describe('the records behind any cell', () => {
  it(`add up to its number, on ${WORLDS} random worlds`, async () => {
    const cases = worlds({ future: false }).chain((world) =>
      fc.record({
        world: fc.constant(world),
        asked: fc.array(
          fc
            .tuple(queries(world), fc.boolean())
            .map(([query, cut]): MetricQuery =>
              cut && (query.by?.length ?? 0) > 0 ? { ...query, limit: 1, other: true } : query,
            ),
          { minLength: 8, maxLength: 8 },
        ),
        picks: fc.array(fc.nat(), { minLength: 6, maxLength: 6 }),
      }),
    )
    let several = 0
    await fc.assert(
      fc.asyncProperty(cases, async ({ world, asked: all, picks }) => {
        const asked = all.filter((query) => query.metrics.every(({ id }) => findMetric(id)))
        const context = await loadWorld(test.database, world)
        const { answers } = await ask(test.database, asked, context)
        for (const [i, answer] of answers.entries()) {
          if (answer instanceof MetricQueryError) {
            if (answer.problems.every(({ code }) => REFUSED.has(code))) continue
            throw answer
          }
          const places = placesOf(asked[i]!, answer)
          // Cells that hold something are asked rather than the many empty ones.
          const full = places.filter(({ value }) => (value.n ?? 0) > 0)
          for (const pick of new Set(picks)) {
            const from = full.length > 0 && pick % 4 > 0 ? full : places
            const place = from[pick % from.length]
            if (!place) continue
            const parts = partsOf(place, answer)
            const part = parts[pick % parts.length]!
            if ((place.value.n ?? 0) > PAGE) several++
            const found = await check(place, part, answer, context)
            if (found !== null) throw new Error(`${found}\n${JSON.stringify(asked[i])}`)
          }
        }
      }),
      { numRuns: WORLDS, seed: SEED, endOnFailure: true },
    )
    expect(several).toBeGreaterThan(0)
  }, 3_600_000)
})
