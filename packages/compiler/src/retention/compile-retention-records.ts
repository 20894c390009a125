import { compareInstants, decimalOf, minorDigits } from '@leadlight/metrics'
import type { Row } from '../answer/numbers.js'
import { numberIn, textIn } from '../answer/values-in.js'
import { suggestNames } from '../bind/near-names.js'
import type { PlannedStatement } from '../planned.js'
import { planned } from '../planned.js'
import type { CompileContext } from '../context.js'
import { MetricQueryError, Problems } from '../errors.js'
import { bindRetention } from './bind-retention.js'
import type { BoundRetention, BoundTriangle } from './bind-retention.js'
import { printCellMembers } from '../sql/retention/print-cell-members.js'
import { printCellCount, printCellPage } from '../sql/retention/print-cell-page.js'
import type { RetentionCellQuery, RetentionPlace } from './retention-cell.js'
import type { RetentionQuery } from './retention.js'

/** A customer of a cell. */
export interface RetentionMember {
  /** Tells customers apart; the place of the next page. */
  readonly place: RetentionPlace
  /** The lead that the customer came of. */
  readonly leadNo: number | null
  readonly account: string | null
  readonly customerSince: string
  readonly active: boolean
  readonly revenue: string | null
  readonly recurring: string | null
}

/** A page of a cell's customers, and how many there are. */
export interface RetentionRecordsPlan {
  readonly currency: string | null
  page(after: RetentionPlace | null, limit: number): PlannedStatement
  count(): PlannedStatement
  read(row: Row): RetentionMember
}

/**
 * Compiles the customers behind a cell: as many as it counts.
 *
 * @throws MetricQueryError with every problem of the question or of the cell
 */
export function compileRetentionRecords(
  query: RetentionQuery,
  cell: RetentionCellQuery,
  context: CompileContext,
): RetentionRecordsPlan {
  const retention = triangleOf(cell, bindRetention(query, context))
  const cohort = findCohort(cell, retention, context)
  const place = cohort + cell.offset
  const rows = printCellMembers(retention, cell, { cohort, place }, context)
  const { currency } = retention
  const money = (value: unknown): string | null =>
    currency === null || value === null
      ? null
      : decimalOf(BigInt(value as string), minorDigits(currency))
  return {
    currency,
    page: (after, limit) =>
      planned('customers of a cell', printCellPage(rows, after, limit, context)),
    count: () => planned('how many customers a cell has', printCellCount(rows)),
    read: (row) => ({
      place: { since: String(row['since']), unit: String(row['unit']) },
      leadNo: numberIn(row, 'lead_no'),
      account: textIn(row, 'account'),
      customerSince: String(row['since']),
      active: row['is_active'] === true,
      revenue: money(row['revenue'] ?? null),
      recurring: money(row['recurring'] ?? null),
    }),
  }
}

function triangleOf(
  { previous = false }: RetentionCellQuery,
  bound: BoundRetention,
): BoundTriangle {
  if (!previous) return bound
  if (bound.previous) return bound.previous
  throw new MetricQueryError([
    {
      code: 'BAD_CELL',
      path: ['previous'],
      message: 'The triangle is not compared with an earlier one.',
      suggestion: 'Leave `previous` out, or ask the triangle with `compareTo`.',
      params: {},
    },
  ])
}

/** The number of a cell's cohort, from 1. */
function findCohort(
  { cohort, offset, group }: RetentionCellQuery,
  { buckets, cohorts, periods, by }: BoundTriangle,
  { horizon }: CompileContext,
): number {
  const problems = new Problems()
  const names = buckets.slice(0, cohorts).map(({ label }) => label ?? '')
  const found = names.indexOf(cohort)
  if (found < 0) {
    problems.add(
      'UNKNOWN_BUCKET',
      ['cohort'],
      `The triangle has no cohort \`${cohort}\`.`,
      suggestNames(cohort, names),
      { cohort },
    )
  }
  if (!Number.isInteger(offset) || offset < 0 || offset > periods) {
    problems.add(
      'BAD_CELL',
      ['offset'],
      `\`offset\` is ${offset}; the triangle has 0 to ${periods}.`,
      'Take one of them, or ask the triangle for more `periods`.',
      { offset },
    )
  }
  if (group && by === null) {
    problems.add(
      'BAD_CELL',
      ['group'],
      'The triangle is not broken down, so it has no groups.',
      'Leave `group` out, or ask the triangle with `by`.',
      {},
    )
  }
  const later = buckets[found + offset]
  if (problems.found.length === 0 && (!later || compareInstants(later.start, horizon) > 0)) {
    problems.add(
      'BAD_CELL',
      ['offset'],
      `${offset} times after \`${cohort}\` lies ahead: nobody can tell yet who will be active.`,
      'Take an earlier one.',
      { cohort, offset },
    )
  }
  problems.throwIfAny()
  return found + 1
}
