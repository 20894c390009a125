import { countCampaigns, readCampaigns } from '@leadlight/database'
import type { CampaignPlace } from '@leadlight/database'
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql'

import type { RequestContext } from '../../graphql/context.js'
import { checkFirst } from '../../graphql/list-size.js'
import { DateTimeScalar } from '../../graphql/scalars/date-time-scalar.js'
import { AS_OF } from '../as-of/as-of-text.js'
import { lookUpsAt } from '../as-of/past.js'
import { fromCursor, toCursor } from '../../graphql/opaque-text.js'
import { toPage } from '../connections/to-page.js'
import { campaignNoOf, toCampaign } from './campaign-id.js'
import { CampaignConnectionType, CampaignType } from './campaign.type.js'

@Resolver(() => CampaignConnectionType)
export class CampaignResolver {
  @Query(() => CampaignConnectionType, { description: 'Campaigns by name.' })
  async campaigns(
    @Ctx() { doors, workspace: { workspaceId } }: RequestContext,
    @Arg('search', () => String, {
      nullable: true,
      description: 'Keeps those whose name or key has this text.',
    })
    text: string | null | undefined,
    @Arg('first', () => Int, { defaultValue: 50, description: 'How many, 1 to 1,000.' })
    first: number,
    @Arg('after', () => String, { nullable: true, description: 'The cursor after which to begin.' })
    cursor?: string | null,
    @Arg('asOf', () => DateTimeScalar, { nullable: true, description: AS_OF })
    then?: string | null,
  ): Promise<CampaignConnectionType> {
    const search = text ?? null
    const asOf = then ?? undefined
    const question = ['campaigns', search, asOf]
    const after = cursor == null ? null : fromCursor(cursor, question, isPlace)
    const limit = checkFirst(first) + 1
    const rows = await doors
      .at({ asOf })
      .withContext({ workspaceId, role: 'read' }, (client) =>
        readCampaigns(client, { workspaceId, search, after, limit }),
      )
    const page = toPage(rows, first, (campaign) => {
      const { name, campaignNo } = campaign
      return {
        cursor: toCursor({ name, campaignNo } satisfies CampaignPlace, question),
        node: toCampaign(campaign),
      }
    })
    return { ...page, search, asOf }
  }

  @FieldResolver(() => Int, { description: 'How many there are on all pages.' })
  totalCount(
    @Root() { search, asOf }: CampaignConnectionType,
    @Ctx() { doors, workspace: { workspaceId } }: RequestContext,
  ): Promise<number> {
    return doors
      .at({ asOf })
      .withContext({ workspaceId, role: 'read' }, (client) =>
        countCampaigns(client, workspaceId, search),
      )
  }

  @Query(() => CampaignType, {
    nullable: true,
    description: 'One campaign; null if there is none of this id.',
  })
  async campaign(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() ctx: RequestContext,
    @Arg('asOf', () => DateTimeScalar, { nullable: true, description: AS_OF })
    asOf?: string | null,
  ): Promise<CampaignType | null> {
    const no = campaignNoOf(id)
    return no === undefined ? null : lookUpsAt(ctx, asOf ?? undefined).campaigns.load(no)
  }
}

function isPlace(value: unknown): value is CampaignPlace {
  if (typeof value !== 'object' || value === null) return false
  const { name, campaignNo } = value as Partial<CampaignPlace>
  return typeof name === 'string' && Number.isInteger(campaignNo)
}
