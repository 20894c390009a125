import { isContentClick, type Activity } from './activities.js'
import type { Micros } from './instant.js'
import type { Person } from './people.js'
import type { Reading } from './reading.js'

/** Whether somebody showed interest of their own accord: neither opens nor unsubscribes do. */
export function isQualifyingEngagement(activity: Activity): boolean {
  if (!activity.human) return false
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
      return true
    default:
      return false
  }
}

/** Whether somebody shows interest from one instant on and before another. */
export function isEngaged(reading: Reading, person: Person, from: Micros, before: Micros): boolean {
  return reading
    .activitiesOf(person)
    .some(
      (activity) => activity.at >= from && activity.at < before && isQualifyingEngagement(activity),
    )
}
