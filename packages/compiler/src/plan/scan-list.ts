import type { CompileContext } from '../context.js'
import { readFrom, sourcesOf } from './choose-source.js'
import type { RollupSource } from './choose-source.js'
import type { Scan, ScanMeasure } from './scan.js'
import { scanKey } from './scan.js'

/** Where a number will be found: a scan and the place of one of its measures. */
export interface NumberRef {
  readonly scan: number
  readonly measure: number
}

/** Measures of the same rows in the same cells that are read from the same source. */
interface Entry {
  readonly scan: Omit<Scan, 'measures'>
  readonly measures: ScanMeasure[]
  readonly places: Map<string, number>
}

/** The same cells, whatever they are read from. */
interface Cells {
  readonly sources: readonly RollupSource[]
  /** Places of scans, by the table of the rollup; blank for the fact. */
  readonly scans: Map<string, number>
}

/**
 * The scans of everything that is asked together. Questions that read the same rows into the same
 * cells from the same source share one scan, and equal measures share one column of it.
 */
export class ScanList {
  readonly #context: CompileContext
  readonly #entries: Entry[] = []
  readonly #cells = new Map<string, Cells>()

  constructor(context: CompileContext) {
    this.#context = context
  }

  /** Adds what is missing; says where the number will be. */
  add(scan: Omit<Scan, 'measures'>, measure: ScanMeasure): NumberRef {
    const key = scanKey(scan)
    const cells = this.#cells.get(key) ?? {
      sources: sourcesOf(scan, this.#context),
      scans: new Map<string, number>(),
    }
    this.#cells.set(key, cells)
    const only = { ...scan, measures: [measure] }
    const source = cells.sources.find((one) => typeof readFrom(only, one) !== 'string')
    const table = source?.rollup.table ?? ''
    const place =
      cells.scans.get(table) ?? this.#entries.push({ scan, measures: [], places: new Map() }) - 1
    cells.scans.set(table, place)
    const entry = this.#entries[place]
    if (!entry) throw new Error('A scan was planned and then not found.')
    const measureKey = JSON.stringify(measure)
    const known = entry.places.get(measureKey) ?? entry.measures.push(measure) - 1
    entry.places.set(measureKey, known)
    return { scan: place, measure: known }
  }

  get scans(): readonly Scan[] {
    return this.#entries.map(({ scan, measures }) => ({ ...scan, measures }))
  }
}
