import { copyValue } from '../copy-text.js'
import { problem, shown } from '../problem.js'
import type { Problem } from '../problem.js'
import type { Known } from '../known.js'
import type { Field } from './field.js'
import { unknownRef } from './ref.js'

const LARGEST = 1_000_000_000

/** How weights are told. */
interface Weights {
  /** What their names look like. */
  readonly name: RegExp
  /** Names are references: what they name, a colon, and the source's own name of it. */
  readonly refer?: true
}

/** Whole numbers by name, as an object or the JSON text of one; not all of them are 0. */
export function weights<Property extends string>(
  property: Property,
  column: string,
  { name, refer }: Weights,
): Field<Property> {
  return {
    property,
    columns: [column],
    read(record, { wanted }) {
      const value = record[property]
      if (value === undefined || value === null || value === '') return null
      const entries = entriesOf(value)
      if (entries === null || !areWeights(entries, name)) return badWeights(property, value)
      if (refer) for (const { target, ref } of entries.map(toRef)) wanted.refs[target].add(ref)
      // One spelling, so that weights told in another order are the same weights.
      const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1))
      return JSON.stringify(Object.fromEntries(sorted))
    },
    ...(refer && { check: (value, known) => checkRefs(property, value, known) }),
    write: copyValue,
  }
}

/** `campaign:spring` names the campaign `spring`. */
function toRef([name]: readonly [string, unknown]): {
  readonly target: 'campaign' | 'program'
  readonly ref: string
} {
  const colon = name.indexOf(':')
  return {
    target: name.startsWith('program') ? 'program' : 'campaign',
    ref: name.slice(colon + 1),
  }
}

function checkRefs(property: string, value: string | null, known: Known): Problem | null {
  const named = value === null ? [] : (entriesOf(value) ?? []).map(toRef)
  const unknown = named.find(({ target, ref }) => !known.numbers[target].has(ref))
  return unknown ? unknownRef(property, unknown.target, unknown.ref, known) : null
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
  entries.every(([key, weight]) => name.test(key) && !key.includes('\0') && isWeight(weight)) &&
  entries.some(([, weight]) => weight !== 0)

const isWeight = (weight: unknown): boolean =>
  Number.isInteger(weight) && Number(weight) >= 0 && Number(weight) <= LARGEST

const badWeights = (property: string, value: unknown): Problem =>
  problem(
    'BAD_WEIGHTS',
    `\`${property}\` is ${shown(value)}, which is no list of weights.`,
    'Write whole numbers by day or month, {"2026-01": 3}, or by campaign or program, {"campaign:spring": 1}; not all may be 0.',
  )
