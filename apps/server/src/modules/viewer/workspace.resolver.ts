import type { WorkspaceFacts } from '@leadlight/database'
import { dayOf, isPeriodProblem, resolvePeriod } from '@leadlight/metrics'
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'

import type { RequestContext } from '../../graphql/context.js'
import { DateScalar } from '../../graphql/scalars/date-scalar.js'
import { DateTimeScalar } from '../../graphql/scalars/date-time-scalar.js'
import { FreshnessType } from '../freshness/freshness.type.js'
import { SourceType } from '../freshness/source.type.js'
import { toSource } from '../freshness/to-source.js'
import { toFreshness } from '../metrics/compile-context.js'
import { createFactsReader } from '../metrics/facts-reader.js'
import { DEFAULT_PERIOD } from '../period/period.input.js'
import { ResolvedPeriodType } from '../period/resolved-period.type.js'
import type { ShownWorkspace } from './to-workspace.js'
import { WorkspaceType } from './viewer.type.js'

/** Fields of a workspace that depend on its data. */
@Resolver(() => WorkspaceType)
export class WorkspaceResolver {
  @FieldResolver(() => DateTimeScalar, {
    nullable: true,
    description: 'Where its data ends; null without data.',
  })
  async horizon(
    @Root() workspace: ShownWorkspace,
    @Ctx() ctx: RequestContext,
  ): Promise<string | null> {
    return (await freshnessOf(ctx, workspace)).horizon
  }

  @FieldResolver(() => DateScalar, {
    description: 'The day of its horizon, from which presets are told.',
  })
  async today(@Root() workspace: ShownWorkspace, @Ctx() ctx: RequestContext): Promise<string> {
    return dayOf(await horizonOf(ctx, workspace), workspace.zone)
  }

  @FieldResolver(() => ResolvedPeriodType, {
    description: 'The period of questions that name none: the 12 whole months before the horizon.',
  })
  async defaultPeriod(
    @Root() workspace: ShownWorkspace,
    @Ctx() ctx: RequestContext,
  ): Promise<ResolvedPeriodType> {
    const period = resolvePeriod(DEFAULT_PERIOD, workspace, await horizonOf(ctx, workspace))
    if (isPeriodProblem(period))
      throw new Error(`The default period cannot be resolved: ${period.reason}`)
    return period
  }

  @FieldResolver(() => Boolean, { description: 'Whether anything was imported yet.' })
  async hasData(@Root() workspace: ShownWorkspace, @Ctx() ctx: RequestContext): Promise<boolean> {
    return (await factsOf(ctx, workspace)).sources.latestEffectiveAt !== null
  }

  @FieldResolver(() => FreshnessType, { description: 'How far its data reaches.' })
  freshness(@Root() workspace: ShownWorkspace, @Ctx() ctx: RequestContext): Promise<FreshnessType> {
    return freshnessOf(ctx, workspace)
  }

  @FieldResolver(() => [SourceType], { description: 'What its data comes from, by name.' })
  async sources(
    @Root() workspace: ShownWorkspace,
    @Ctx() ctx: RequestContext,
  ): Promise<readonly SourceType[]> {
    const { sources } = await factsOf(ctx, workspace)
    const { horizon } = toFreshness({ sources }, ctx.now)
    return sources.each.map((source) => toSource(source, horizon))
  }
}

/** The request's own workspace is read once; another of the list by itself. */
function factsOf(ctx: RequestContext, { record }: ShownWorkspace): Promise<WorkspaceFacts> {
  if (record.workspaceId === ctx.workspace.workspaceId) return ctx.facts()
  return createFactsReader(ctx.database, record)()
}

async function freshnessOf(ctx: RequestContext, workspace: ShownWorkspace): Promise<FreshnessType> {
  return toFreshness(await factsOf(ctx, workspace), ctx.now)
}

async function horizonOf(ctx: RequestContext, workspace: ShownWorkspace): Promise<string> {
  return (await freshnessOf(ctx, workspace)).horizon ?? ctx.now.toISOString()
}
