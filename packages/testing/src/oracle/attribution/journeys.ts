import type { Touch } from '../touches.js'
import { inOrder } from '../event-order.js'
import type { Person } from '../people.js'
import { INFLUENCE, type Conversion } from './conversions.js'
import type { Journey } from './weights.js'

/** A conversion's touches in order, and its milestones. */
export interface TouchedJourney extends Journey {
  readonly touches: readonly Touch[]
  /** Whether a touch lies in the year before the opening, or between it and the conversion. */
  readonly influences: (touch: Touch) => boolean
}

/** The touches of a conversion's people, none after it, however long before. */
export function journeyOf(
  { at, openedAt, people }: Conversion,
  touchesOf: (person: Person) => readonly Touch[],
): TouchedJourney {
  const created = people.map(({ createdAt }) => createdAt)
  const since = (openedAt ?? at) - INFLUENCE
  return {
    touches: people
      .flatMap((person) => touchesOf(person))
      .filter((touch) => touch.at <= at)
      .sort(inOrder),
    createdAt: created.length === 0 ? null : Math.min(...created),
    openedAt,
    influences: (touch) => touch.at >= since,
  }
}
