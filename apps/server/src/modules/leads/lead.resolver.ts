import type { ActivityPlace } from '@leadlight/database'
import type { StageDefinition } from '@leadlight/metrics'
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql'

import type { RequestContext } from '../../graphql/context.js'
import { checkFirst } from '../../graphql/list-size.js'
import { fromCursor, isInstant, toCursor } from '../../graphql/opaque-text.js'
import { lookUpsAt } from '../as-of/past.js'
import { CampaignType } from '../campaigns/campaign.type.js'
import { StageType } from '../catalogue/stage.type.js'
import { toPage } from '../connections/to-page.js'
import { ActivityConnectionType, ActivityType } from './activity.type.js'
import { LeadAttributeType, LeadType, SpellType } from './lead.type.js'
import { toActivity } from './to-lead.js'

@Resolver(() => LeadType)
export class LeadResolver {
  @FieldResolver(() => CampaignType, {
    nullable: true,
    description: 'The campaign that brought them.',
  })
  campaign(
    @Root() { campaignNo, asOf }: LeadType,
    @Ctx() ctx: RequestContext,
  ): Promise<CampaignType | null> | null {
    return campaignNo === null ? null : lookUpsAt(ctx, asOf).campaigns.load(campaignNo)
  }

  @FieldResolver(() => StageType, { nullable: true, description: 'The stage that they are in.' })
  currentStage(
    @Root() { currentStageId }: LeadType,
    @Ctx() ctx: RequestContext,
  ): Promise<StageDefinition | null> {
    return stageOf(ctx, currentStageId)
  }

  @FieldResolver(() => StageType, {
    nullable: true,
    description: 'The furthest stage that they have reached.',
  })
  furthestStage(
    @Root() { furthestStageId }: LeadType,
    @Ctx() ctx: RequestContext,
  ): Promise<StageDefinition | null> {
    return stageOf(ctx, furthestStageId)
  }

  @FieldResolver(() => [LeadAttributeType], { description: 'What is known of them.' })
  async attributes(
    @Root() { leadNo, asOf }: LeadType,
    @Ctx() ctx: RequestContext,
  ): Promise<readonly LeadAttributeType[]> {
    const found = await lookUpsAt(ctx, asOf).leads.attributes.load(leadNo)
    return found.map(({ name, label, value }) => ({ dimension: name, name: label, value }))
  }

  @FieldResolver(() => [SpellType], { description: 'Their way through the stages.' })
  async spells(
    @Root() { leadNo, asOf }: LeadType,
    @Ctx() ctx: RequestContext,
  ): Promise<readonly SpellType[]> {
    const { leads } = lookUpsAt(ctx, asOf)
    const [found, { stages }] = await Promise.all([leads.spells.load(leadNo), ctx.facts()])
    const byId = new Map(stages.map((stage) => [stage.id, stage]))
    return found.flatMap(({ stageId, ...spell }) => {
      const stage = byId.get(stageId)
      return stage ? [{ ...spell, stage }] : []
    })
  }

  @FieldResolver(() => ActivityConnectionType, {
    description: 'What they did and were sent, latest first.',
  })
  async activities(
    @Root() { id, leadNo, asOf }: LeadType,
    @Ctx() ctx: RequestContext,
    @Arg('first', () => Int, { defaultValue: 50, description: 'How many, 1 to 1,000.' })
    first: number,
    @Arg('after', () => String, { nullable: true, description: 'The cursor after which to begin.' })
    cursor?: string | null,
  ): Promise<ActivityConnectionType> {
    const question = ['activities', id, asOf]
    const after = cursor == null ? null : fromCursor(cursor, question, isPlace)
    const rows = await lookUpsAt(ctx, asOf).leads.activities.load({
      leadNo,
      after,
      limit: checkFirst(first) + 1,
    })
    return toPage(rows, first, (activity) => {
      const { orderedAt, sourceId, eventId } = activity
      const place: ActivityPlace = { orderedAt, sourceId, eventId }
      return { cursor: toCursor(place, question), node: toActivity(activity, asOf) }
    })
  }
}

@Resolver(() => ActivityType)
export class ActivityResolver {
  @FieldResolver(() => CampaignType, {
    nullable: true,
    description: 'The campaign that it belongs to.',
  })
  campaign(
    @Root() { campaignNo, asOf }: ActivityType,
    @Ctx() ctx: RequestContext,
  ): Promise<CampaignType | null> | null {
    return campaignNo === null ? null : lookUpsAt(ctx, asOf).campaigns.load(campaignNo)
  }
}

async function stageOf(ctx: RequestContext, id: string | null): Promise<StageDefinition | null> {
  if (id === null) return null
  const { stages } = await ctx.facts()
  return stages.find((stage) => stage.id === id) ?? null
}

function isPlace(value: unknown): value is ActivityPlace {
  if (typeof value !== 'object' || value === null) return false
  const { orderedAt, sourceId, eventId } = value as Partial<ActivityPlace>
  return isInstant(orderedAt) && Number.isInteger(sourceId) && typeof eventId === 'string'
}
