import type { SourceId } from '@leadlight/metrics'
import type { SourcePrinter } from './source.js'

/** Every source's printer. */
const PRINTERS: Readonly<Record<SourceId, SourcePrinter>> = {}

/** The printer of a source. */
export function sourcePrinter(source: SourceId): SourcePrinter {
  return PRINTERS[source]
}
