import type { Bucket, CellQuery, Grain, MetricQuery } from '@leadlight/metrics'
import { GRAINS, questionOf, wholePeriod } from '@leadlight/metrics'
import { bind } from '../bind/bind.js'
import type { BoundMetric, BoundQuery } from '../bind/bound-query.js'
import type { CompileContext } from '../context.js'
import { Problems } from '../errors.js'

/** A cell with every name settled. */
export interface BoundCell {
  readonly query: BoundQuery
  readonly metric: BoundMetric
  /** The cell's bucket, of the earlier period where that is asked for; null where it has no partner. */
  readonly bucket: Bucket | null
}

/**
 * Settles the names of a cell.
 *
 * @throws MetricQueryError with every problem of the question, or with those of the cell
 */
export function bindCell(cell: CellQuery, context: CompileContext): BoundCell {
  const question = withGrain(questionOf(cell), cell.bucket)
  const query = bind(question, context)
  const [metric] = query.metrics
  if (!metric) throw new Error('A cell was bound without its metric.')
  const problems = new Problems()
  checkPart(cell, query, problems)
  checkBesides(cell, problems)
  const place = bucketOf(cell, query, problems)
  problems.throwIfAny()
  return { query, metric, bucket: partner(cell, query, place) }
}

/** A bucket's label tells its grain, except where a year is as long as the whole. */
function withGrain(question: MetricQuery, bucket: string | undefined): MetricQuery {
  if (bucket === undefined) return question
  const grain = question.grain ?? grainOf(bucket)
  return grain === undefined ? question : { ...question, grain }
}

/** Labels are 2018-01-31, 2018-W05, 2018-01, 2018-Q1 and 2018. */
const LABELS: Readonly<Record<Grain, RegExp>> = {
  DAY: /^\d{4}-\d\d-\d\d$/,
  WEEK: /^\d{4}-W\d\d$/,
  MONTH: /^\d{4}-\d\d$/,
  QUARTER: /^\d{4}-Q\d$/,
  YEAR: /^\d{4}$/,
}

const grainOf = (label: string): Grain | undefined =>
  GRAINS.find((grain) => LABELS[grain].test(label))

function checkPart({ part, compareTo }: CellQuery, query: BoundQuery, problems: Problems): void {
  if (part === 'PREVIOUS' && compareTo === undefined) {
    problems.add(
      'BAD_CELL',
      ['compareTo'],
      'The part PREVIOUS has no earlier period: the cell does not say what it is compared with.',
      'Add `compareTo`, for example PREVIOUS_PERIOD.',
    )
  }
  if (part === 'CHANGE' || part === 'LOWER' || part === 'UPPER') {
    problems.add(
      'BAD_CELL',
      ['part'],
      `The part ${part} of \`${query.metrics[0]?.definition.id ?? ''}\` is worked out of other numbers and has no records of its own.`,
      'Ask for the parts that it is made of, such as VALUE and PREVIOUS.',
      { part },
    )
  }
}

function checkBesides({ group = [], besides = [] }: CellQuery, problems: Problems): void {
  const odd = besides.findIndex((values) => values.length !== group.length)
  if (odd >= 0 || (besides.length > 0 && group.length === 0)) {
    problems.add(
      'BAD_CELL',
      ['besides', Math.max(odd, 0)],
      `A group of \`besides\` needs one value for each dimension of the cell's group, which has ${group.length}.`,
      'Name the same dimensions in the same order.',
    )
  }
}

function bucketOf({ bucket }: CellQuery, query: BoundQuery, problems: Problems): number {
  if (bucket === undefined) return 0
  const place = query.buckets.findIndex(({ label }) => label === bucket)
  if (place < 0) {
    problems.add(
      'UNKNOWN_BUCKET',
      ['bucket'],
      `The period has no bucket \`${bucket}\`.`,
      `Use a label that the answer holds, such as \`${query.buckets[0]?.label ?? query.period.from.slice(0, 7)}\`.`,
      { bucket },
    )
  }
  return place
}

/** The bucket meant: the cell's own, or its partner in the earlier period. */
function partner({ part, bucket }: CellQuery, query: BoundQuery, place: number): Bucket | null {
  if (bucket === undefined) {
    const period = part === 'PREVIOUS' ? query.previous : query.period
    return period && wholePeriod(period)
  }
  const buckets = part === 'PREVIOUS' ? query.previousBuckets : query.buckets
  return buckets[place] ?? null
}
