import type { Filter, MetricQuery, ResolvedPeriod } from '@leadlight/metrics'
import {
  attachmentOf,
  bucketsOf,
  comparisonPeriod,
  dimensionsOf,
  factsOf,
  findMetric,
  CATALOG,
  isPeriodProblem,
  isZone,
  MAX_BUCKETS,
  partColumn,
  refusalOf,
  resolvePeriod,
} from '@leadlight/metrics'
import type { CompileContext } from '../context.js'
import { attributeNames } from '../context.js'
import { Problems } from '../errors.js'
import { bindFilter } from './bind-filter.js'
import { dimensionIds } from './dimension-ids.js'
import { bindSegment } from './bind-segment.js'
import { bindParams, checkOrder } from './bind-params.js'
import type { BoundMetric, BoundQuery } from './bound-query.js'
import { suggestNames } from './near-names.js'

/*
 * Stage 1 of the compiler. In: a question in names. Out: a question in definitions, with its
 * buckets cut and its defaults filled in. Every problem of a question is reported at once, each
 * with its place and what to do; what comes out cannot fail further on.
 */

const MAX_DIMENSIONS = 4
const MAX_LIMIT = 10_000

/** Settles every name of a question; throws a `MetricQueryError` with all its problems. */
export function bind(query: MetricQuery, context: CompileContext): BoundQuery {
  const problems = new Problems()
  const metrics = bindMetrics(query, context, problems)
  const known = dimensionIds(context)
  const by = bindBy(query, metrics, known, context, problems)
  const filter = bindWhere(query, metrics, known, context, problems)
  const segment = bindSegment(query, metrics, context, problems)
  const period = bindPeriod(query, context, problems)
  const rules = { ...context.settings, zone: period.zone }
  const previous = query.compareTo
    ? comparisonPeriod(period, query.compareTo, rules, context.horizon)
    : null
  const buckets = bucketsOf(period, query.grain, rules)
  if (buckets.length > MAX_BUCKETS) {
    problems.add(
      'TOO_MANY_BUCKETS',
      ['grain'],
      `The period has more than ${MAX_BUCKETS} buckets of this grain.`,
      'Ask for a coarser grain or a shorter period.',
    )
  }
  const currency = bindCurrency(query, metrics, context, problems)
  checkColumns(query, metrics, by, problems)
  checkLimit(query, problems)
  problems.throwIfAny()
  return {
    metrics,
    by,
    period,
    previous,
    timed: query.grain !== undefined,
    buckets,
    previousBuckets: previous ? bucketsOf(previous, query.grain, rules) : [],
    filter,
    segment,
    zone: period.zone,
    currency,
    parts: query.parts ?? ['VALUE'],
    having: query.having ?? [],
    orderBy: query.orderBy ?? [],
    limit: query.limit ?? null,
    other: query.other ?? false,
  }
}

/** Checks a filter on its own. */
export function checkFilter(filter: Filter, context: CompileContext): Problems['found'] {
  const problems = new Problems()
  bindFilter(filter, dimensionIds(context), problems, [])
  return problems.found
}

function bindMetrics(
  query: MetricQuery,
  context: CompileContext,
  problems: Problems,
): readonly BoundMetric[] {
  if (query.metrics.length === 0) {
    problems.add(
      'NO_METRIC',
      ['metrics'],
      'The question names no metric.',
      'Add one, such as newLeads.',
    )
  }
  return query.metrics.flatMap((selection, i) => {
    const definition = findMetric(selection.id)
    if (!definition) {
      problems.add(
        'UNKNOWN_METRIC',
        ['metrics', i, 'id'],
        `There is no metric \`${selection.id}\`.`,
        suggestNames(
          selection.id,
          CATALOG.map((metric) => metric.id),
        ),
        { metric: selection.id },
      )
      return []
    }
    const path = ['metrics', i, 'params']
    const params = bindParams(
      definition,
      selection.params ?? {},
      context.settings.stages,
      problems,
      path,
    )
    checkOrder(definition, params, context.settings.stages, problems, path)
    return [{ column: selection.as ?? selection.id, definition, params }]
  })
}

function bindBy(
  query: MetricQuery,
  metrics: readonly BoundMetric[],
  known: readonly string[],
  context: CompileContext,
  problems: Problems,
): readonly string[] {
  const by = query.by ?? []
  if (by.length > MAX_DIMENSIONS) {
    problems.add(
      'TOO_MANY_DIMENSIONS',
      ['by'],
      `A question may be grouped by ${MAX_DIMENSIONS} dimensions, not ${by.length}.`,
      'Ask in several questions.',
    )
  }
  by.forEach((dimension, i) => {
    if (!known.includes(dimension)) {
      problems.add(
        'UNKNOWN_DIMENSION',
        ['by', i],
        `There is no dimension \`${dimension}\`.`,
        suggestNames(dimension, known),
        { dimension },
      )
      return
    }
    checkApplies(dimension, metrics, context, problems, 'DIMENSION_NOT_APPLICABLE', ['by', i])
  })
  return by
}

