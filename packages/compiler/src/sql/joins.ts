import type { Sql } from './sql.js'
import { join, sql } from './sql.js'

/** The joins of one statement, each made once however often it is needed. */
export class Joins {
  readonly #joins = new Map<string, Sql>()
  readonly #named = new Map<string, string>()

  /** The alias under which a joined table is found; `make` is asked once per alias. */
  use(alias: string, make: () => Sql): string {
    if (!this.#joins.has(alias)) {
      const made = make()
      this.#joins.set(alias, made)
    }
    return alias
  }

  /** The same of something that is known by a key; the alias is the prefix with a number. */
  named(key: string, prefix: string, make: (alias: string) => Sql): string {
    const alias = this.#named.get(key) ?? `${prefix}${this.#named.size + 1}`
    this.#named.set(key, alias)
    return this.use(alias, () => make(alias))
  }

  get sql(): Sql {
    return join(
      [...this.#joins.values()].map((made) => sql`\n  ${made}`),
      '',
    )
  }
}
