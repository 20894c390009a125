import type { Micros } from './instant.js'
import type { Person } from './people.js'
import type { Reading } from './reading.js'

/** Whether somebody shows interest from one instant on and before another. */
export function isEngaged(reading: Reading, person: Person, from: Micros, before: Micros): boolean {
  return reading.engagements.some(
    (engagement) => engagement.person === person && engagement.at >= from && engagement.at < before,
  )
}
