import { Arg, Ctx, Query, Resolver } from 'type-graphql'

import type { RequestContext } from '../../graphql/context.js'
import { explainMetric } from '../explain/explain-metric.js'
import type { Answered } from '../metrics/answered.js'
import { FrameType } from './frame.type.js'
import type { FrameColumnType } from './frame.type.js'
import { MetricQueryInput } from './metric-query.input.js'
import { toMetricQuery } from './to-metric-query.js'

@Resolver()
export class FrameResolver {
  @Query(() => FrameType, { description: 'Any metrics by any dimensions and grain, as one table.' })
  async frame(
    @Arg('query', () => MetricQueryInput, { description: 'The question.' }) query: MetricQueryInput,
    @Ctx() ctx: RequestContext,
  ): Promise<FrameType> {
    const answered = await ctx.metrics.load(toMetricQuery(query))
    const { answer, freshness } = answered
    const definitions = answer.metrics.map(({ definition }) => definition)
    return {
      ...answer.frame,
      columns: withLabels(answered),
      period: answer.period,
      freshness,
      explain: explainMetric(definitions, answered, {
        role: ctx.identity.role,
        asOf: query.asOf ?? undefined,
      }),
    }
  }
}

function withLabels({ answer: { frame }, labels }: Answered): readonly FrameColumnType[] {
  return frame.columns.map((column, place) => {
    const names = column.role === 'DIMENSION' ? labels.get(column.id) : undefined
    if (!names) return column
    const shown = new Set(frame.rows.map((row) => row[place]))
    return {
      ...column,
      labels: [...names]
        .filter(([value]) => shown.has(value))
        .map(([value, label]) => ({ value, label })),
    }
  })
}
