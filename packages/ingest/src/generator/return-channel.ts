import type { ChannelId } from './channels.js'
import type { LeadStory } from './lead-story.js'

/** How somebody who knows the company comes back. */
export function returnChannel(story: LeadStory): ChannelId {
  const chance = story.random.next()
  if (chance < 0.5) return 'direct'
  return chance < 0.85 ? 'organicSearch' : 'referral'
}
