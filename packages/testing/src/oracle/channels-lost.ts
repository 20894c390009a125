import type { Activity } from './activities.js'

/**
 * Whether somebody can no longer be reached: e-mail is the only channel, and the last of the given
 * activities that took it away or gave it back took it away.
 */
export function hasLostEveryChannel(activities: readonly Activity[]): boolean {
  let lost = false
  for (const activity of activities) {
    if (losesChannel(activity)) lost = true
    if (activity.type === 'optedIn') lost = false
  }
  return lost
}

function losesChannel({ type, record }: Activity): boolean {
  switch (type) {
    case 'optedOut':
    case 'emailUnsubscribed':
    case 'emailComplained':
      return true
    case 'emailBounced':
      return record.detail === 'hard'
    default:
      return false
  }
}
