import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { root } from './root.js'

/**
 * Reads a statement that is kept in a file, by its path below this workspace. Where a line says
 * `-- include rates.sql` the text of `sql/parts/rates.sql` stands.
 */
export async function readSql(path: string): Promise<string> {
  const lines = (await readFile(join(root, 'apps/bench', path), 'utf8')).split('\n')
  const whole = lines.map(async (line) => {
    const [, part] = /^\s*-- include (\S+)$/.exec(line) ?? []
    return part === undefined ? line : await readSql(`sql/parts/${part}`)
  })
  return (await Promise.all(whole)).join('\n')
}

/** A statement with numbered placeholders, and their values. */
export interface Statement {
  readonly text: string
  readonly values: readonly unknown[]
}

/**
 * Puts values to the names of a statement: `:year_from` becomes `$1`.
 *
 * @throws Error naming what has no value
 */
export function bindNames(sql: string, values: Readonly<Record<string, unknown>>): Statement {
  const names: string[] = []
  // Not the second colon of a cast, nor a word in a comment's clock time.
  const text = sql.replaceAll(/(?<![:\w]):([a-z][a-z0-9_]*)/g, (_, name: string) => {
    if (!(name in values)) throw new Error(`A statement asks for :${name}, which has no value`)
    if (!names.includes(name)) names.push(name)
    return `$${names.indexOf(name) + 1}`
  })
  return { text, values: names.map((name) => values[name]) }
}
