import type { RevenueLine } from './deals.js'
import { dayOf } from './instant.js'
import type { Asked } from './metrics/metric.js'
import { convert } from './money.js'

/** A line in minor units of the asked currency, at its own local day; null where a rate is missing. */
export function lineAmount(
  { reading, currency }: Asked,
  { at, record }: RevenueLine,
): bigint | null {
  const day = dayOf(at, reading.facts.zone)
  return convert(record.amount, record.currency, currency(), day, reading.facts)
}
