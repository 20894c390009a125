import { originOf, qualifies, type Engagement } from './engagement-rows.js'
import { MINUTE, type Micros } from './instant.js'
import type { Person } from './people.js'
import type { Send } from './sends.js'
import type { Deed } from './visitors.js'
import type { Visit } from './visits.js'

/** What a conversion may be owed to. */
export type Touch = Engagement

/** Of one person, campaign and type, a touch so soon after the last kept one is dropped. */
const PAUSE = 30 * MINUTE

/**
 * Everybody's touches, in order: qualifying engagements, clicks on ads and visits, also of somebody
 * who was found out later. None is dropped yet.
 */
export function readTouches(
  deeds: readonly Deed[],
  visits: readonly Visit[],
  sends: readonly Send[],
  isPage: (asset: string) => boolean,
): ReadonlyMap<Person, readonly Touch[]> {
  const told = originOf(visits, sends, isPage)
  const touches = new Map<Person, Touch[]>()
  for (const deed of deeds) {
    const { person, record } = deed
    if (!person || !(qualifies(deed) || record.type === 'adClicked' || record.type === 'visit')) {
      continue
    }
    touches.set(person, [...(touches.get(person) ?? []), told(deed)])
  }
  return touches
}

/** One person's touches without those of one campaign and type that follow the last kept too soon. */
export function keepApart(touches: readonly Touch[], pause: Micros = PAUSE): readonly Touch[] {
  const lastKept = new Map<string, Micros>()
  return touches.filter((touch) => {
    const key = JSON.stringify([touch.campaign, touch.type])
    const before = lastKept.get(key)
    if (before !== undefined && touch.at - before < pause) return false
    lastKept.set(key, touch.at)
    return true
  })
}
