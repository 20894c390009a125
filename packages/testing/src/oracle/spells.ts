import type { StageDefinition } from '@leadlight/metrics'
import { isEngaged } from './engagements.js'
import { fraction, minus, type Fraction } from './fraction.js'
import { addMonths, atLocalTime, dayOf, ELAPSED_DAY, localTimeOf, type Micros } from './instant.js'
import { statisticOf } from './measure.js'
import type { Person } from './people.js'
import type { Reading } from './reading.js'

/** A person's time in a stage; open while `to` is null. */
export interface Spell {
  readonly stage: StageDefinition
  readonly from: Micros
  readonly to: Micros | null
  readonly reason: string | null
}

/** A person's times in stages, one after another. */
export function spellsOf(reading: Reading, person: Person): readonly Spell[] {
  const entries = reading.stages.entriesOf(person)
  return entries.map(({ stage, at, reason }, i) => ({
    stage,
    from: at,
    to: entries[i + 1]?.at ?? null,
    reason,
  }))
}

/** Where a person is, as the facts before an instant tell. */
export function openSpell(reading: Reading, person: Person, before: Micros): Spell | undefined {
  return spellsOf(reading, person)
    .filter(({ from }) => from < before)
    .at(-1)
}

/** Somebody's spell that has lasted for longer than it may, in silence. */
export function stalledSpell(reading: Reading, person: Person, at: Micros): Spell | null {
  const spell = openSpell(reading, person, at)
  if (!spell) return null
  const limit = limitOf(reading, spell.stage, at)
  if (limit === null || minus(fraction(BigInt(at - spell.from)), limit).over <= 0n) return null
  const silentDays = reading.world.settings.rules?.nurture.stalledDays ?? 30
  return isEngaged(reading, person, at - silentDays * ELAPSED_DAY, at) ? null : spell
}

const ENOUGH_SPELLS = 30

/** How long is usual: what is agreed, else what nine in ten needed in the year before. */
export function limitOf(reading: Reading, stage: StageDefinition, at: Micros): Fraction | null {
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
