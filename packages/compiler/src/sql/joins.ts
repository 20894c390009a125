import type { Sql } from './sql.js'
import { join, sql } from './sql.js'

/** The joins of one statement, each made once however often it is needed. */
export class Joins {
  readonly #joins = new Map<string, Sql>()

  /** The alias under which a joined table is found; `make` is asked once per alias. */
  use(alias: string, make: () => Sql): string {
    if (!this.#joins.has(alias)) {
      const made = make()
      this.#joins.set(alias, made)
    }
    return alias
  }

  get sql(): Sql {
    return join(
      [...this.#joins.values()].map((made) => sql`\n  ${made}`),
      '',
    )
  }
}
