import type { SourceReach } from '@leadlight/database'

import type { SourceType } from './source.type.js'

const DAY_MS = 86_400_000
/** How long a source that still sends may be silent. */
const SILENT_DAYS = 1
/** How far before the end of all data the data of a source that does not send may end. */
const BEHIND_DAYS = 7

/** A source as the API shows it; late or not is told against the horizon of the workspace, which is now while any source is live. */
export function toSource(
  { name, live, latestEffectiveAt, lastRecordedAt }: SourceReach & { readonly name: string },
  horizon: string | null,
): SourceType {
  const reach = live ? lastRecordedAt : latestEffectiveAt
  const allowed = (live ? SILENT_DAYS : BEHIND_DAYS) * DAY_MS
  return {
    name,
    live,
    latestAt: latestEffectiveAt,
    recordedAt: lastRecordedAt,
    late: reach !== null && horizon !== null && Date.parse(horizon) - Date.parse(reach) > allowed,
  }
}
