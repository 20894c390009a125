import type { Attachment, Fact, Filter, KeptColumn, LeadState, Rollup } from '@leadlight/metrics'
import { attachmentOf, keptName } from '@leadlight/metrics'
import type { CompileContext } from '../context.js'
import { attributeNames } from '../context.js'
import { asFirsts } from './count-firsts.js'
import type { RowTest, Scan, ScanMeasure } from './scan.js'

/** What is told of a lead whose score is known. */
const OF_SCORES: readonly string[] = ['score_micros', 'mature']

/** The cells of a scan as those of its fact's rollup; else why the rollup cannot bear them, in a sentence. */
export function rollUpCells(
  scan: Omit<Scan, 'measures'>,
  rollup: Rollup,
  context: CompileContext,
): Omit<Scan, 'measures'> | string {
  const named = [...scan.by, ...(scan.without?.by ?? []), ...dimensionsIn(scan.filter)]
  const dimensions: Record<string, Attachment> = {}
  for (const dimension of named) {
    const kept = keptDimension(scan.fact, dimension, rollup, context)
    if (!kept) return `It does not keep \`${dimension}\`.`
    dimensions[dimension] = kept
  }
  const { id, unit } = scan.fact
  const fact: Fact = { id, unit, table: rollup.table, anchors: { day: 'day' }, dimensions }
  return { ...scan, fact, anchor: 'day', rollup }
}

/** How a dimension attaches to the rows of a rollup; null where it does not. */
function keptDimension(
  fact: Fact,
  dimension: string,
  { keeps }: Rollup,
  context: CompileContext,
): Attachment | null {
  const attached = attachmentOf(fact, dimension, attributeNames(context))
  if (attached === null || attached === 'profile') return null
  if (attached.kind === 'state') return keptBand(attached, keeps)
  if (attached.kind !== 'text' && attached.kind !== 'flag') return null
  const kept = keeps.find(({ column, by }) => column === attached.column && by === attached.by)
  return kept ? { kind: attached.kind, column: keptName(kept) } : null
}

/** The band of a score that is kept. */
function keptBand({ of, kept }: LeadState, keeps: readonly KeptColumn[]): Attachment | null {
  const column = of === 'scoreBand' ? keeps.find(({ column }) => column === kept) : undefined
  return column ? { kind: 'band', column: keptName(column) } : null
}

/** A number of a fact's rows as one of a rollup's; else why it cannot be told. */
export function rollUpMeasure(
  measure: ScanMeasure,
  rollup: Rollup,
  scan: Omit<Scan, 'measures'>,
): ScanMeasure | string {
  const firsts = asFirsts(measure, scan)
  if (rollup.firsts) {
    if (firsts?.kind !== 'firsts') return 'It has no rows but the first ones of a day.'
    const previous = rollup.keeps.find(({ column }) => column === firsts.previous)
    if (!previous) return `It does not keep \`${firsts.previous}\`.`
    // Of blank ones it has no rows.
    return { ...firsts, previous: keptName(previous), n: 'n', where: [] }
  }
  return summedMeasure(measure, rollup)
}

function summedMeasure(
  measure: ScanMeasure,
  { keeps, sums, ofMonths }: Rollup,
): ScanMeasure | string {
  const scored = ofMonths ? OF_SCORES : []
  const unkept = measure.where
    .map((test) => unkeptColumn(test, keeps, scored))
    .find((name) => name !== null)
  if (unkept !== undefined) return `It does not keep \`${unkept}\`.`
  const { where } = measure
  switch (measure.kind) {
    case 'count':
      return { kind: 'sum', column: 'n', where }
    case 'sum':
      if (!sums.includes(measure.column)) return `It does not sum \`${measure.column}\`.`
      return { kind: 'sum', column: measure.column, where }
    case 'notNull':
    case 'missing': {
      const { kind, column } = measure
      if (!scored.includes(column)) return 'It keeps no single amounts or values.'
      const isThere = { column, isBlank: kind === 'missing' }
      return { kind: 'sum', column: 'n', where: [...where, isThere] }
    }
    case 'distinct':
      return 'Different values of days do not add up.'
    case 'statistic':
      if (scored.includes(measure.column)) return { ...measure, n: 'n' }
      return 'Of a day it knows no single values to rank.'
    case 'collect':
      return 'It has no single rows to hand over.'
    default:
      return 'It keeps no single amounts or values.'
  }
}

/** The column of a test that is not kept; null where the test can be told from what is. */
function unkeptColumn(
  test: RowTest,
  keeps: readonly KeptColumn[],
  told: readonly string[],
): string | null {
  if ('alsoHeld' in test) return test.alsoHeld
  if ('isPast' in test) return test.column
  if (told.includes(test.column)) return null
  return keeps.some(({ column, by }) => column === test.column && by === undefined)
    ? null
    : test.column
}

/** The dimensions that a filter names. */
function dimensionsIn(filter: Filter | null): readonly string[] {
  if (!filter) return []
  const { and = [], or = [], not, dimension } = filter
  return [
    ...(dimension === undefined ? [] : [dimension]),
    ...[...and, ...or, ...(not ? [not] : [])].flatMap(dimensionsIn),
  ]
}
