import {
  choicesOf,
  dimensionsOf,
  DIMENSIONS,
  equivalentsOf,
  refusalOf,
  usualBreakdown,
} from '@leadlight/metrics'
import type { Equivalent, MetricDefinition } from '@leadlight/metrics'
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'

import type { RequestContext } from '../../graphql/context.js'
import { DimensionType } from './dimension.type.js'
import { dimensionsOfWorkspace } from './dimensions.js'
import { EquivalentType } from './equivalent.type.js'
import { MetricParameterType, MetricType, RefusedDimensionType } from './metric.type.js'

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

  @FieldResolver(() => [RefusedDimensionType], {
    description: 'What it cannot be grouped and filtered by, why not, and which metric can.',
  })
  refusedDimensions(@Root() metric: MetricDefinition): readonly RefusedDimensionType[] {
    return DIMENSIONS.flatMap(({ id }) => {
      const refusal = refusalOf(metric, id)
      return refusal ? [{ dimension: id, ...refusal }] : []
    })
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The dimension that it is broken down by unless another is asked for.',
  })
  breakdown(@Root() metric: MetricDefinition): string | null {
    return usualBreakdown(metric)
  }

  @FieldResolver(() => [EquivalentType], {
    description: 'What other tools call something like it, and how they read the name.',
  })
  equivalents(@Root() { id }: MetricDefinition): readonly Equivalent[] {
    return equivalentsOf(id)
  }
}
