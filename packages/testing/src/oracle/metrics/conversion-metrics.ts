import type { StageDefinition } from '@leadlight/metrics'
import { LATE_ENTRY } from '../customers.js'
import { ELAPSED_DAY, type Micros } from '../instant.js'
import { OracleError } from '../oracle-error.js'
import type { Person } from '../people.js'
import type { Reading } from '../reading.js'
import { leadUnit } from '../units.js'
import { numberParam, textParam, type Asked, type Row, type RowMetric } from './metric.js'

/** People by their first entry into `from`, and how many of them reached `to` or beyond in time. */
export const stageConversionRate: RowMetric = {
  shape: 'windowedRatio',
  unit: 'lead',
  rows: (asked) => cohort(asked, required(asked, 'from'), required(asked, 'to')),
}

/** The same for any goal; from the first stage on, if none is named. */
export const conversionRate: RowMetric = {
  shape: 'windowedRatio',
  unit: 'lead',
  rows: (asked) =>
    cohort(
      asked,
      textParam(asked.params, 'from') ?? asked.reading.stages.withRole('LEAD').id,
      required(asked, 'goal'),
    ),
}

function required({ params }: Asked, name: string): string {
  const value = textParam(params, name)
  if (value === undefined) {
    throw new OracleError('MISSING_PARAMETER', `The metric needs its parameter \`${name}\`.`)
  }
  return value
}

function cohort({ reading, params }: Asked, from: string, goal: string): readonly Row[] {
  const { people, facts, stages } = reading
  const stage = stages.find(from)
  const windowDays = numberParam(params, 'windowDays')
  const rows: Row[] = []
  for (const person of people.all) {
    const anchor = anchorOf(reading, person, stage)
    if (anchor === null) continue
    const converted = conversionOf(reading, person, stage, anchor, goal)
    const unit = leadUnit(reading, person)
    if (windowDays === undefined) {
      // Ever: whoever neither converted nor left is still open.
      const hit = converted !== null
      rows.push({ at: anchor, unit, hit, mature: hit || hasLeft(reading, person) })
    } else {
      const end = anchor + windowDays * ELAPSED_DAY
      const hit = converted !== null && converted <= end
      rows.push({ at: anchor, unit, hit, mature: end <= facts.horizon })
    }
  }
  return rows
}

/** New leads count from their creation, everybody else from reaching the stage. */
function anchorOf(reading: Reading, person: Person, stage: StageDefinition): Micros | null {
  if (stage.role === 'LEAD') return reading.isNewLead(person, true) ? person.createdAt : null
  return reading.stages.reached(person, stage)
}

/** The first time at or after the anchor that the goal was met. */
function conversionOf(
  reading: Reading,
  person: Person,
  stage: StageDefinition,
  anchor: Micros,
  goal: string,
): Micros | null {
  // What happened shortly before a lead was typed in happened to the new lead, at once.
  const earliest = stage.role === 'LEAD' ? anchor - LATE_ENTRY : anchor
  const met = goalMet(reading, person, goal, earliest)
  return met === null ? null : Math.max(met, anchor)
}

function goalMet(reading: Reading, person: Person, goal: string, from: Micros): Micros | null {
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

/** Whether somebody is out of the race at the horizon: in a side stage, or out of reach. */
function hasLeft(reading: Reading, person: Person): boolean {
  return reading.stages.entriesOf(person).at(-1)?.stage.side === true || reading.isOptedOut(person)
}
