import type { Field, Raw } from '../fields/field.js'
import type { Known, Target } from '../known.js'
import type { LedgerRecord } from '../ledger-record.js'
import type { Problem } from '../problem.js'

type PropertyOf<R> = R extends unknown
  ? Exclude<keyof R & string, 'kind' | 'id' | 'revision' | 'recordedAt'>
  : never

/** How one kind of record becomes rows of the ledger. */
export interface Kind {
  readonly kind: LedgerRecord['kind']
  /** The table with one row for each record; null where there is none such. */
  readonly table: string | null
  /** The tables in which a record that was told before left its id. */
  readonly remembered: readonly string[]
  readonly fields: readonly Field[]
  /** For what other records refer to: the number that it gets. */
  readonly entity?: Entity
  /** The column whose latest value says how far the source's facts reach. */
  readonly effective?: string
  /** A column with the time of what followed, which counts from then on alone. */
  readonly responds?: string
  /** A further table with any number of rows for each record. */
  readonly satellite?: Satellite
  /** The attributes that a record tells, which go to the profile. */
  readonly profile?: Profile
  /** Refuses what no field can see by itself. */
  rule?(record: Raw): Problem | null
}

/** What gets a number of its own within the workspace. */
export interface Entity {
  readonly target: Target
  readonly column: string
  /** A column with an opaque id that outlives corrections. */
  readonly key?: string
  /** The property by whose time new ones are numbered. */
  readonly orderBy?: string
}

/** A record that is accepted: its number, where it has one, and its values in the order of its fields. */
export interface Told {
  readonly record: Raw
  readonly id: string
  readonly number: number | undefined
  readonly values: readonly (string | null)[]
}

/** A table beside a kind's own; its rows carry the record's id, revision and times. */
export interface Satellite {
  readonly table: string
  readonly columns: readonly string[]
  /** The columns of each row in COPY's text format. */
  rows(told: Told, known: Known): readonly string[]
}

/** Where a kind's attributes stand, and whose they are. */
export interface Profile {
  /** Keeps the ids of two kinds apart in the one table of values. */
  readonly prefix: string
  of(told: Told, known: Known): ProfileTold | null
}

/** Attributes of one lead or account from one instant on. */
export interface ProfileTold {
  readonly subject: 'lead' | 'account'
  readonly number: number
  /** The instant in COPY's text format. */
  readonly at: string
}

interface KindOf<R extends LedgerRecord> extends Omit<Kind, 'fields' | 'remembered' | 'kind'> {
  readonly kind: R['kind']
  readonly fields: readonly Field<PropertyOf<R>>[]
  readonly remembered?: readonly string[]
}

/** Describes a kind; the compiler checks that its fields are properties of the record. */
export const kindOf = <R extends LedgerRecord>(kind: KindOf<R>): Kind => ({
  ...kind,
  remembered: kind.remembered ?? (kind.table === null ? [] : [kind.table]),
})
