import type { StageDefinition } from '@leadlight/metrics'
import { OracleError } from '../oracle-error.js'
import { openSpell, spellsOf, stalledSpell } from '../spells.js'
import { stayUnit } from '../units.js'
import { textParam } from './metric.js'
import type { Asked, QuotientMetric, Row, RowMetric, StretchMetric } from './metric.js'

export const mqlEvents: RowMetric = arrivals(({ reading }) => reading.stages.withRole('MQL'))

/** Arrivals after the first one. */
export const reMqls: RowMetric = arrivals(({ reading }) => reading.stages.withRole('MQL'), 1)

export const throughputRatio: QuotientMetric = {
  shape: 'quotient',
  of: 'rows',
  over: arrivals((asked) => stageParam(asked, 'to')),
  under: arrivals((asked) => stageParam(asked, 'from')),
}

export const leadsInStage: StretchMetric = {
  shape: 'count',
  unit: 'entry',
  rowsIn: (asked, { closing }) => {
    const { id } = stageParam(asked, 'stage')
    return asked.reading.people.all.flatMap((person) => {
      const spell = openSpell(asked.reading, person, closing)
      if (spell?.stage.id !== id) return []
      return [{ unit: stayUnit(asked.reading, person, closing, { ...spell, imputed: false }) }]
    })
  },
}

/** People who stay longer than is usual or agreed, and show no interest. */
export const stalledLeads: StretchMetric = {
  shape: 'count',
  unit: 'stay',
  rowsIn: ({ reading }, { closing }) =>
    reading.people.all.flatMap((person) => {
      const spell = stalledSpell(reading, person, closing)
      return spell ? [{ unit: stayUnit(reading, person, closing, { reason: spell.reason }) }] : []
    }),
}

/** All that a person spent in a stage until they last left it in the stretch. */
export const timeInStage: StretchMetric = {
  shape: 'days',
  unit: 'stay',
  rowsIn: (asked, { start, end, closing }) => {
    const { reading } = asked
    const { id } = stageParam(asked, 'stage')
    return reading.people.all.flatMap((person): readonly Omit<Row, 'at'>[] => {
      const spells = spellsOf(reading, person).filter(({ stage }) => stage.id === id)
      const left = spells.filter(({ to }) => to !== null && to < end && to < closing)
      const last = left.at(-1)
      if (!last || last.to === null || last.to < start) return []
      const lasted = left.reduce((sum, { from, to }) => sum + ((to ?? from) - from), 0)
      return [{ unit: stayUnit(reading, person, last.to + 1, { reason: last.reason }), lasted }]
    })
  },
}

function arrivals(stageOf: (asked: Asked) => StageDefinition, from = 0): RowMetric {
  return {
    shape: 'count',
    unit: 'entry',
    rows: (asked) =>
      asked.reading.people.all.flatMap((person) =>
        asked.reading.stages
          .arrivalsAt(person, stageOf(asked))
          .slice(from)
          .map((arrival) => ({
            at: arrival.at,
            unit: stayUnit(asked.reading, person, arrival.at + 1, arrival),
          })),
      ),
  }
}

function stageParam({ reading, params }: Asked, name: string): StageDefinition {
  const id = textParam(params, name)
  if (id === undefined) {
    throw new OracleError('MISSING_PARAMETER', `The metric needs its parameter \`${name}\`.`)
  }
  return reading.stages.find(id)
}
