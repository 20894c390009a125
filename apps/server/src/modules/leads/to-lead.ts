import type { ActivitySummary, LeadSummary } from '@leadlight/database'

import { pack } from '../../graphql/opaque-text.js'
import type { ActivityType } from './activity.type.js'
import type { LeadType } from './lead.type.js'

/** A lead as the API shows it; its numbers stay behind for the fields that look something up. */
export function toLead(
  { leadKey, currentStage, furthestStage, ...lead }: LeadSummary,
  asOf: string | undefined,
): LeadType {
  return {
    ...lead,
    id: leadKey,
    currentStageId: currentStage,
    furthestStageId: furthestStage,
    asOf,
  }
}

/** An activity as the API shows it. */
export function toActivity(activity: ActivitySummary, asOf: string | undefined): ActivityType {
  const { sourceId, eventId, at, type, channel, detail, actor, campaignNo } = activity
  return {
    id: pack(['activity', sourceId, eventId]),
    at,
    type,
    channel,
    detail,
    actor,
    campaignNo,
    asOf,
  }
}
