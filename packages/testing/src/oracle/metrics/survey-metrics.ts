import { ELAPSED_DAY } from '../instant.js'
import { isPositive, readInvitations } from '../invitations.js'
import { surveyUnit } from '../money-units.js'
import type { RowMetric } from './metric.js'

/** Each invitation by its latest answer. */
export const csat: RowMetric = {
  shape: 'ratio',
  unit: 'survey',
  rows: ({ reading }) =>
    readInvitations(reading).flatMap(({ person, answers }) => {
      const latest = answers.at(-1)
      if (!latest) return []
      return [
        { at: latest.at, unit: surveyUnit(reading, person, latest.at), hit: isPositive(latest) },
      ]
    }),
}

const IN_TIME = 30 * ELAPSED_DAY

export const csatResponseRate: RowMetric = {
  shape: 'windowedRatio',
  unit: 'survey',
  rows: ({ reading }) =>
    readInvitations(reading).map(({ person, at, answers }) => {
      const first = answers[0]
      return {
        at,
        unit: surveyUnit(reading, person, at),
        hit: first !== undefined && first.at <= at + IN_TIME,
        mature: at + IN_TIME <= reading.facts.horizon,
      }
    }),
}
