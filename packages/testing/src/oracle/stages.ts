import type { StageDefinition } from '@leadlight/metrics'
import { byCodePoint } from './code-point-order.js'
import type { Customers } from './customers.js'
import type { Facts } from './facts.js'
import { instantOf, type Micros } from './instant.js'
import { OracleError } from './oracle-error.js'
import type { People, Person } from './people.js'
import { blankToNull } from './profile.js'

/** Somebody comes into a stage from another one. */
export interface StageEntry {
  readonly at: Micros
  readonly stage: StageDefinition
  readonly reason: string | null
  /** Told of a record that turned out to be the same person. */
  readonly merged: boolean
}

/** A time at which somebody came into a stage, or must have been in it. */
export interface Arrival {
  readonly at: Micros
  readonly reason: string | null
  readonly imputed: boolean
}

export interface Stages {
  find(id: string): StageDefinition
  withRole(role: StageDefinition['role']): StageDefinition
  /** A person's way through the stages, in order. */
  entriesOf(person: Person): readonly StageEntry[]
  /** When a person came into one stage, each time; the time that is inferred of a skipped one included. */
  arrivalsAt(person: Person, stage: StageDefinition): readonly Arrival[]
  /** First entry into the stage or any later one, at or after an instant. */
  reached(person: Person, stage: StageDefinition, from?: Micros): Micros | null
}

interface Move extends StageEntry {
  readonly sequence: number
  readonly id: string
}

export function readStages(
  facts: Facts,
  people: People,
  customers: Customers,
  definitions: readonly StageDefinition[],
): Stages {
  const find = (id: string): StageDefinition => {
    const stage = definitions.find((definition) => definition.id === id)
    if (!stage) throw new OracleError('UNKNOWN_STAGE', `No stage is called \`${id}\`.`)
    return stage
  }
  const withRole = (role: StageDefinition['role']): StageDefinition => {
    const stage = definitions.find((definition) => definition.role === role)
    if (!stage) throw new OracleError('UNKNOWN_STAGE', `No stage has the role ${role}.`)
    return stage
  }

  const moves = new Map<Person, Move[]>()
  for (const person of people.all) {
    moves.set(person, [
      {
        at: person.createdAt,
        stage: withRole('LEAD'),
        sequence: 0,
        id: '',
        reason: null,
        merged: false,
      },
      ...customers.entriesOf(person).map((at) => ({
        at,
        stage: withRole('CUSTOMER'),
        sequence: 0,
        id: '',
        reason: null,
        merged: false,
      })),
    ])
  }
  for (const { id, lead, at, stage, sequence = 0, reason } of facts.of('stage')) {
    const person = people.of(lead)
    if (!person) continue
    moves.get(person)?.push({
      at: instantOf(at, facts.zone),
      stage: find(stage),
      sequence,
      id,
      reason: blankToNull(reason),
      merged: lead !== person.id,
    })
  }

  const entries = new Map<Person, readonly StageEntry[]>()
  for (const [person, all] of moves) {
    all.sort(inStageOrder)
    // Moving into the stage one is in already is no entry.
    entries.set(
      person,
      all.filter((move, i) => all[i - 1]?.stage.id !== move.stage.id),
    )
  }
  const entriesOf = (person: Person): readonly StageEntry[] => entries.get(person) ?? []
  const reached: Stages['reached'] = (person, stage, from = -Infinity) =>
    entriesOf(person).find((entry) => entry.at >= from && isThereOrBeyond(entry.stage, stage))
      ?.at ?? null
  return {
    find,
    withRole,
    entriesOf,
    reached,
    arrivalsAt: (person, stage) => {
      const own = entriesOf(person)
        .filter((entry) => entry.stage.id === stage.id)
        .map(({ at, reason }) => ({ at, reason, imputed: false }))
      // Everybody begins as a lead: only what comes after that stage can be skipped.
      const first = stage.role === 'LEAD' ? null : reached(person, stage)
      const isSkipped = first !== null && (own[0] === undefined || first < own[0].at)
      return isSkipped ? [{ at: first, reason: null, imputed: true }, ...own] : own
    },
  }
}

/**
 * Whether an entry into `entered` shows that `stage` was reached. Optional and side stages are never
 * inferred from others, and others never from them.
 */
function isThereOrBeyond(entered: StageDefinition, stage: StageDefinition): boolean {
  if (entered.id === stage.id) return true
  if (stage.optional || stage.side || entered.optional || entered.side) return false
  return entered.rank > stage.rank
}

/** Same instant: by rank, side stages last, then sequence, then id. */
function inStageOrder(a: Move, b: Move): number {
  return (
    a.at - b.at ||
    Number(a.stage.side) - Number(b.stage.side) ||
    a.stage.rank - b.stage.rank ||
    a.sequence - b.sequence ||
    byCodePoint(a.id, b.id)
  )
}
