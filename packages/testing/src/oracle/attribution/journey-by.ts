import type { AttributionQuery } from '@leadlight/compiler'
import { dayOf, MINUTE } from '../instant.js'
import type { Reading } from '../reading.js'
import { keepApart } from '../touches.js'
import type { Conversion } from './conversions.js'
import { journeyOf, type TouchedJourney } from './journeys.js'

/** A conversion's touches by the question's own rules. */
export function journeyBy(
  reading: Reading,
  { touches: rules = {} }: AttributionQuery,
  conversion: Conversion,
): TouchedJourney {
  const { types = null, unit = 'TOUCH', dedupeMinutes = 30, scope = 'PERSON' } = rules
  const { account = null } = conversion.unit ?? {}
  const people =
    scope === 'ACCOUNT'
      ? [...new Set([...conversion.people, ...reading.people.ofAccount(account)])]
      : conversion.people
  return journeyOf({ ...conversion, people }, (person) => {
    const every = reading
      .everyTouchOf(person)
      .filter(({ type, at }) => (types === null || types.includes(type)) && at <= conversion.at)
    const kept = keepApart(every, dedupeMinutes * MINUTE)
    if (unit === 'TOUCH') return kept
    const days = new Set<string>()
    return kept.filter(({ campaign, type, at }) => {
      const key = JSON.stringify([campaign, type, dayOf(at, reading.facts.zone)])
      return !days.has(key) && days.add(key)
    })
  })
}
