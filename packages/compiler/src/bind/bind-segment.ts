import type { MetricQuery } from '@leadlight/metrics'
import { factsOf } from '@leadlight/metrics'
import type { CompileContext } from '../context.js'
import type { Problems } from '../errors.js'
import { bindSegmentId } from './bind-rule.js'
import type { BoundMetric } from './bound-query.js'
import type { BoundSegment } from './rule-node.js'

/** The segment asked for; it needs a lead behind every row. */
export function bindSegment(
  query: Pick<MetricQuery, 'segment' | 'segmentAt'>,
  metrics: readonly BoundMetric[],
  context: CompileContext,
  problems: Problems,
): BoundSegment | null {
  const { segment, segmentAt } = query
  if (segment === undefined) return null
  const rule = bindSegmentId(segment, context, problems, ['segment'])
  if (!rule) return null
  for (const { definition, params } of metrics) {
    const fact = factsOf(definition, params).find((candidate) => !candidate.profile)
    if (!fact) continue
    problems.add(
      'FILTER_NOT_APPLICABLE',
      ['segment'],
      `Metric \`${definition.id}\` cannot be asked of a segment: no ${fact.unit} belongs to a lead.`,
      'Ask for it without the segment.',
      { metric: definition.id, segment },
    )
  }
  return { rule, at: segmentAt ?? 'EVENT_TIME' }
}
