import type { Scan, ScanMeasure } from './scan.js'
import { scanKey } from './scan.js'

/** Where a number will be found: a scan and the place of one of its measures. */
export interface NumberRef {
  readonly scan: number
  readonly measure: number
}

/**
 * The scans of everything that is asked together. Questions that read the same rows into the same
 * cells share one scan, and equal measures share one column of it.
 */
export class ScanList {
  readonly #scans: { scan: Omit<Scan, 'measures'>; measures: ScanMeasure[]; keys: string[] }[] = []
  readonly #places = new Map<string, number>()

  /** Adds what is missing; says where the number will be. */
  add(scan: Omit<Scan, 'measures'>, measure: ScanMeasure): NumberRef {
    const key = scanKey({ ...scan, measures: [] })
    const place = this.#places.get(key) ?? this.#scans.push({ scan, measures: [], keys: [] }) - 1
    this.#places.set(key, place)
    const entry = this.#scans[place]
    if (!entry) throw new Error('A scan was planned and then not found.')
    const measureKey = JSON.stringify(measure)
    const known = entry.keys.indexOf(measureKey)
    if (known >= 0) return { scan: place, measure: known }
    entry.keys.push(measureKey)
    return { scan: place, measure: entry.measures.push(measure) - 1 }
  }

  get scans(): readonly Scan[] {
    return this.#scans.map(({ scan, measures }) => ({ ...scan, measures }))
  }
}
