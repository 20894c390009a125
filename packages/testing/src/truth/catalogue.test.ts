import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { MetricQueryError } from '@leadlight/compiler'
import type { CompileContext } from '@leadlight/compiler'
import {
  CATALOG,
  dimensionsOf,
  factOf,
  FACTS,
  factsOf,
  measuresOf,
  ROLLUPS,
} from '@leadlight/metrics'
import type {
  Attachment,
  Fact,
  Measure,
  MetricDefinition,
  MetricParams,
  MetricQuery,
  Rollup,
} from '@leadlight/metrics'
import { TABLES } from '@leadlight/database'
import pg from 'pg'
import { testDatabase } from '../engines/test-database.js'
import type { TestDatabase } from '../engines/test-database.js'
import { evaluate } from '../oracle/evaluate.js'
import { OracleError } from '../oracle/oracle-error.js'
import { tiny } from '../worlds/tiny.js'
import { ask } from './ask.js'
import { differences } from './differences.js'
import { loadWorld } from './load-world.js'

/** A column that the catalogue names, and the type that it takes it for, where it does. */
interface NamedColumn {
  readonly table: string
  readonly column: string
  readonly type?: string
}

const TYPES = { instant: 'timestamp with time zone', day: 'date', bucket: 'integer' } as const

function columnsOf(fact: Fact): readonly NamedColumn[] {
  const { table, source, anchors, intervals = {}, dimensions, profile, money } = fact
  if (source !== undefined) return []
  const own = (column: string): NamedColumn => ({ table, column })
  const ofMoney = money
    ? [
        ...[money.amount, money.currency, ...(money.line ?? [])].map(own),
        ...(fact.intervals ? [] : [{ table, column: money.day, type: 'date' }]),
      ]
    : []
  return [
    ...Object.entries(anchors).map(([column, type]) => ({ table, column, type: TYPES[type] })),
    ...Object.values(intervals).flatMap(({ from, to }) =>
      [from, to].map((column) => ({ table, column, type: TYPES.instant })),
    ),
    ...Object.values(dimensions).flatMap((attachment) =>
      attachment ? attachedColumns(attachment, table) : [],
    ),
    ...Object.values(profile ?? {}).map(own),
    ...ofMoney,
  ]
}

function attachedColumns(attachment: Attachment, own: string): readonly NamedColumn[] {
  if (attachment.kind === 'state') {
    return [attachment.at, attachment.before].flatMap((column) =>
      column === undefined ? [] : [{ table: own, column, type: TYPES.instant }],
    )
  }
  if (attachment.kind === 'listed') {
    return [
      { table: own, column: attachment.column, type: 'ARRAY' },
      { table: attachment.of, column: attachment.value, type: 'text' },
    ]
  }
  const { kind, by, column } = attachment
  const table = by === 'lead' ? 'lead_fact' : own
  switch (kind) {
    case 'text':
      return [{ table, column, type: 'text' }]
    case 'flag':
      return [{ table, column, type: 'boolean' }]
    case 'month':
      return [{ table, column, type: TYPES.instant }]
    case 'band':
      return [{ table, column, type: 'numeric' }]
    case 'reference':
      return [
        { table, column },
        { table: attachment.to, column: attachment.value, type: 'text' },
        { table: attachment.to, column: 'superseded_at' },
      ]
  }
}

function measuredColumns({
  fact,
  column,
  columns = [],
  where = [],
}: Measure): readonly NamedColumn[] {
  const { table, source } = factOf(fact)
  // What a source works out has the columns that its statement gives; it is asked further down.
  if (source !== undefined) return []
  const tested = where.flatMap((test) =>
    'alsoHeld' in test ? test.key : ['stageRole' in test ? 'stage_id' : test.column],
  )
  const named = [...(column === undefined ? [] : [column]), ...columns, ...tested]
  return named.map((name) => ({ table, column: name }))
}

function keptColumns({ fact, anchor, keeps, sums }: Rollup): readonly NamedColumn[] {
  const { table } = factOf(fact)
  return [
    { table, column: anchor, type: TYPES.instant },
    ...keeps.map(({ column, type, by }) => ({
      table: by ? 'lead_fact' : table,
      column,
      type: type === 'date' ? TYPES.instant : type,
    })),
    ...sums.map((column) => ({ table, column, type: 'integer' })),
  ]
}

const MEASURES: readonly Measure[] = CATALOG.flatMap((metric) => measuresOf(metric))

/** The least that a metric has to be told, by the names of its parameters. */
const LEAST: MetricParams = { goal: 'customer', from: 'mql', to: 'customer', stage: 'mql' }

const required = ({ parameters }: MetricDefinition): MetricParams =>
  Object.fromEntries(
    parameters
      .filter((parameter) => parameter.required)
      .map(({ name, default: shipped }) => [name, LEAST[name] ?? shipped]),
  )

describe('the catalogue on a real database', () => {
  let test: TestDatabase
  let context: CompileContext
  const world = tiny()

  beforeAll(async () => {
    test = await testDatabase()
    context = await loadWorld(test.database, world)
  })
  afterAll(() => test.close())

  it('names only tables and columns that there are, of the types that it takes them for', async () => {
    const admin = new pg.Client(test.connection)
    await admin.connect()
    const { rows } = await admin.query<{ place: string; type: string }>(
      `select table_name || '.' || column_name as place, data_type as type
       from information_schema.columns where table_schema = 'leadlight'`,
    )
    await admin.end()
    const real = new Map(rows.map(({ place, type }) => [place, type]))
    const named = [
      ...Object.values(FACTS).flatMap(columnsOf),
      ...MEASURES.flatMap(measuredColumns),
      ...ROLLUPS.flatMap(keptColumns),
    ]
    expect(named.length).toBeGreaterThan(100)
    const wrong = named
      .map(({ table, column, type }) => ({ place: `${table}.${column}`, type }))
      .filter(({ place, type }) => !real.has(place) || (type && real.get(place) !== type))
      .map(({ place, type }) => `${place} is ${real.get(place)}, not ${type ?? 'there'}`)
    expect(wrong).toEqual([])
  })

  it('can be asked for every metric by every dimension that it bears, and counts as by hand', async () => {
    const attributes = context.attributes.map(({ name }) => name)
    const questions = CATALOG.flatMap((metric) =>
      dimensionsOf(metric, attributes).map(
        (dimension): MetricQuery & { readonly by: [string] } => ({
          metrics: [{ id: metric.id, params: required(metric) }],
          by: [dimension],
          period: { from: '2026-01-01', to: '2026-03-01' },
        }),
      ),
    )
    const { answers, reads } = await ask(test.database, questions, context)
    expect(reads.filter((table) => !TABLES.some(({ name }) => name === table))).toEqual([])
    const unread = new Set<string>()
    questions.forEach((query, i) => {
      const answer = answers[i]
      if (!answer || answer instanceof MetricQueryError) throw answer ?? new Error('No answer.')
      try {
        expect({ query, differs: differences(answer, evaluate(world, query)) }).toEqual({
          query,
          differs: [],
        })
      } catch (error) {
        if (!(error instanceof OracleError)) throw error
        const metric = CATALOG.find(({ id }) => id === query.metrics[0]?.id)!
        unread.add(`${query.by[0]} of ${factsOf(metric)[0]?.id}`)
      }
    })
    // Everything has a second reading.
    expect([...unread]).toEqual([])
  })
})
