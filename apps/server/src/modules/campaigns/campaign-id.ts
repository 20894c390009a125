import type { CampaignRecord } from '@leadlight/database'

import { pack, unpack } from '../../graphql/opaque-text.js'
import type { CampaignType } from './campaign.type.js'

/** A campaign as the API shows it. */
export function toCampaign({
  campaignNo,
  key,
  name,
  kind,
  channel,
  startsOn,
  endsOn,
}: CampaignRecord): CampaignType {
  return { id: pack(['campaign', campaignNo]), key, name, type: kind, channel, startsOn, endsOn }
}

/** The number of a campaign's id; undefined if it is the id of something else. */
export function campaignNoOf(id: string): number | undefined {
  const content = unpack(id)
  const [kind, no] = Array.isArray(content) ? (content as readonly unknown[]) : []
  return kind === 'campaign' && isInt4(no) ? no : undefined
}

const isInt4 = (value: unknown): value is number =>
  Number.isInteger(value) && Math.abs(value as number) < 2 ** 31
