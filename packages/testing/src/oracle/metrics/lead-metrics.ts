import type { Person } from '../people.js'
import type { Reading } from '../reading.js'
import { leadUnit, newLeadUnit } from '../units.js'
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
  unit: 'lead',
  rows: ({ reading }) => {
    const { people, stages } = reading
    const mql = stages.withRole('MQL')
    return people.all.flatMap((person) => leadRow(reading, person, stages.reached(person, mql)))
  },
}

function newLeadRows(reading: Reading, marketable: boolean): readonly Row[] {
  return reading.people.all
    .filter((person) => reading.isNewLead(person, marketable))
    .map((person) => ({ at: person.createdAt, unit: newLeadUnit(reading, person) }))
}

function leadRow(reading: Reading, person: Person, at: number | null): readonly Row[] {
  return at === null ? [] : [{ at, unit: leadUnit(reading, person, at + 1) }]
}
