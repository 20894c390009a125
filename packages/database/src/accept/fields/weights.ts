import { copyValue } from '../copy-text.js'
import { problem, shown } from '../problem.js'
import type { Problem } from '../problem.js'
import type { Field } from './field.js'

const LARGEST = 1_000_000_000

/** Whole numbers by name, as an object or the JSON text of one; not all of them are 0. */
export function weights<Property extends string>(
  property: Property,
  column: string,
  name: RegExp,
): Field<Property> {
  return {
    property,
    columns: [column],
    read(record) {
      const value = record[property]
      if (value === undefined || value === null || value === '') return null
      const entries = entriesOf(value)
      if (entries === null || !areWeights(entries, name)) return badWeights(property, value)
      // One spelling, so that weights told in another order are the same weights.
      const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1))
      return JSON.stringify(Object.fromEntries(sorted))
    },
    write: copyValue,
  }
}

function entriesOf(value: unknown): readonly [string, unknown][] | null {
  try {
    const read: unknown = typeof value === 'string' ? JSON.parse(value) : value
    const isObject = typeof read === 'object' && read !== null && !Array.isArray(read)
    return isObject ? Object.entries(read) : null
  } catch {
    return null
  }
}

const areWeights = (entries: readonly [string, unknown][], name: RegExp): boolean =>
  entries.every(([key, weight]) => name.test(key) && isWeight(weight)) &&
  entries.some(([, weight]) => weight !== 0)

const isWeight = (weight: unknown): boolean =>
  Number.isInteger(weight) && Number(weight) >= 0 && Number(weight) <= LARGEST

const badWeights = (property: string, value: unknown): Problem =>
  problem(
    'BAD_WEIGHTS',
    `\`${property}\` is ${shown(value)}, which is no list of weights.`,
    'Write whole numbers by day or month, {"2026-01": 3}, or by campaign or program, {"campaign:spring": 1}; not all may be 0.',
  )
