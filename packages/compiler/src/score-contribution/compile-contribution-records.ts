import type { Row } from '../answer/numbers.js'
import { textIn } from '../answer/values-in.js'
import { suggestNames } from '../bind/near-names.js'
import type { PlannedStatement } from '../planned.js'
import { planned } from '../planned.js'
import type { CompileContext } from '../context.js'
import { Problems } from '../errors.js'
import type { MemberPlace } from '../sql/print-member-page.js'
import {
  printChangePage,
  printChangesOf,
  printRecordCount,
  printPeopleOf,
  printPeoplePage,
} from '../sql/score-contribution/contribution-records.js'
import type {
  ContributionRecordsAsk,
  ScoreChangePlace,
} from '../sql/score-contribution/contribution-records.js'
import { bindContribution } from './bind-contribution.js'
import type { BoundContribution } from './bound-contribution.js'
import { decimalText } from './contribution-cells.js'
import type {
  ChangesOf,
  ContributionCell,
  ScoreChange,
  TouchedLead,
  TouchedLeads,
} from './contribution-cell.js'
import type { ScoreContributionQuery } from './score-contribution.js'

/** What stands behind a place in the answer, as statements. */
export interface ContributionRecordsPlan<Place, Node> {
  page(after: Place | null, limit: number): PlannedStatement
  readonly count: PlannedStatement
  read(row: Row): Node
  placeOf(row: Row): Place
}

/**
 * Compiles the score changes behind a place: their sum is its points, their number its changes.
 *
 * @throws MetricQueryError with every problem of the question or the place
 */
export function compileScoreChanges(
  query: ScoreContributionQuery,
  cell: ContributionCell,
  which: ChangesOf,
  context: CompileContext,
): ContributionRecordsPlan<ScoreChangePlace, ScoreChange> {
  const bound = bindContribution(query, context)
  const changes = printChangesOf(bound, askOf(bound, cell), which, context)
  return {
    page: (after, limit) => planned('score changes', printChangePage(changes, after, limit)),
    count: planned('how many score changes', printRecordCount(changes)),
    read: (row) => ({
      leadNo: Number(row['lead_no']),
      at: String(row['at']),
      delta: decimalText(row['delta']),
      activity: textIn(row, 'activity_type'),
      asset: textIn(row, 'asset'),
      rule: textIn(row, 'rule'),
      model: textIn(row, 'model'),
    }),
    placeOf: (row) => ({
      at: String(row['at']),
      sourceId: Number(row['source_id']),
      eventId: String(row['event_id']),
    }),
  }
}

/**
 * Compiles the people behind a place, the newest first: as many as it counts.
 *
 * @throws MetricQueryError with every problem of the question or the place
 */
export function compileTouchedLeads(
  query: ScoreContributionQuery,
  cell: ContributionCell,
  which: TouchedLeads,
  context: CompileContext,
): ContributionRecordsPlan<MemberPlace, TouchedLead> {
  const bound = bindContribution(query, context)
  const ask = askOf(bound, cell, which)
  const people = printPeopleOf(bound, ask, which, context)
  return {
    page: (after, limit) => planned('people touched', printPeoplePage(people, after, limit)),
    count: planned('how many people were touched', printRecordCount(people)),
    read: (row) => ({
      leadNo: Number(row['lead_no']),
      createdAt: String(row['created_at']),
      touchedAt: String(row['touched_at']),
      mqlAt: textIn(row, 'reached_at'),
      given: decimalText(row['given']),
      taken: decimalText(row['taken']),
      changes: Number(row['changes']),
    }),
    placeOf: (row) => ({ createdAt: String(row['created_at']), leadNo: Number(row['lead_no']) }),
  }
}

function askOf(
  { period, buckets, breakdownBy }: BoundContribution,
  { value, group, bucket: label }: ContributionCell,
  which: TouchedLeads = 'PEOPLE',
): ContributionRecordsAsk {
  const problems = new Problems()
  const bucket = buckets.find((one) => one.label === label)
  if (label !== undefined && !bucket) {
    const labels = buckets.flatMap((one) => one.label ?? [])
    problems.add(
      'UNKNOWN_BUCKET',
      ['bucket'],
      `The answer has no bucket \`${label}\`.`,
      labels.length > 0 ? suggestNames(label, labels) : 'Add `grain` to the question.',
      { bucket: label },
    )
  }
  if (group !== undefined && breakdownBy === null) {
    problems.add(
      'BAD_CELL',
      ['group'],
      'The answer has no groups.',
      'Ask for it with `breakdownBy`, or leave out `group`.',
    )
  }
  if (bucket && which !== 'PEOPLE') {
    problems.add(
      'BAD_CELL',
      ['which'],
      'Who became an MQL is told of the whole period.',
      'Ask for `PEOPLE`, or leave out `bucket`.',
    )
  }
  if (which.startsWith('OTHERS') && value === undefined) {
    problems.add(
      'BAD_CELL',
      ['which'],
      'Others are those whom one thing did not touch.',
      'Name it with `key`.',
    )
  }
  problems.throwIfAny()
  const { start, end } = bucket ?? period
  return { span: { start, end, period }, group, key: value }
}
