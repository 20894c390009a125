import { copyValue } from '../copy-text.js'
import { missing, problem, shown } from '../problem.js'
import type { Problem } from '../problem.js'
import type { Field } from './field.js'

/** Longest text that may be part of a key: an entry of an index has to fit a third of its page. */
export const LONGEST_KEY = 500
const LONGEST_TEXT = 10_000

// NUL, which PostgreSQL cannot store, or half of a surrogate pair: 'a\u0000', 'a\ud83d'.
const UNSTORABLE = /[\0\ud800-\udfff]/u
// Costs less, and is right except where there is an emoji or the like.
const SUSPICIOUS = /[\0\ud800-\udfff]/

interface TextOptions {
  readonly required?: boolean
  /** Written where the record says nothing. */
  readonly otherwise?: string
  /** Part of a key, hence shorter. */
  readonly key?: boolean
}

/** Free text; blank is absent. */
export function text<Property extends string>(
  property: Property,
  column: string,
  { required = false, otherwise, key = false }: TextOptions = {},
): Field<Property> {
  const longest = key ? LONGEST_KEY : LONGEST_TEXT
  return {
    property,
    columns: [column],
    read(record) {
      const value = checkText(property, record[property], longest)
      return value === null && required ? missing(property) : value
    },
    write: (value) => copyValue(value ?? otherwise ?? null),
  }
}

/** Text that can be stored, null where there is none, or why it is refused. */
export function checkText(
  property: string,
  value: unknown,
  longest: number,
): string | null | Problem {
  if (value === undefined || value === null || value === '') return null
  if (typeof value !== 'string') {
    return problem(
      'BAD_TEXT',
      `\`${property}\` is ${shown(value)}, which is not text.`,
      'Send it as text.',
    )
  }
  if (value.length > longest) {
    return problem(
      'TEXT_TOO_LONG',
      `\`${property}\` has ${value.length} characters; ${longest} is the most.`,
      'Shorten it at the source, or leave it out.',
    )
  }
  if (SUSPICIOUS.test(value) && UNSTORABLE.test(value)) {
    return problem(
      'BAD_TEXT',
      `\`${property}\` holds a NUL character or half of a surrogate pair.`,
      'Check the encoding of the export; it should be UTF-8.',
    )
  }
  return value
}
