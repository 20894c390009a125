import { minus } from '../fraction.js'
import { ELAPSED_DAY } from '../instant.js'
import type { Person } from '../people.js'
import type { Reading } from '../reading.js'
import { newLeadUnit } from '../units.js'
import { numberParam, type RowMetric } from './metric.js'

/** What new leads had scored by the end of their month of creation, or at an age. */
export const leadScore: RowMetric = {
  shape: 'numbersAtAge',
  unit: 'lead',
  rows: ({ reading, params }) => {
    const age = numberParam(params, 'atAgeDays')
    return newLeads(reading).flatMap((person) => {
      const read =
        age === undefined ? reading.scores.readingOf(person) : person.createdAt + age * ELAPSED_DAY
      const balance = reading.scores.balanceBefore(person, read)
      const mature = age === undefined || read <= reading.facts.horizon
      // Whom nothing has scored has no value.
      if (mature && !balance) return []
      return [
        {
          at: person.createdAt,
          unit: newLeadUnit(reading, person),
          mature,
          ...(balance && { number: balance }),
        },
      ]
    })
  },
}

/** New leads that had reached the threshold by then. */
export const leadsAboveThreshold: RowMetric = {
  shape: 'count',
  unit: 'lead',
  rows: ({ reading }) =>
    newLeads(reading)
      .filter((person) => isAboveThreshold(reading, person))
      .map((person) => ({ at: person.createdAt, unit: newLeadUnit(reading, person) })),
}

function newLeads(reading: Reading): readonly Person[] {
  return reading.people.all.filter((person) => reading.isNewLead(person, true))
}

function isAboveThreshold({ scores }: Reading, person: Person): boolean {
  const read = scores.readingOf(person)
  const balance = scores.balanceBefore(person, read)
  const threshold = scores.thresholdBefore(read)
  return balance !== null && threshold !== null && minus(balance, threshold).over >= 0n
}
