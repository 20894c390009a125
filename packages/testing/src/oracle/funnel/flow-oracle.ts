import type { StageDefinition } from '@leadlight/metrics'
import type { Micros } from '../instant.js'
import type { Person } from '../people.js'
import type { Reading } from '../reading.js'
import { stayUnit } from '../units.js'
import { isIn } from './funnel-oracle.js'
import type { FunnelRow, OraclePart } from './funnel-oracle.js'

/** A stay in a stage with where its person came from and went to; a skipped stage has one of no length. */
interface Stay {
  readonly person: Person
  readonly stage: StageDefinition
  readonly from: Micros
  readonly to: Micros | null
  readonly before: StageDefinition | null
  readonly after: StageDefinition | null
  readonly imputed: boolean
  readonly merged: boolean
  readonly reason: string | null
}

interface FlowRow extends FunnelRow {
  readonly stay: Stay
}

/** How each stage filled and emptied. */
export const flowOracle: OraclePart<FlowRow> = {
  rows: (reading, stretch, { stages }) =>
    reading.people.all
      .flatMap((person) => staysOf(reading, person))
      .filter(({ stage }) => stages?.includes(stage.id) ?? true)
      .filter(
        ({ from, to }) =>
          isHeld({ from, to }, stretch.opening) ||
          isIn(from, stretch, reading) ||
          (to !== null && isIn(to, stretch, reading)),
      )
      .map((stay) => ({ stay, unit: stayUnit(reading, stay.person, stay.from + 1, stay) })),
  tell: (rows, reading, stretch, query) => {
    const told: Record<string, number> = {}
    for (const stage of reading.world.settings.stages) {
      if (query.stages && !query.stages.includes(stage.id)) continue
      const own = rows.map(({ stay }) => stay).filter((stay) => stay.stage.id === stage.id)
      const held = (at: Micros): number =>
        own.filter((stay) => !stay.imputed && isHeld(stay, at)).length
      const came = own.filter(({ from }) => isIn(from, stretch, reading))
      const went = own.filter(({ to }) => to !== null && isIn(to, stretch, reading))
      const from = (way: string): number => came.filter((stay) => wayIn(stay) === way).length
      const to = (way: string): number =>
        went.filter(({ after }) => after !== null && direction(after, stage) === way).length
      Object.assign(told, {
        [`${stage.id}.opening`]: held(stretch.opening),
        [`${stage.id}.entered`]: came.length,
        [`${stage.id}.new`]: from('new'),
        [`${stage.id}.mergedIn`]: from('merged'),
        [`${stage.id}.fromEarlier`]: from('earlier'),
        [`${stage.id}.fromLater`]: from('later'),
        [`${stage.id}.fromSide`]: from('side'),
        [`${stage.id}.imputed`]: came.filter(({ imputed }) => imputed).length,
        [`${stage.id}.left`]: went.length,
        [`${stage.id}.toLater`]: to('later'),
        [`${stage.id}.toEarlier`]: to('earlier'),
        [`${stage.id}.toSide`]: to('side'),
        [`${stage.id}.closing`]: held(stretch.closing),
      })
    }
    return told
  },
}

/** Everything that a person passed through, skipped stages right before the stage that tells of them. */
function staysOf(reading: Reading, person: Person): readonly Stay[] {
  const { stages } = reading.world.settings
  const entries = reading.stages.entriesOf(person)
  const skipped = stages
    .filter(({ side, optional }) => !side && !optional)
    .flatMap((stage) =>
      reading.stages
        .arrivalsAt(person, stage)
        .filter(({ imputed }) => imputed)
        .map(({ at }) => ({ at, stage })),
    )
    .sort((a, b) => a.stage.rank - b.stage.rank)
  const steps = entries.flatMap((entry, i) => {
    const first = (stage: StageDefinition): number =>
      entries.findIndex(
        (other) => !other.stage.side && !other.stage.optional && other.stage.rank > stage.rank,
      )
    const passed = skipped
      .filter(({ stage }) => first(stage) === i)
      .map(({ at, stage }) => ({ at, stage, imputed: true, merged: false, reason: null, to: at }))
    const { at, stage, reason, merged } = entry
    return [
      ...passed,
      { at, stage, imputed: false, merged, reason, to: entries[i + 1]?.at ?? null },
    ]
  })
  return steps.map(({ at, ...step }, i) => ({
    ...step,
    person,
    from: at,
    before: steps[i - 1]?.stage ?? null,
    after: steps[i + 1]?.stage ?? null,
  }))
}

function isHeld({ from, to }: Pick<Stay, 'from' | 'to'>, at: Micros): boolean {
  return from < at && (to === null || to >= at)
}

function wayIn({ before, merged, stage }: Stay): string {
  if (!before) return 'new'
  return merged ? 'merged' : direction(before, stage)
}

/** Where another stage lies, seen from a stage: those beside the way are on the side. */
function direction(other: StageDefinition, stage: StageDefinition): string {
  if (other.side) return 'side'
  return stage.side || other.rank < stage.rank ? 'earlier' : 'later'
}
