import { suggestNames } from '../bind/near-names.js'
import type { CompileContext } from '../context.js'
import { MetricQueryError } from '../errors.js'
import { bindPrograms } from './bind-programs.js'
import type { BoundPrograms } from './bind-programs.js'
import type { ProgramCut } from './program-cell.js'
import type { ProgramsQuery } from './programs.js'

/**
 * The programs of a cell: a group's are told apart by it, a bucket is the period.
 *
 * @throws MetricQueryError with every problem of the question; `UNKNOWN_BUCKET`
 */
export function bindCut(
  query: ProgramsQuery,
  { group, bucket }: ProgramCut,
  context: CompileContext,
): BoundPrograms {
  const slice = {
    ...(group && { by: group.dimension }),
    ...(bucket && { grain: bucket.grain }),
  }
  const bound = bindPrograms(query, slice, context, { by: 'group' })
  const { period, buckets } = bound
  if (!bucket) return bound
  const own = buckets.find(({ label }) => label === bucket.label)
  if (!own) {
    throw new MetricQueryError([
      {
        code: 'UNKNOWN_BUCKET',
        path: ['bucket'],
        message: `The period has no bucket \`${bucket.label}\` of this width.`,
        suggestion: suggestNames(
          bucket.label,
          buckets.map(({ label }) => label ?? ''),
        ),
        params: { bucket: bucket.label },
      },
    ])
  }
  return { ...bound, period: { ...period, start: own.start, end: own.end }, buckets: [own] }
}
