import { countCampaigns, readCampaigns } from '@leadlight/database'
import type { CampaignPlace } from '@leadlight/database'
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql'

import type { RequestContext } from '../../graphql/context.js'
import { checkFirst } from '../../graphql/list-size.js'
import { fromCursor, toCursor } from '../../graphql/opaque-text.js'
import { toPage } from '../connections/to-page.js'
import { campaignNoOf, toCampaign } from './campaign-id.js'
import { CampaignConnectionType, CampaignType } from './campaign.type.js'

@Resolver(() => CampaignConnectionType)
export class CampaignResolver {
  @Query(() => CampaignConnectionType, { description: 'Campaigns by name.' })
  async campaigns(
    @Ctx() { database, workspace: { workspaceId } }: RequestContext,
    @Arg('search', () => String, {
      nullable: true,
      description: 'Keeps those whose name or key has this text.',
    })
    text: string | null | undefined,
    @Arg('first', () => Int, { defaultValue: 50, description: 'How many, 1 to 1,000.' })
    first: number,
    @Arg('after', () => String, { nullable: true, description: 'The cursor after which to begin.' })
    cursor?: string | null,
  ): Promise<CampaignConnectionType> {
    const search = text ?? null
    const question = ['campaigns', search]
    const after = cursor == null ? null : fromCursor(cursor, question, isPlace)
    const limit = checkFirst(first) + 1
    const rows = await database.withContext({ workspaceId, role: 'read' }, (client) =>
      readCampaigns(client, { workspaceId, search, after, limit }),
    )
    const page = toPage(rows, first, (campaign) => {
      const { name, campaignNo } = campaign
      return {
        cursor: toCursor({ name, campaignNo } satisfies CampaignPlace, question),
        node: toCampaign(campaign),
      }
    })
    return { ...page, search }
  }

  @FieldResolver(() => Int, { description: 'How many there are on all pages.' })
  totalCount(
    @Root() { search }: CampaignConnectionType,
    @Ctx() { database, workspace: { workspaceId } }: RequestContext,
  ): Promise<number> {
    return database.withContext({ workspaceId, role: 'read' }, (client) =>
      countCampaigns(client, workspaceId, search),
    )
  }

  @Query(() => CampaignType, {
    nullable: true,
    description: 'One campaign; null if there is none of this id.',
  })
  async campaign(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() { campaigns }: RequestContext,
  ): Promise<CampaignType | null> {
    const no = campaignNoOf(id)
    return no === undefined ? null : campaigns.load(no)
  }
}

function isPlace(value: unknown): value is CampaignPlace {
  if (typeof value !== 'object' || value === null) return false
  const { name, campaignNo } = value as Partial<CampaignPlace>
  return typeof name === 'string' && Number.isInteger(campaignNo)
}
