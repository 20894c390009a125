import { wholePeriod } from '@leadlight/metrics'
import type { Bucket } from '@leadlight/metrics'
import { suggestNames } from '../bind/near-names.js'
import type { Problems } from '../errors.js'
import type { BoundAttribution } from './bind-attribution.js'

/** The bucket that a cell names, else the whole period; one that the answer has not is a problem. */
export function bindBucket(
  { buckets, timed, period }: BoundAttribution,
  label: string | undefined,
  problems: Problems,
): Bucket {
  if (label === undefined) return wholePeriod(period)
  const named = timed ? buckets.find((bucket) => bucket.label === label) : undefined
  if (named) return named
  const labels = timed ? buckets.flatMap((bucket) => bucket.label ?? []) : []
  problems.add(
    'UNKNOWN_BUCKET',
    ['cell', 'bucket'],
    `The answer has no bucket \`${label}\`.`,
    labels.length > 0 ? suggestNames(label, labels) : 'Add `grain` to the question.',
    { bucket: label },
  )
  return wholePeriod(period)
}
