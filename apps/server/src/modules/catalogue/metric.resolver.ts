import { choicesOf, dimensionsOf, equivalentsOf } from '@leadlight/metrics'
import type { Equivalent, MetricDefinition } from '@leadlight/metrics'
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'

import type { RequestContext } from '../../graphql/context.js'
import { DimensionType } from './dimension.type.js'
import { dimensionsOfWorkspace } from './dimensions.js'
import { EquivalentType } from './equivalent.type.js'
import { MetricParameterType, MetricType } from './metric.type.js'

@Resolver(() => MetricType)
export class MetricResolver {
  @FieldResolver(() => [MetricParameterType], { description: 'Its arguments.' })
  parameters(@Root() { parameters }: MetricDefinition): readonly MetricParameterType[] {
    return parameters.map(({ required = false, ...parameter }) => ({
      ...parameter,
      required,
      choices: choicesOf(parameter),
    }))
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

  @FieldResolver(() => [EquivalentType], {
    description: 'What other tools call something like it, and how they read the name.',
  })
  equivalents(@Root() { id }: MetricDefinition): readonly Equivalent[] {
    return equivalentsOf(id)
  }
}
