import { dimensionsOf } from '@leadlight/metrics'
import type { MetricDefinition } from '@leadlight/metrics'
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'

import type { RequestContext } from '../../graphql/context.js'
import { DimensionType } from './dimension.type.js'
import { dimensionsOfWorkspace } from './dimensions.js'
import { MetricParameterType, MetricType } from './metric.type.js'

@Resolver(() => MetricType)
export class MetricResolver {
  @FieldResolver(() => [MetricParameterType], { description: 'Its arguments.' })
  parameters(@Root() { parameters }: MetricDefinition): readonly MetricParameterType[] {
    return parameters.map(({ required = false, ...parameter }) => ({ ...parameter, required }))
  }

  @FieldResolver(() => [DimensionType], { description: 'What it can be grouped and filtered by.' })
  async dimensions(
    @Root() metric: MetricDefinition,
    @Ctx() ctx: RequestContext,
  ): Promise<readonly DimensionType[]> {
    const { attributes } = await ctx.facts()
    const ids = new Set(
      dimensionsOf(
        metric,
        attributes.map(({ name }) => name),
      ),
    )
    return dimensionsOfWorkspace(attributes).filter(({ id }) => ids.has(id))
  }
}
