/** Where a table stands in the house; its room decides what each role may do with it. */
export type Room = 'workspace' | 'ledger' | 'derived' | 'rollups' | 'operations'

/** A table as the foundation creates it: `workspace_id` is added to it, row security always. */
export interface Table {
  readonly name: string
  readonly room: Room
  /** Columns and constraints after `workspace_id`, as SQL. */
  readonly columns: string
  /** Whole statements, in which every unique index begins with `workspace_id`. */
  readonly indexes?: readonly string[]
  /** Those that only questions need: a large load does without them and makes them at its end. */
  readonly questionIndexes?: readonly string[]
  /**
   * How many rows there are of one value of a column, about. Of a large table PostgreSQL looks at a
   * sample, finds the rows of one person side by side and takes each for somebody with hundreds, for
   * whom reading everything would be quicker than looking them up.
   */
  readonly rowsOf?: Readonly<Record<string, number>>
  /** Room that is left in each page for updates in place, as PostgreSQL's fillfactor. */
  readonly fillfactor?: number
}

/**
 * What every fact of the ledger carries: who told it under which name, and the two ends of the time
 * in which this version of it was believed. `fingerprint` tells a re-sent fact from a changed one.
 */
export const FACT = `
  source_id smallint not null,
  event_id text not null,
  revision int not null default 1 check (revision > 0),
  recorded_at timestamptz not null,
  superseded_at timestamptz not null default 'infinity',
  fingerprint bigint not null default 0,
  check (superseded_at >= recorded_at)`

/** A fact is identified within its source; a correction of it is another revision. */
export const FACT_KEY = 'unique (workspace_id, source_id, event_id, revision)'

/** The present of a table: the one condition under which its partial indexes are used. */
export const CURRENT = `superseded_at = 'infinity'`

/** Whether a fact's time is an instant or the local midnight of a calendar day. */
export const precision = (column: string): string =>
  `${column} char(1) not null default 'i' check (${column} in ('i', 'd'))`

export const currency = (column: string): string =>
  `${column} char(3) check (${column} ~ '^[A-Z]{3}$')`
