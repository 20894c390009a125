import pg from 'pg'

import { arrayText } from './array-text.js'

/** What may stand in a statement of our own that is sent with others. */
export type Value = number | string | boolean | null | readonly number[] | readonly string[]

/**
 * A statement with its values in their places, quoted by the rules of SQL. Only what has no values
 * can be sent with others in one message; where many small statements follow each other, the ways
 * there and back cost more than what is done.
 */
export function inPlace(text: string, values: readonly Value[]): string {
  return text.replace(/\$(\d+)/g, (place, digits: string) => {
    const value = values[Number(digits) - 1]
    if (value === undefined) throw new Error(`The statement has no value for ${place}.`)
    return literalOf(value)
  })
}

function literalOf(value: Value): string {
  if (value === null) return 'null'
  // Two signs beside each other would begin a comment.
  if (typeof value === 'number') return value < 0 ? `(${value})` : String(value)
  if (typeof value === 'boolean') return value ? 'true' : 'false'
  const text = typeof value === 'string' ? value : arrayText(value.map(String))
  if (text.includes('\0')) throw new Error('PostgreSQL has no text with a null character.')
  return pg.escapeLiteral(text)
}