function bindWhere(
  query: MetricQuery,
  metrics: readonly BoundMetric[],
  known: readonly string[],
  context: CompileContext,
  problems: Problems,
): Filter | null {
  if (!query.where) return null
  for (const used of bindFilter(query.where, known, problems, ['where'])) {
    checkApplies(used.dimension, metrics, context, problems, 'FILTER_NOT_APPLICABLE', used.path)
  }
  return query.where
}

/** Refuses a dimension that a metric's facts do not bear, naming the ones they do. */
function checkApplies(
  dimension: string,
  metrics: readonly BoundMetric[],
  context: CompileContext,
  problems: Problems,
  code: 'DIMENSION_NOT_APPLICABLE' | 'FILTER_NOT_APPLICABLE',
  path: readonly (string | number)[],
): void {
  const attributes = attributeNames(context)
  for (const { definition, params } of metrics) {
    const fact = factsOf(definition, params).find(
      (f) => attachmentOf(f, dimension, attributes) === null,
    )
    if (!fact) continue
    const refusal = refusalOf(definition, dimension, attributes, params)
    const borne = dimensionsOf(definition, [...attributes], params)
    problems.add(
      code,
      path,
      `Metric \`${definition.id}\` cannot be ${code === 'DIMENSION_NOT_APPLICABLE' ? 'grouped' : 'filtered'} by \`${dimension}\`: ${refusal?.reason ?? `no ${fact.unit} has one`}.`,
      [
        ...(refusal ? [`Ask \`${refusal.instead}\` by it.`] : []),
        borne.length > 0
          ? `\`${definition.id}\` bears ${borne.map((id) => `\`${id}\``).join(', ')}.`
          : 'Ask for it without.',
      ].join(' '),
      { metric: definition.id, dimension, ...(refusal ? { instead: refusal.instead } : {}) },
    )
  }
}

function bindPeriod(
  query: MetricQuery,
  context: CompileContext,
  problems: Problems,
): ResolvedPeriod {
  const fallback: ResolvedPeriod = {
    from: '2000-01-01',
    to: '2000-01-02',
    zone: context.settings.zone,
    start: '2000-01-01T00:00:00Z',
    end: '2000-01-02T00:00:00Z',
  }
  if (query.period.zone !== undefined && !isZone(query.period.zone)) {
    problems.add(
      'UNKNOWN_ZONE',
      ['period', 'zone'],
      `\`${query.period.zone}\` is no time zone.`,
      'Use a name of the IANA database, such as Europe/Bucharest.',
      { zone: query.period.zone },
    )
    return fallback
  }
  const found = resolvePeriod(query.period, context.settings, context.horizon)
  if (!isPeriodProblem(found)) return found
  problems.add(
    'BAD_PERIOD',
    ['period'],
    `The period cannot be used: ${found.reason}.`,
    found.suggestion,
  )
  return fallback
}

/** A currency is checked where nothing is money as well: costs may be asked beside it. */
function bindCurrency(
  query: MetricQuery,
  metrics: readonly BoundMetric[],
  context: CompileContext,
  problems: Problems,
): string | null {
  const currency = query.currency ?? context.settings.currency
  if (currency !== null && !/^[A-Z]{3}$/.test(currency)) {
    problems.add(
      'UNKNOWN_CURRENCY',
      ['currency'],
      `\`${currency}\` is no currency.`,
      'Use an ISO 4217 code of three capitals, such as EUR.',
      { currency },
    )
  }
  const needed = metrics.some(({ definition, params }) =>
    factsOf(definition, params).some((fact) => fact.money),
  )
  return needed ? currency : null
}

function checkColumns(
  query: MetricQuery,
  metrics: readonly BoundMetric[],
  by: readonly string[],
  problems: Problems,
): void {
  const columns = metrics.map((metric) => metric.column)
  const taken = new Set<string>(['time', ...by])
  columns.forEach((column, i) => {
    if (taken.has(column)) {
      problems.add(
        'DUPLICATE_COLUMN',
        ['metrics', i, 'as'],
        `Two columns would be called \`${column}\`.`,
        'Give one of them another name with `as`.',
        { column },
      )
    }
    taken.add(column)
  })
  const named = [
    ...(query.having ?? []).map((item, i) => ({
      column: item.column,
      path: ['having', i],
      all: columns,
    })),
    ...(query.orderBy ?? []).map((item, i) => ({
      column: item.column,
      path: ['orderBy', i],
      all: [
        ...(query.grain === undefined ? [] : ['time']),
        ...by,
        ...columns,
        ...columns.flatMap((name) => (query.parts ?? []).map((part) => partColumn(name, part))),
      ],
    })),
  ]
  for (const { column, path, all } of named) {
    if (all.includes(column)) continue
    problems.add(
      'UNKNOWN_COLUMN',
      [...path, 'column'],
      `The answer has no column \`${column}\` to use here.`,
      suggestNames(column, all),
      { column },
    )
  }
}

function checkLimit(query: MetricQuery, problems: Problems): void {
  const { limit } = query
  if (limit === undefined) return
  if (!Number.isInteger(limit) || limit < 1 || limit > MAX_LIMIT) {
    problems.add(
      'BAD_LIMIT',
      ['limit'],
      `The limit is ${limit}; it takes whole numbers from 1 to ${MAX_LIMIT}.`,
      'Leave it out for all groups.',
      { limit },
    )
  }
}
