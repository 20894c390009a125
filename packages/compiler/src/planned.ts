import type { Sql } from './sql/sql.js'
import { print } from './sql/sql.js'
import { tablesRead } from './sql/tables-read.js'

/** A statement with what it is for; `text` holds `$1`, `$2`, … for `values`. */
export interface PlannedStatement {
  readonly title: string
  readonly text: string
  readonly values: readonly unknown[]
  /** Tables that it reads. */
  readonly reads: readonly string[]
  /** Cheaper sources that could not answer exactly. */
  readonly refused?: readonly Refusal[]
}

/** A source that could not answer, and why. */
export interface Refusal {
  readonly source: string
  readonly reason: string
}

/** A statement with its title as a comment and the tables that it reads. */
export function planned(title: string, statement: Sql): PlannedStatement {
  const { text, values } = print(statement)
  const comment = `-- ${title.replace(/\s+/g, ' ')}`
  return { title, reads: tablesRead(text), text: `${comment}\n${text}`, values }
}
