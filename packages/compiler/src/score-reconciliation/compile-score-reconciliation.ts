import type { Row } from '../answer/numbers.js'
import { compareTexts } from '../answer/rank-groups.js'
import { countIn, numberIn, textIn } from '../answer/values-in.js'
import { bindAs } from '../bind/bind-as.js'
import type { CompileContext } from '../context.js'
import { MetricQueryError } from '../errors.js'
import type { PlannedStatement } from '../planned.js'
import { planned } from '../planned.js'
import {
  printReconciledGroups,
  printReconciliation,
  printScoreGaps,
} from '../sql/print-score-books.js'
import type { BooksAsk } from '../sql/print-score-books.js'
import type {
  ReconciledBooks,
  ReconciliationAnswer,
  ReconciliationQuery,
  ScoreGap,
  ScoreGapPlace,
} from './score-reconciliation.js'

/** A question of reconciliation made into statements. */
export interface ReconciliationPlan {
  readonly statements: readonly PlannedStatement[]
  answer(results: readonly (readonly Row[])[]): ReconciliationAnswer
}

/** The books that differ as statements. */
export interface ScoreGapsPlan {
  page(after: ScoreGapPlace | null, limit: number): PlannedStatement
  read(row: Row): ScoreGap
  placeOf(row: Row): ScoreGapPlace
}

/**
 * Compiles the reconciliation of points with stored scores, of leads as they are now.
 *
 * @throws MetricQueryError with every problem of the question
 */
export function compileReconciliation(
  query: ReconciliationQuery,
  context: CompileContext,
): ReconciliationPlan {
  const ask = bindBooks(query, context)
  return {
    statements: [
      planned('books by source', printReconciliation(ask, context)),
      ...(ask.by === null
        ? []
        : [planned(`books by ${ask.by}`, printReconciledGroups(ask, context))]),
    ],
    answer: ([books = [], groups = []]) => ({
      ...readBooks(books.find(isWhole) ?? {}),
      sources: books
        .filter((row) => !isWhole(row))
        .map((row) => ({ source: String(row['source']), ...readBooks(row) }))
        .sort((a, b) => b.differing - a.differing || compareTexts(a.source, b.source)),
      groups: groups
        .map((row) => ({ value: textIn(row, 'd0'), ...readBooks(row) }))
        .sort((a, b) => b.differing - a.differing || compareTexts(a.value, b.value)),
    }),
  }
}

/**
 * Compiles the books that differ: as many as the answer says, of a group those of its leads.
 *
 * @throws MetricQueryError with every problem of the question; `BAD_CELL` for a group without `by`
 */
export function compileScoreGaps(
  query: ReconciliationQuery,
  group: { readonly value: string | null } | undefined,
  context: CompileContext,
): ScoreGapsPlan {
  const ask = bindBooks(query, context)
  if (group && ask.by === null) throw ungrouped()
  return {
    page: (after, limit) =>
      planned('books that differ', printScoreGaps(ask, group, after, limit, context)),
    read: (row) => ({
      source: String(row['source']),
      leadNo: numberIn(row, 'lead_no'),
      stored: String(row['stored']),
      summed: String(row['summed']),
      gap: String(row['gap']),
      since: String(row['since']),
    }),
    placeOf: (row) => ({ recordNo: Number(row['record_no']), sourceId: Number(row['source_id']) }),
  }
}

/** Names and filters follow the rules of the metric that counts leads. */
function bindBooks({ where, segment, by }: ReconciliationQuery, context: CompileContext): BooksAsk {
  const bound = bindAs(
    'The reconciliation of scores',
    {
      metrics: [{ id: 'newLeadsGross' }],
      period: { preset: 'LAST_MONTH' },
      ...(where && { where }),
      ...(segment === undefined ? {} : { segment, segmentAt: 'NOW' as const }),
      ...(by === undefined ? {} : { by: [by] }),
    },
    context,
  )
  return { filter: bound.filter, segment: bound.segment, by: by ?? null }
}

const isWhole = (row: Row): boolean => Number(row['whole']) === 1

const readBooks = (row: Row): ReconciledBooks => ({
  checked: countIn(row, 'checked'),
  differing: countIn(row, 'differing'),
  unstated: countIn(row, 'unstated'),
  gap: typeof row['gap'] === 'string' ? row['gap'] : '0',
})

const ungrouped = (): MetricQueryError =>
  new MetricQueryError([
    {
      code: 'BAD_CELL',
      path: ['group'],
      message: 'The reconciliation has no groups.',
      suggestion: 'Ask for it with `by`, or leave out `group`.',
      params: {},
    },
  ])
