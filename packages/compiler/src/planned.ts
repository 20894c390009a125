import type { Sql } from './sql/sql.js'
import { print, sql } from './sql/sql.js'
import { tablesRead } from './sql/tables-read.js'

/** A statement with what it is for; `text` holds `$1`, `$2`, … for `values`. */
export interface PlannedStatement {
  readonly title: string
  readonly text: string
  readonly values: readonly unknown[]
  /** Tables that it reads. */
  readonly reads: readonly string[]
}

/** A statement with its title as a comment and the tables that it reads. */
export function planned(title: string, statement: Sql): PlannedStatement {
  const comment = { parts: [`-- ${title.replace(/\s+/g, ' ')}\n`] }
  return {
    title,
    reads: tablesRead(print(statement).text),
    ...print(sql`${comment}${statement}`),
  }
}
