import type { Micros } from './instant.js'
import type { Person } from './people.js'
import type { Reading } from './reading.js'

/** The first time from an instant on that a person met a goal: an event, or a stage or one beyond it. */
export function goalMet(
  reading: Reading,
  person: Person,
  goal: string,
  from: Micros,
): Micros | null {
  switch (goal) {
    case 'formSubmission': {
      const submission = reading
        .activitiesOf(person)
        .find(({ at, type, human }) => at >= from && type === 'formSubmitted' && human)
      return submission?.at ?? null
    }
    case 'order': {
      const orders = reading.lines
        .filter((line) => line.record.revenueKind === 'order' && !line.isNegative)
        .filter((line) => (line.person ?? line.acquiring) === person && line.at >= from)
      return orders.length === 0 ? null : Math.min(...orders.map(({ at }) => at))
    }
    default:
      return reading.stages.reached(person, reading.stages.find(goal), from)
  }
}

/** Whether somebody is out of the race: in a side stage, or out of reach, as the facts before an instant tell. */
export function hasLeft(reading: Reading, person: Person, before = Infinity): boolean {
  const entries = reading.stages.entriesOf(person).filter(({ at }) => at < before)
  return entries.at(-1)?.stage.side === true || reading.isOptedOut(person, before)
}
