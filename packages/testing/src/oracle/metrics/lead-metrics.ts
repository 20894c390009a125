import type { Reading } from '../reading.js'
import { arrivalUnit, newLeadUnit } from '../units.js'
import type { Row, RowMetric } from './metric.js'

export const newLeads: RowMetric = {
  shape: 'count',
  unit: 'lead',
  rows: ({ reading }) => newLeadRows(reading, true),
}

/** The same, opted out or not. */
export const newLeadsGross: RowMetric = {
  shape: 'count',
  unit: 'lead',
  rows: ({ reading }) => newLeadRows(reading, false),
}

/** People by their first entry into the stage of marketing qualification or one beyond it. */
export const mqls: RowMetric = {
  shape: 'count',
  unit: 'arrival',
  rows: ({ reading }) => {
    const { people, stages } = reading
    const mql = stages.withRole('MQL')
    return people.all.flatMap((person): readonly Row[] => {
      const at = stages.reached(person, mql)
      return at === null ? [] : [{ at, unit: arrivalUnit(reading, person, at, mql) }]
    })
  },
}

function newLeadRows(reading: Reading, marketable: boolean): readonly Row[] {
  return reading.people.all
    .filter((person) => reading.isNewLead(person, marketable))
    .map((person) => ({ at: person.createdAt, unit: newLeadUnit(reading, person) }))
}
