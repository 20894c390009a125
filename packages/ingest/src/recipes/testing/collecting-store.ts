import type { Arrival, Rejection } from '@leadlight/database'
import type { ImportStart, ImportStore, ImportTotals } from '../run/import-store.js'

/** A store that keeps everything in memory, to look at what a mapping makes of files. */
export interface CollectingStore extends ImportStore {
  readonly starts: readonly ImportStart[]
  readonly arrivals: readonly Arrival[]
  readonly rejections: readonly Rejection[]
  readonly finished: readonly ImportTotals[]
}

/** Opens an empty store; a record of a known kind, id and content is a duplicate, as in a database. */
export function collectingStore(): CollectingStore {
  const starts: ImportStart[] = []
  const arrivals: Arrival[] = []
  const rejections: Rejection[] = []
  const finished: ImportTotals[] = []
  const known = new Set<string>()
  return {
    starts,
    arrivals,
    rejections,
    finished,
    begin: async (start) => starts.push(start),
    accept: async (_, batch) => {
      const fresh = batch.filter(({ record }) => {
        const text = JSON.stringify(record)
        if (known.has(text)) return false
        known.add(text)
        return true
      })
      arrivals.push(...fresh)
      return {
        received: batch.length,
        accepted: fresh.length,
        duplicate: batch.length - fresh.length,
        rejected: 0,
        suppressed: 0,
        rejections: [],
      }
    },
    keep: async (_, refused) => void rejections.push(...refused),
    finish: async (_, totals) => void finished.push(totals),
  }
}
