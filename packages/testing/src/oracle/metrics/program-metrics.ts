import type { Enrolment } from '../enrolments.js'
import { goalMet, hasLeft } from '../goals.js'
import { ELAPSED_DAY, type Micros } from '../instant.js'
import type { Reading } from '../reading.js'
import { enrolmentUnit } from '../units.js'
import { numberParam, type RowMetric, type StretchMetric } from './metric.js'

/** Different people who were in a program at some time of the stretch. */
export const nurturedLeads: StretchMetric = {
  shape: 'distinct',
  unit: 'enrolment',
  rowsIn: ({ reading }, { start, closing }) =>
    reading.enrolments
      .filter(({ from, to }) => to === null || to > from)
      .filter(({ from, to }) => from < closing && (to === null || to > Math.min(start, closing)))
      .map((enrolment) => ({
        unit: enrolmentUnit(reading, enrolment),
        part: enrolment.person.id,
      })),
}

/** Enrolments in programs that have a goal, and how many met it in time. */
export const programGoalRate: RowMetric = {
  shape: 'windowedRatio',
  unit: 'enrolment',
  rows: ({ reading, params }) => {
    const windowDays = numberParam(params, 'windowDays')
    return reading.enrolments
      .filter(({ program }) => (program.goal ?? '') !== '')
      .map((enrolment) => {
        const met = metAt(reading, enrolment)
        const end = windowDays === undefined ? Infinity : enrolment.from + windowDays * ELAPSED_DAY
        const hit = met !== null && met <= Math.min(end, reading.facts.horizon)
        const mature =
          windowDays === undefined
            ? hit || hasLeft(reading, enrolment.person)
            : end <= reading.facts.horizon
        return { at: enrolment.from, unit: enrolmentUnit(reading, enrolment), hit, mature }
      })
  },
}

/** When the program's goal was met, as the facts show or as the source says of the exit. */
function metAt(
  reading: Reading,
  { person, program, from, to, endedByGoal }: Enrolment,
): Micros | null {
  const shown = isKnownGoal(reading, program.goal)
    ? goalMet(reading, person, program.goal ?? '', from)
    : null
  const told = endedByGoal ? to : null
  if (shown === null || told === null) return shown ?? told
  return Math.min(shown, told)
}

function isKnownGoal({ world }: Reading, goal: string | undefined): boolean {
  if (goal === 'formSubmission' || goal === 'order') return true
  return world.settings.stages.some(({ id, side }) => id === goal && !side)
}
