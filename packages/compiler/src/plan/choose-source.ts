import type { Rollup } from '@leadlight/metrics'
import { compareInstants, dayOf, hasDayTwice, rollupsOf, startOfDay } from '@leadlight/metrics'
import type { CompileContext } from '../context.js'
import type { Refusal } from '../planned.js'
import { rollUpScan } from './roll-up-scan.js'
import type { Scan } from './scan.js'

/** What a scan is read from, and which cheaper sources could not answer it exactly. */
export interface ChosenSource {
  readonly chosen: Scan
  readonly refused: readonly Refusal[]
}

/** Chooses the cheapest source that answers a scan exactly: a rollup of its fact, else the fact. */
export function chooseSource(scan: Scan, context: CompileContext): ChosenSource {
  const refused: Refusal[] = []
  for (const rollup of rollupsOf(scan.fact.id)) {
    const found = refusalOf(scan, rollup, context) ?? rollUpScan(scan, rollup, context)
    if (typeof found !== 'string') return { chosen: found, refused }
    refused.push({ source: rollup.table, reason: found })
  }
  return { chosen: scan, refused }
}

/** Why a rollup cannot answer a scan, whatever its columns; null if it may. */
function refusalOf(scan: Scan, { anchor, table }: Rollup, context: CompileContext): string | null {
  const { zone } = context.settings
  if (!context.rollups.includes(table)) return 'It has not been built yet by the days of this zone.'
  if (scan.held) return 'It says what happened on a day, and not what held at a moment.'
  if (scan.anchor !== anchor)
    return `Its days are those of \`${anchor}\`, not of \`${scan.anchor}\`.`
  if (scan.zone !== zone) return `Its days are those of ${zone}, not of ${scan.zone}.`
  if (scan.goal) return 'It knows no single lead that could be followed to a goal.'
  if (scan.segment) return 'It knows no single lead that could belong to a segment.'
  if (!areDays(scan)) return 'A bucket begins within a day.'
  if (hasOddDay(scan, context))
    return 'In the period a clock was set back over midnight: one day came twice.'
  return null
}

/** Whether buckets begin with a day and follow each other; the last one may end within one. */
function areDays({ buckets, zone }: Scan): boolean {
  return buckets.every(({ start, end, fromDay, toDay }, place) => {
    const cut = compareInstants(end, startOfDay(toDay, zone)) !== 0
    return (
      compareInstants(start, startOfDay(fromDay, zone)) === 0 &&
      (place === buckets.length - 1 || !cut)
    )
  })
}

/** Whether a day came twice in the period, as far as anything is known. */
function hasOddDay({ buckets, zone }: Scan, { horizon }: CompileContext): boolean {
  const [first, last] = [buckets[0], buckets.at(-1)]
  if (!first || !last) return false
  const known = dayOf(horizon, zone)
  return hasDayTwice(first.fromDay, last.toDay < known ? last.toDay : known, zone)
}
