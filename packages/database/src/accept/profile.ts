import { NULL } from './copy-text.js'
import { spell } from './dictionary.js'
import { readAttributes } from './fields/attributes.js'
import type { ProfileTold } from './kinds/kind.js'
import type { Known } from './known.js'
import { factLine } from './load.js'
import type { Load } from './load.js'
import type { Place } from './look-up.js'
import type { Row } from './row.js'

interface Told {
  readonly row: Row
  readonly about: ProfileTold
  readonly pairs: readonly (readonly [name: string, value: string | null])[]
}

/** The profile values of accepted rows, whatever their kind, with attributes and values as numbers. */
export async function profileLoad(
  place: Place,
  rows: readonly Row[],
  known: Known,
): Promise<Load | null> {
  const told = rows.flatMap((row) => toTold(row, known))
  if (told.length === 0) return null
  const words = { lead: new Map<string, Set<string>>(), account: new Map<string, Set<string>>() }
  for (const { about, pairs } of told) {
    for (const [name, value] of pairs) note(words[about.subject], name, value)
  }
  const dictionary = await spell(place, words)

  const line = ({ row, about }: Told, attribute: number, value: string | null): string =>
    `${factLine(row, row.kind.profile?.prefix)}\t${about.subject}\t${about.number}\t${attribute}\t` +
    `${value === null ? NULL : dictionary.value(attribute, value)}\t${about.at}`
  return {
    table: 'profile_value',
    columns: ['subject', 'subject_no', 'attribute_id', 'value_id', 'effective_at'],
    lines: told.flatMap((each) =>
      each.pairs.map(([name, value]) =>
        line(each, dictionary.attribute(each.about.subject, name), value),
      ),
    ),
  }
}

function toTold(row: Row, known: Known): readonly Told[] {
  const about = row.kind.profile?.of(row, known)
  if (!about) return []
  const pairs = readAttributes('attributes', row.record)
  // A creation that leaves an attribute blank clears nothing.
  const creation = row.kind.profile?.prefix !== ''
  if (!Array.isArray(pairs)) return []
  const said = creation ? pairs.filter(([, value]) => value !== null) : pairs
  return said.length === 0 ? [] : [{ row, about, pairs: said }]
}

function note(words: Map<string, Set<string>>, name: string, value: string | null): void {
  const values = words.get(name) ?? new Set()
  if (value !== null) values.add(value)
  words.set(name, values)
}
