import type { StageDefinition } from '@leadlight/metrics'
import { isEngaged } from '../engagements.js'
import { fraction, minus, type Fraction } from '../fraction.js'
import { addMonths, atLocalTime, dayOf, ELAPSED_DAY, localTimeOf, type Micros } from '../instant.js'
import { statisticOf } from '../measure.js'
import { OracleError } from '../oracle-error.js'
import type { Person } from '../people.js'
import type { Reading } from '../reading.js'
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

interface Spell {
  readonly stage: StageDefinition
  readonly from: Micros
  readonly to: Micros | null
  readonly reason: string | null
}

/** A person's times in stages, one after another. */
function spellsOf(reading: Reading, person: Person): readonly Spell[] {
  const entries = reading.stages.entriesOf(person)
  return entries.map(({ stage, at, reason }, i) => ({
    stage,
    from: at,
    to: entries[i + 1]?.at ?? null,
    reason,
  }))
}

function openSpell(reading: Reading, person: Person, before: Micros): Spell | undefined {
  return spellsOf(reading, person)
    .filter(({ from }) => from < before)
    .at(-1)
}

function stalledSpell(reading: Reading, person: Person, at: Micros): Spell | null {
  const spell = openSpell(reading, person, at)
  if (!spell) return null
  const limit = limitOf(reading, spell.stage, at)
  if (limit === null || minus(fraction(BigInt(at - spell.from)), limit).over <= 0n) return null
  const silentDays = reading.world.settings.rules?.nurture.stalledDays ?? 30
  return isEngaged(reading, person, at - silentDays * ELAPSED_DAY, at) ? null : spell
}

const ENOUGH_SPELLS = 30

/** How long is usual: what is agreed, else what nine in ten needed in the year before. */
function limitOf(reading: Reading, stage: StageDefinition, at: Micros): Fraction | null {
  if (stage.limitDays !== null) return fraction(BigInt(stage.limitDays * ELAPSED_DAY))
  const yearBefore = aYearBefore(at, reading.facts.zone)
  const lengths = reading.people.all
    .flatMap((person) => spellsOf(reading, person))
    .filter((spell) => spell.stage.id === stage.id)
    .flatMap(({ from, to }) =>
      to !== null && to >= yearBefore && to < at ? [fraction(BigInt(to - from))] : [],
    )
  return lengths.length < ENOUGH_SPELLS ? null : statisticOf(lengths, 'P90')
}

function aYearBefore(at: Micros, zone: string): Micros {
  return atLocalTime(addMonths(dayOf(at, zone), -12), localTimeOf(at, zone), zone)
}
