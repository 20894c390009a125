import { EVENT_GOALS } from '@leadlight/compiler'
import { CATALOG, findMetric } from '@leadlight/metrics'
import type { MetricDefinition, StageDefinition } from '@leadlight/metrics'
import { Arg, Ctx, Query, Resolver } from 'type-graphql'

import { InputError } from '../../errors/actionable-error.js'
import type { RequestContext } from '../../graphql/context.js'
import { LifecycleEnum, MetricIdEnum } from '../../graphql/enums.js'
import { DimensionIdScalar } from '../../graphql/scalars/id-scalars.js'
import { dimensionsOfWorkspace } from './dimensions.js'
import { DimensionType } from './dimension.type.js'
import { MetricType } from './metric.type.js'
import { GoalType, StageType } from './stage.type.js'

@Resolver()
export class CatalogueResolver {
  @Query(() => [MetricType], { description: 'Every metric, in the order of the lifecycle.' })
  metrics(
    @Arg('lifecycle', () => LifecycleEnum, {
      nullable: true,
      description: 'Keeps those of one part.',
    })
    lifecycle?: string | null,
    @Arg('search', () => String, {
      nullable: true,
      description: 'Keeps those whose id, name or question has this text.',
    })
    search?: string | null,
  ): readonly MetricDefinition[] {
    const wanted = search?.trim().toLowerCase() ?? ''
    return CATALOG.filter(
      ({ id, name, about, ...metric }) =>
        (lifecycle == null || metric.lifecycle === lifecycle) &&
        [id, name, about].some((text) => text.toLowerCase().includes(wanted)),
    )
  }

  @Query(() => MetricType, { description: 'One metric.' })
  metric(
    @Arg('id', () => MetricIdEnum, { description: 'Which one.' }) id: string,
  ): MetricDefinition {
    const metric = findMetric(id)
    if (metric) return metric
    throw new InputError({
      code: 'UNKNOWN_METRIC',
      message: `There is no metric \`${id}\`.`,
      suggestion: 'Ask for `metrics`.',
    })
  }

  @Query(() => [DimensionType], { description: 'Every dimension of the workspace.' })
  async dimensions(@Ctx() ctx: RequestContext): Promise<readonly DimensionType[]> {
    return dimensionsOfWorkspace((await ctx.facts()).attributes)
  }

  @Query(() => DimensionType, {
    nullable: true,
    description: 'One dimension of the workspace; null if there is none of this id.',
  })
  async dimension(
    @Arg('id', () => DimensionIdScalar, { description: 'Its id.' }) id: string,
    @Ctx() ctx: RequestContext,
  ): Promise<DimensionType | null> {
    const all = dimensionsOfWorkspace((await ctx.facts()).attributes)
    return all.find((dimension) => dimension.id === id) ?? null
  }

  @Query(() => [StageType], { description: 'The stages of the workspace’s funnel, in order.' })
  async stages(@Ctx() ctx: RequestContext): Promise<readonly StageDefinition[]> {
    return (await ctx.facts()).stages
  }

  @Query(() => [GoalType], { description: 'What may count as converted in this workspace.' })
  async goals(@Ctx() ctx: RequestContext): Promise<readonly GoalType[]> {
    const { stages } = await ctx.facts()
    const reached = stages
      .filter(({ side, role }) => !side && role !== 'LEAD')
      .map(({ id, name }) => ({ id, name }))
    return [...reached, ...EVENT_GOALS.map((id) => ({ id, name: eventNames[id] }))]
  }
}

const eventNames: Readonly<Record<(typeof EVENT_GOALS)[number], string>> = {
  formSubmission: 'Form submission',
  order: 'Order',
}
