import { byPerson } from './actor-class.js'

/** Kinds of activities by which people show interest, beside clicks. */
const ENGAGEMENT = `('formSubmitted', 'visit', 'emailReplied', 'attended', 'callInbound', 'chatInbound', 'socialShare', 'socialComment')`

/** A qualifying engagement, as a condition on an activity; opens and unsubscribes are none. */
export const isEngagement = (activity: string): string =>
  `((${activity}.type in ${ENGAGEMENT} or (${activity}.type = 'emailClicked' and coalesce(${activity}.detail, 'content') = 'content')) and ${byPerson(activity)})`

/** Events after which the last known way to a person is closed, as a condition on an activity. */
export const closesChannels = (activity: string): string =>
  `(${activity}.type in ('optedOut', 'emailUnsubscribed', 'emailComplained') or (${activity}.type = 'emailBounced' and ${activity}.detail = 'hard'))`
