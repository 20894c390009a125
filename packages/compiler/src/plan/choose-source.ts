import type { Rollup } from '@leadlight/metrics'
import { compareInstants, dayOf, hasDayTwice, rollupsOf, startOfDay } from '@leadlight/metrics'
import type { CompileContext } from '../context.js'
import type { Refusal } from '../planned.js'
import { countFirsts } from './count-firsts.js'
import { rollUpCells, rollUpMeasure } from './roll-up-scan.js'
import type { Scan, ScanMeasure } from './scan.js'

/** What a scan is read from, and which cheaper sources could not answer it exactly. */
export interface ChosenSource {
  readonly chosen: Scan
  readonly refused: readonly Refusal[]
}

/** Chooses the cheapest source that answers a scan exactly: a rollup of its fact, else the fact. */
export function chooseSource(scan: Scan, context: CompileContext): ChosenSource {
  const refused: Refusal[] = []
  for (const source of sourcesOf(scan, context)) {
    const found = readFrom(scan, source)
    if (typeof found !== 'string') return { chosen: found, refused: [] }
    if (isMeantFor(source, scan)) refused.push({ source: source.rollup.table, reason: found })
  }
  return { chosen: countFirsts(scan), refused }
}

/** Whether a rollup is of the kind that a scan could be read from: of different things, or of rows. */
function isMeantFor({ rollup }: RollupSource, { fact, measures }: Scan): boolean {
  const isTold = rollupsOf(fact.id).some(({ firsts }) => firsts)
  return measures.some(({ kind }) => !isTold || (kind === 'distinct') === (rollup.firsts === true))
}

/** The cells of a scan in each rollup of its fact, or why it cannot have them. */
export const sourcesOf = (
  scan: Omit<Scan, 'measures'>,
  context: CompileContext,
): readonly RollupSource[] =>
  rollupsOf(scan.fact.id).map((rollup) => ({
    rollup,
    cells: refusalOf(scan, rollup, context) ?? rollUpCells(scan, rollup, context),
  }))

/** A rollup, and the cells of a scan as it has them; a sentence where it has not. */
export interface RollupSource {
  readonly rollup: Rollup
  readonly cells: Omit<Scan, 'measures'> | string
}

/** A scan as one of a rollup; else why not, in a sentence. */
export function readFrom(scan: Scan, { rollup, cells }: RollupSource): Scan | string {
  if (typeof cells === 'string') return cells
  const measures: ScanMeasure[] = []
  for (const measure of scan.measures) {
    const told = rollUpMeasure(measure, rollup, scan)
    if (typeof told === 'string') return told
    measures.push(told)
  }
  return { ...cells, measures }
}

/** Why a rollup cannot answer a scan, whatever its columns; null if it may. */
function refusalOf(
  scan: Omit<Scan, 'measures'>,
  { anchor, table }: Rollup,
  context: CompileContext,
): string | null {
  const { zone } = context.settings
  if (!context.rollups.includes(table)) return 'It has not been built yet by the days of this zone.'
  if (scan.held) return 'It says what happened on a day, and not what held at a moment.'
  if (scan.anchor !== anchor)
    return `Its days are those of \`${anchor}\`, not of \`${scan.anchor}\`.`
  if (scan.zone !== zone) return `Its days are those of ${zone}, not of ${scan.zone}.`
  if (scan.goal) return 'It knows no single lead that could be followed to a goal.'
  if ((scan.params['atAgeDays'] ?? null) !== null)
    return 'It keeps scores at the end of months, and not at an age.'
  if (scan.segment) return 'It knows no single lead that could belong to a segment.'
  if (!areDays(scan)) return 'A bucket begins within a day.'
  if (hasOddDay(scan, context))
    return 'In the period a clock was set back over midnight: one day came twice.'
  return null
}

/** Whether buckets begin with a day and follow each other; the last one may end within one. */
function areDays({ buckets, zone }: Pick<Scan, 'buckets' | 'zone'>): boolean {
  return buckets.every(({ start, end, fromDay, toDay }, place) => {
    const cut = compareInstants(end, startOfDay(toDay, zone)) !== 0
    return (
      compareInstants(start, startOfDay(fromDay, zone)) === 0 &&
      (place === buckets.length - 1 || !cut)
    )
  })
}

/** Whether a day came twice in the period, as far as anything is known. */
function hasOddDay(
  { buckets, zone }: Pick<Scan, 'buckets' | 'zone'>,
  { horizon }: CompileContext,
): boolean {
  const [first, last] = [buckets[0], buckets.at(-1)]
  if (!first || !last) return false
  const known = dayOf(horizon, zone)
  return hasDayTwice(first.fromDay, last.toDay < known ? last.toDay : known, zone)
}
