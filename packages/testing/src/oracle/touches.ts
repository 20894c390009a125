import { originOf, qualifies, type Engagement } from './engagement-rows.js'
import { MINUTE, type Micros } from './instant.js'
import type { Person } from './people.js'
import type { Send } from './sends.js'
import type { Deed } from './visitors.js'
import type { Visit } from './visits.js'

/** What a conversion may be owed to. */
export type Touch = Engagement

/**
 * Everybody's touches, in order: qualifying engagements, clicks on ads and visits, also of somebody
 * who was found out later. Of one person, campaign and type, one that follows the last kept within
 * thirty minutes is dropped.
 */
export function readTouches(
  deeds: readonly Deed[],
  visits: readonly Visit[],
  sends: readonly Send[],
  isPage: (asset: string) => boolean,
): ReadonlyMap<Person, readonly Touch[]> {
  const told = originOf(visits, sends, isPage)
  const touches = new Map<Person, Touch[]>()
  const lastKept = new Map<string, Micros>()
  for (const deed of deeds) {
    const { person, record } = deed
    if (!person || !(qualifies(deed) || record.type === 'adClicked' || record.type === 'visit')) {
      continue
    }
    const touch = told(deed)
    const key = JSON.stringify([person.id, touch.campaign, touch.type])
    const before = lastKept.get(key)
    if (before !== undefined && touch.at - before < 30 * MINUTE) continue
    lastKept.set(key, touch.at)
    touches.set(person, [...(touches.get(person) ?? []), touch])
  }
  return touches
}
