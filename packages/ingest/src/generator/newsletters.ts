import type { LeadStory } from './lead-story.js'
import type { Mailing } from './happenings.js'

/** How many mailings a lead gets before it is left in peace, on average. */
const MAILINGS = { cold: 0.3, warm: 1.3, hot: 4 } as const
/** Whoever buys keeps hearing of the product. */
const CUSTOMER_MAILINGS = 8

/** Plans newsletters and product news from a lead's creation on. */
export function planNewsletters(story: LeadStory): void {
  const { person, random, warmth, world } = story
  let left = Math.floor(random.exponential(MAILINGS[warmth]) + random.next())
  let next = firstAfter(world.mailings, person.knownAt)
  while (left > 0 && next < world.mailings.length) {
    left -= plan(story, world.mailings[next++], 0.85)
  }
  if (story.customerAt === Infinity) return
  left = Math.floor(random.exponential(CUSTOMER_MAILINGS))
  next = Math.max(next, firstAfter(world.mailings, story.customerAt))
  while (left > 0 && next < world.mailings.length) {
    left -= plan(story, world.mailings[next++], 0.6)
  }
}

/** A mailing leaves over some twenty minutes. */
function plan(story: LeadStory, mailing: Mailing | undefined, chance: number): number {
  if (mailing === undefined || !story.random.chance(chance)) return 0
  const at = mailing.at + story.random.int(1_200)
  story.sends.push({ at, asset: mailing.asset, campaign: mailing.campaign })
  return 1
}

function firstAfter(happenings: readonly Mailing[], instant: number): number {
  let low = 0
  let high = happenings.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((happenings[middle]?.at ?? Infinity) > instant) high = middle
    else low = middle + 1
  }
  return low
}
