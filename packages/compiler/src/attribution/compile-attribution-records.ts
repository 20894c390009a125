import type { Bucket } from '@leadlight/metrics'
import type { Row } from '../answer/numbers.js'
import { numberIn, textIn } from '../answer/values-in.js'
import { suggestNames } from '../bind/near-names.js'
import type { CompileContext } from '../context.js'
import { MetricQueryError, Problems } from '../errors.js'
import type { PlannedStatement } from '../planned.js'
import { planned } from '../planned.js'
import {
  printCreditCount,
  printCreditPage,
  printLearnedCredits,
  printWeighedCredits,
} from '../sql/attribution/credit-records.js'
import type { LearnedCredit } from '../sql/attribution/credit-records.js'
import { printEveryPath } from '../sql/attribution/print-lost-paths.js'
import { printPaths } from '../sql/attribution/print-paths.js'
import type { Sql } from '../sql/sql.js'
import type { AttributionCell, CreditPlace, CreditRecord } from './attribution-cell.js'
import type { AttributionQuery, BoundModel } from './attribution.js'
import type { BoundAttribution } from './bind-attribution.js'
import { bindAttribution } from './bind-attribution.js'
import { bindBucket } from './bind-bucket.js'
import { wholeOf } from './credit-table.js'
import type { CountedPath } from './learn-credits.js'
import { learnCredits, readPaths } from './learn-credits.js'
import { recordScan } from './plan-scans.js'

/** The credit behind a cell as statements. */
export interface AttributionRecordsPlan {
  /** Of credit that is money; null where it is shares of conversions. */
  readonly currency: string | null
  /** What a model that learns has to read before; null for others. */
  readonly learn: PlannedStatement | null
  /**
   * The statements of the records, once what was to be read before has been.
   *
   * @throws MetricQueryError `NO_RECORDS` where the model could not learn
   */
  records(learned: readonly Row[]): CreditStatements
  read(row: Row): CreditRecord
  placeOf(row: Row): CreditPlace
}

/** A page of records, and how many there are. */
export interface CreditStatements {
  page(after: CreditPlace | null, limit: number): PlannedStatement
  readonly count: PlannedStatement
}

/**
 * Compiles the records behind a model's credit of a row: summing their credit gives the cell again,
 * to the cent. A model that weighs touches has one for each touch of a line; one that learns shares
 * all lines with a touch by the same parts, so that it has one for each line.
 *
 * @throws MetricQueryError with every problem of the question or the cell
 */
export function compileAttributionRecords(
  query: AttributionQuery,
  cell: AttributionCell,
  context: CompileContext,
): AttributionRecordsPlan {
  const bound = bindAttribution(query, context)
  const { model, bucket } = bindCell(bound, cell)
  const scan = recordScan(bound, model, cell, bucket)
  const { goal, touches } = bound
  const statements = (credits: Sql): CreditStatements => ({
    page: (after, limit) =>
      planned('credit, one by one', printCreditPage(credits, after, limit, context)),
    count: planned('how many credits', printCreditCount(credits)),
  })
  const shared = { currency: bound.currency, read: readCredit, placeOf }
  if (model.weighed) {
    const group = cell.kind === 'GROUP' ? { value: cell.value ?? null } : undefined
    const credits = printWeighedCredits(scan, group, context)
    return { ...shared, learn: null, records: () => statements(credits) }
  }
  const printWays = model.nonConverting ? printEveryPath : printPaths
  return {
    ...shared,
    learn: planned('paths', printWays(scan, { goal, touches }, context)),
    records: (rows) => {
      const part = learnedCredit(model, readPaths(rows), cell)
      return statements(printLearnedCredits(scan, { goal, touches }, part, context))
    },
  }
}

/** What a model that has learned gives to a cell of all that it shares. */
function learnedCredit(
  model: BoundModel,
  paths: readonly CountedPath[],
  { kind, value, besides = [] }: AttributionCell,
): LearnedCredit {
  const { credits, reason } = learnCredits(model, paths)
  if (reason) throw noRecords(reason.text)
  const touched = kind !== 'UNATTRIBUTED'
  if (kind === 'UNATTRIBUTED' || kind === 'TOTAL') {
    return { touched, part: null, values: undefined, isBut: false }
  }
  const isOwn = (group: string | null): boolean =>
    kind === 'GROUP' ? group === (value ?? null) : !besides.includes(group)
  const sum = (of: readonly { readonly credit: bigint }[]): bigint =>
    of.reduce((all, { credit }) => all + credit, 0n)
  const whole = sum(credits)
  const credit = sum(credits.filter(({ group }) => isOwn(group)))
  return {
    touched,
    // Where all comes to nothing nobody has any of it.
    part: whole === 0n ? { credit: 0n, whole: 1n } : { credit, whole },
    values: kind === 'GROUP' ? [value ?? null] : besides,
    isBut: kind === 'OTHER',
  }
}

function bindCell(
  bound: BoundAttribution,
  cell: AttributionCell,
): { readonly model: BoundModel; readonly bucket: Bucket } {
  const { models, ofTouches } = bound
  const problems = new Problems()
  const ids = models.map(({ id }) => id)
  const model = models.find(({ id }) => id === cell.model)
  if (!model) {
    problems.add(
      'BAD_CELL',
      ['cell', 'model'],
      `The question has no model \`${cell.model}\`.`,
      suggestNames(cell.model, ids),
      { model: cell.model },
    )
  }
  const bucket = bindBucket(bound, cell.bucket, problems)
  problems.throwIfAny()
  if (!model) throw new Error('A cell was bound without its model.')
  if (!model.weighed && ofTouches) {
    throw noRecords(
      'A model that learns from whole paths cannot be asked of some of their touches.',
    )
  }
  return { model, bucket }
}

const noRecords = (message: string): MetricQueryError =>
  new MetricQueryError([
    {
      code: 'NO_RECORDS',
      path: ['cell', 'model'],
      message,
      suggestion: 'Ask a model that weighs touches, such as `linear`, or change the question.',
      params: {},
    },
  ])

function readCredit(row: Row): CreditRecord {
  const position = Number(row['position'])
  return {
    at: String(row['at']),
    leadNo: numberIn(row, 'lead_no'),
    amount: wholeOf(row['amount']),
    credit: wholeOf(row['credit']),
    touches: Number(row['touches']),
    position: position === 0 ? null : position,
    touchedAt: textIn(row, 'touched_at'),
    channel: textIn(row, 'channel'),
    campaign: textIn(row, 'campaign'),
    program: textIn(row, 'program'),
    asset: textIn(row, 'asset'),
  }
}

const placeOf = (row: Row): CreditPlace => ({
  at: String(row['at']),
  line: String(row['line_id']),
  position: Number(row['position']),
})
