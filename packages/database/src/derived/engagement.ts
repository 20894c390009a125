/**
 * Acts that show interest, as a condition: a look at an advertisement and a like show none, and a
 * visit and a remark of strangers say nothing of anybody's.
 */
export const showsInterest = (act: string): string =>
  `${act}.type not in ('adClicked', 'socialLike') and (${act}.identified or ${act}.type not in ('visit', 'socialShare', 'socialComment'))`

/** Deeds of those who count, other than looks at pages, as a condition: engagements and touches are made of these. */
export const isAct = (deed: string): string => `${deed}.counts and ${deed}.type <> 'pageView'`

/** Events after which the last known way to a person is closed, as a condition on an activity. */
export const closesChannels = (activity: string): string =>
  `(${activity}.type in ('optedOut', 'emailUnsubscribed', 'emailComplained') or (${activity}.type = 'emailBounced' and ${activity}.detail = 'hard'))`
