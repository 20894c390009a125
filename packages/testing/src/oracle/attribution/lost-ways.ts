import type { AttributionQuery } from '@leadlight/compiler'
import type { Span } from '../calendar.js'
import type { Micros } from '../instant.js'
import { lostUnit } from '../money-units.js'
import type { Reading } from '../reading.js'
import type { Touch } from '../touches.js'
import type { Unit } from '../units.js'
import { conversionsOf, isMoney, isOfLeads } from './items.js'
import { journeyBy } from './journey-by.js'
import type { Way } from './learned.js'

/**
 * The ways of people who had a touch in a span and by its end had not reached the goal. Of deals and
 * customers everybody of the customer has reached it, and whose touches led to it.
 */
export function lostWays(
  reading: Reading,
  query: AttributionQuery,
  { start, end }: Pick<Span, 'start' | 'end'>,
  by: string,
  passes: (unit: Unit, at: Micros) => boolean,
): readonly Way[] {
  const { horizon } = reading.facts
  const reached = conversionsOf(reading, query).filter(({ at }) => at < end && at <= horizon)
  return reading.people.all.flatMap((person): readonly Way[] => {
    const { touches } = journeyBy(reading, query, {
      id: person.id,
      at: Math.min(end - 1, horizon),
      openedAt: null,
      people: [person],
      unit: null,
    })
    const last = touches.at(-1)
    if (!last || last.at < start) return []
    const hasReached = reached.some(
      ({ unit, people, at }) =>
        unit?.person === person ||
        (unit?.account != null && reading.people.ofAccount(unit.account).includes(person)) ||
        (people.includes(person) &&
          (unit === null || reading.touchesOf(person).some((touch) => touch.at <= at))),
    )
    const unitOf = (touch: Touch | null) =>
      lostUnit(
        reading,
        person,
        last.at,
        touch,
        isMoney(query) ? 'credit' : 'goalCredit',
        isOfLeads(reading, query),
      )
    if (hasReached || !passes(unitOf(null), last.at)) return []
    const steps = touches.map((touch) => unitOf(touch).value(by))
    return [{ steps, conversions: 0, lost: 1, value: 0n, earned: 0n }]
  })
}
