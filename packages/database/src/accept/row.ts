import type { Raw } from './fields/field.js'
import type { Kind } from './kinds/kind.js'
import type { Problem } from './problem.js'
import type { Arrival } from './receipt.js'

/** A record that reads well and waits for what the ledger says about it. */
export interface Row {
  readonly kind: Kind
  readonly arrival: Arrival
  readonly record: Raw
  readonly id: string
  readonly revision: number
  /** When the source says that it knew; null for the batch's stamp. */
  readonly recordedAt: string | null
  readonly values: readonly (string | null)[]
  readonly fingerprint: number
  number: number | undefined
  key: string | undefined
  /** From when on a higher revision stands in its place. */
  supersededAt: string | null
}

/** The rows of a kind in a batch. */
export interface RowsOfKind {
  readonly rows: Row[]
  /** One row of each id. */
  readonly byId: Map<string, Row>
  /** Ids of which the batch has several revisions. */
  readonly revised: Set<string>
}

/** An arrival that is refused. */
export interface Refusal {
  readonly arrival: Arrival
  readonly problem: Problem
}
