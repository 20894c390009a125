/**
 * Acts that show interest, as a condition: a look at an advertisement and a like show none, and a
 * visit and a remark of strangers say nothing of anybody's.
 */
export const showsInterest = (act: string): string =>
  `${act}.type not in ('adClicked', 'socialLike') and (${act}.identified or ${act}.type not in ('visit', 'socialShare', 'socialComment'))`

/** Events after which the last known way to a person is closed, as a condition on an activity. */
export const closesChannels = (activity: string): string =>
  `(${activity}.type in ('optedOut', 'emailUnsubscribed', 'emailComplained') or (${activity}.type = 'emailBounced' and ${activity}.detail = 'hard'))`
