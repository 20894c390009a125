import { createHash } from 'node:crypto'

import { InputError } from '../errors/actionable-error.js'

/** Packs data into text that is handed back as it is and means nothing to who holds it. */
export function pack(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}

/** The data of a packed text; undefined if it is none. */
export function unpack(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as unknown
  } catch {
    return undefined
  }
}

/** Tells whether a value is an instant as places of cursors have it: '2018-01-31T12:00:00.123456Z'. */
export function isInstant(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\dT[\d:]{8}\.\d{6}Z$/.test(value)) return false
  const read = new Date(value)
  // The 30th of February is read as a day of March.
  return !Number.isNaN(read.getTime()) && read.toISOString().slice(0, 19) === value.slice(0, 19)
}

/** A short name for a question, so that a cursor can tell whether it is used on another one. */
export function nameOf(question: unknown): string {
  return createHash('sha256').update(JSON.stringify(question)).digest('base64url').slice(0, 12)
}

/** Makes the cursor of a place in the answer to a question. */
export function toCursor(place: unknown, question: unknown): string {
  return pack([nameOf(question), place])
}

/**
 * The place that a cursor names.
 *
 * @throws InputError `CURSOR_INVALID`, or `CURSOR_MISMATCH` if it belongs to another question
 */
export function fromCursor<Place>(
  cursor: string,
  question: unknown,
  isPlace: (value: unknown) => value is Place,
): Place {
  const content = unpack(cursor)
  const [name, place] = Array.isArray(content) ? (content as readonly unknown[]) : []
  if (typeof name !== 'string' || !isPlace(place)) {
    throw new InputError({
      code: 'CURSOR_INVALID',
      message: 'This cursor was not made here.',
      suggestion: 'Send an `endCursor` or the `cursor` of an edge as it came.',
      path: ['after'],
    })
  }
  if (name === nameOf(question)) return place
  throw new InputError({
    code: 'CURSOR_MISMATCH',
    message: 'This cursor belongs to another filter or order.',
    suggestion: 'Begin without `after`, and keep filter and order while you turn pages.',
    path: ['after'],
  })
}
