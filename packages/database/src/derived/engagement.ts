/** Deeds that show no interest: a look at a page, at an advertisement, a like. */
export const NO_ENGAGEMENT = `('pageView', 'adClicked', 'socialLike')`

/** Events after which the last known way to a person is closed, as a condition on an activity. */
export const closesChannels = (activity: string): string =>
  `(${activity}.type in ('optedOut', 'emailUnsubscribed', 'emailComplained') or (${activity}.type = 'emailBounced' and ${activity}.detail = 'hard'))`
