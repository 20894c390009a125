import { isContentClick, type Activity } from './activities.js'
import { MINUTE } from './instant.js'
import type { Person } from './people.js'
import { blankToNull } from './profile.js'

/** How somebody came: never changes after creation. */
export interface Acquisition {
  readonly source: string | null
  readonly channel: string | null
  readonly campaign: string | null
  readonly landingPage: string | null
}

/** What the source says; each thing that it leaves open is taken from the touch that led to the creation. */
export function acquisitionOf(
  person: Person,
  own: readonly Activity[],
  isPage: (asset: string) => boolean,
): Acquisition {
  const { origin } = person
  const touch = touchesOf(own)
    .filter(({ at }) => at <= person.createdAt)
    .at(-1)?.record
  const page = touch?.asset !== undefined && isPage(touch.asset) ? touch.asset : null
  return {
    source: blankToNull(origin.source),
    channel: blankToNull(origin.channel) ?? blankToNull(touch?.channel),
    campaign: blankToNull(origin.campaign) ?? blankToNull(touch?.campaign),
    landingPage: blankToNull(origin.landingPage) ?? page,
  }
}

/** A person's touches: one that follows the last kept of its campaign and type within 30 minutes is dropped. */
function touchesOf(own: readonly Activity[]): readonly Activity[] {
  const lastKept = new Map<string, Activity>()
  return own.filter((activity) => {
    if (!activity.human || !isTouch(activity)) return false
    const key = `${activity.type} ${activity.record.campaign ?? ''}`
    const before = lastKept.get(key)
    if (before && activity.at - before.at < 30 * MINUTE) return false
    lastKept.set(key, activity)
    return true
  })
}

function isTouch(activity: Activity): boolean {
  switch (activity.type) {
    case 'emailClicked':
      return isContentClick(activity)
    case 'formSubmitted':
    case 'visit':
    case 'emailReplied':
    case 'attended':
    case 'callInbound':
    case 'chatInbound':
    case 'socialComment':
    case 'socialShare':
    case 'adClicked':
      return true
    default:
      return false
  }
}
