import type { StageDefinition } from '@leadlight/metrics'
import { isEngaged } from '../engagements.js'
import { fraction, minus, type Fraction } from '../fraction.js'
import { addMonths, atLocalTime, dayOf, ELAPSED_DAY, localTimeOf, type Micros } from '../instant.js'
import { statisticOf } from '../measure.js'
import { OracleError } from '../oracle-error.js'
import type { Person } from '../people.js'
import type { Reading } from '../reading.js'
import { leadUnit } from '../units.js'
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
  unit: 'lead',
  rowsIn: (asked, { closing }) => {
    const { id } = stageParam(asked, 'stage')
    return asked.reading.people.all
      .filter((person) => openSpell(asked.reading, person, closing)?.stage.id === id)
      .map((person) => ({ unit: leadUnit(asked.reading, person, closing) }))
  },
}

/** People who stay longer than is usual or agreed, and show no interest. */
export const stalledLeads: StretchMetric = {
  shape: 'count',
  unit: 'lead',
  rowsIn: ({ reading }, { closing }) =>
    reading.people.all
      .filter((person) => isStalled(reading, person, closing))
      .map((person) => ({ unit: leadUnit(reading, person, closing) })),
}

/** All that a person spent in a stage until they last left it in the stretch. */
export const timeInStage: StretchMetric = {
  shape: 'days',
  unit: 'lead',
  rowsIn: (asked, { start, end, closing }) => {
    const { reading } = asked
    const { id } = stageParam(asked, 'stage')
    return reading.people.all.flatMap((person): readonly Omit<Row, 'at'>[] => {
      const spells = spellsOf(reading, person).filter(({ stage }) => stage.id === id)
      const left = spells.filter(({ to }) => to !== null && to < end && to < closing)
      const last = left.at(-1)?.to
      if (last === undefined || last === null || last < start) return []
      const lasted = left.reduce((sum, { from, to }) => sum + ((to ?? from) - from), 0)
      return [{ unit: leadUnit(reading, person, last + 1), lasted }]
    })
  },
}

function arrivals(stageOf: (asked: Asked) => StageDefinition, from = 0): RowMetric {
  return {
    shape: 'count',
    unit: 'lead',
    rows: (asked) =>
      asked.reading.people.all.flatMap((person) =>
        asked.reading.stages
          .arrivalsAt(person, stageOf(asked))
          .slice(from)
          .map((at) => ({ at, unit: leadUnit(asked.reading, person, at + 1) })),
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
}

/** A person's times in stages, one after another. */
function spellsOf(reading: Reading, person: Person): readonly Spell[] {
  const entries = reading.stages.entriesOf(person)
  return entries.map(({ stage, at }, i) => ({ stage, from: at, to: entries[i + 1]?.at ?? null }))
}

function openSpell(reading: Reading, person: Person, before: Micros): Spell | undefined {
  return spellsOf(reading, person)
    .filter(({ from }) => from < before)
    .at(-1)
}

const SILENT_FOR = 30 * ELAPSED_DAY

function isStalled(reading: Reading, person: Person, at: Micros): boolean {
  const spell = openSpell(reading, person, at)
  if (!spell) return false
  const limit = limitOf(reading, spell.stage, at)
  if (limit === null || minus(fraction(BigInt(at - spell.from)), limit).over <= 0n) return false
  return !isEngaged(reading, person, at - SILENT_FOR, at)
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
