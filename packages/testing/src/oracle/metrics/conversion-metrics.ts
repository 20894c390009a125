import type { StageDefinition } from '@leadlight/metrics'
import { LATE_ENTRY } from '../customers.js'
import { goalMet, hasLeft } from '../goals.js'
import { ELAPSED_DAY, type Micros } from '../instant.js'
import { OracleError } from '../oracle-error.js'
import type { Person } from '../people.js'
import type { Reading } from '../reading.js'
import { arrivalUnit } from '../units.js'
import { numberParam, textParam, type Asked, type Row, type RowMetric } from './metric.js'

/** People by their first entry into `from`, and how many of them reached `to` or beyond in time. */
export const stageConversionRate: RowMetric = {
  shape: 'windowedRatio',
  unit: 'arrival',
  rows: (asked) => cohort(asked, required(asked, 'from'), required(asked, 'to')),
}

/** The same for any goal; from the first stage on, if none is named. */
export const conversionRate: RowMetric = {
  shape: 'windowedRatio',
  unit: 'arrival',
  rows: (asked) =>
    cohort(
      asked,
      textParam(asked.params, 'from') ?? asked.reading.stages.withRole('LEAD').id,
      required(asked, 'goal'),
    ),
}

/** Of the same people, who had left at the end of the window without converting. */
export const dropOffRate: RowMetric = {
  shape: 'windowedRatio',
  unit: 'arrival',
  rows: (asked) => {
    const { reading, params } = asked
    const windowDays = numberParam(params, 'windowDays')
    return members(asked, required(asked, 'from'), required(asked, 'to')).map(
      ({ person, stage, anchor, converted }) => {
        const end = windowDays === undefined ? Infinity : anchor + windowDays * ELAPSED_DAY
        const isConverted = converted !== null && converted <= end
        const hit = !isConverted && hasLeft(reading, person, end + 1)
        const mature = windowDays === undefined ? isConverted || hit : end <= reading.facts.horizon
        return { at: anchor, unit: arrivalUnit(reading, person, anchor, stage), hit, mature }
      },
    )
  },
}

function required({ params }: Asked, name: string): string {
  const value = textParam(params, name)
  if (value === undefined) {
    throw new OracleError('MISSING_PARAMETER', `The metric needs its parameter \`${name}\`.`)
  }
  return value
}

function cohort(asked: Asked, from: string, goal: string): readonly Row[] {
  const { reading, params } = asked
  const windowDays = numberParam(params, 'windowDays')
  return members(asked, from, goal).map(({ person, stage, anchor, converted }) => {
    const unit = arrivalUnit(reading, person, anchor, stage)
    if (windowDays === undefined) {
      // Ever: whoever neither converted nor left is still open.
      const hit = converted !== null
      return { at: anchor, unit, hit, mature: hit || hasLeft(reading, person) }
    }
    const end = anchor + windowDays * ELAPSED_DAY
    const hit = converted !== null && converted <= end
    return { at: anchor, unit, hit, mature: end <= reading.facts.horizon }
  })
}

interface Member {
  readonly person: Person
  readonly stage: StageDefinition
  readonly anchor: Micros
  readonly converted: Micros | null
}

/** Everybody who reached a stage, and when they met the goal. */
function members({ reading }: Asked, from: string, goal: string): readonly Member[] {
  const stage = reading.stages.find(from)
  return reading.people.all.flatMap((person) => {
    const anchor = anchorOf(reading, person, stage)
    if (anchor === null) return []
    return [
      { person, stage, anchor, converted: conversionOf(reading, person, stage, anchor, goal) },
    ]
  })
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
