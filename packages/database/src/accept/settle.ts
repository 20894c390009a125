import { randomUUID } from 'node:crypto'

import type { Field } from './fields/field.js'
import type { Entity, Kind } from './kinds/kind.js'
import type { Known } from './known.js'
import { highestNumber } from './look-up.js'
import type { Memory, Place } from './look-up.js'
import { reusedId } from './prepare.js'
import { orderRevisions } from './revisions.js'
import type { Closing } from './revisions.js'
import type { Arrival } from './receipt.js'
import type { Refusal, Row, RowsOfKind } from './row.js'

/** What becomes of a kind's rows. */
export interface Settled {
  readonly kind: Kind
  readonly accepted: readonly Row[]
  readonly closings: readonly Closing[]
  readonly refusals: readonly Refusal[]
  readonly duplicates: readonly Arrival[]
}

/**
 * Settles the rows of a kind against the ledger: what it has already is a duplicate, what it has
 * otherwise is refused, as is what refers to nothing; the rest is accepted and takes its place among
 * the revisions of its id, whichever of them came first. New entities get their numbers and become
 * known to the kinds after this one. Ids that were not looked up are taken for new: the table's key
 * holds against those that are not.
 */
export async function settle(
  place: Place,
  kind: Kind,
  { rows, revised }: RowsOfKind,
  known: Known,
  memory: Memory,
  stamp: string,
): Promise<Settled> {
  const refusals: Refusal[] = []
  const duplicates: Arrival[] = []
  const fresh = leaveOutDuplicates(rows, memory, duplicates, refusals)
  if (kind.entity) await numberEntities(place, kind.entity, kind.fields, fresh, memory, known)
  const accepted = leaveOutUnknown(kind, fresh, memory, known, refusals)
  const closings = orderRevisions(accepted, memory, revised, stamp)
  return { kind, accepted, closings, refusals, duplicates }
}

/** Takes out what the ledger has already under the same id and revision. */
function leaveOutDuplicates(
  rows: readonly Row[],
  memory: Memory,
  duplicates: Arrival[],
  refusals: Refusal[],
): readonly Row[] {
  if (memory.size === 0) return rows
  return rows.filter((row) => {
    const same = memory.get(row.id)?.find(({ revision }) => revision === row.revision)
    if (same?.fingerprint === row.fingerprint) duplicates.push(row.arrival)
    else if (same) refusals.push({ arrival: row.arrival, problem: reusedId(row) })
    return !same
  })
}

/** Gives every row the number of its id, the next ones to new ids in the order of their time. */
async function numberEntities(
  place: Place,
  { target, key, orderBy }: Entity,
  fields: readonly Field[],
  rows: readonly Row[],
  memory: Memory,
  known: Known,
): Promise<void> {
  const numbers = known.numbers[target]
  const keys = new Map<string, string | undefined>()
  for (const [id, [before]] of memory) {
    numbers.set(id, before?.number as number)
    keys.set(id, before?.key)
  }
  const time = fields.findIndex(({ property }) => property === orderBy)
  const order = (row: Row): string => `${row.values[time] ?? ''}\0${row.id}`
  const unseen = rows
    .filter(({ id }) => !memory.has(id))
    .map((row) => ({ id: row.id, order: order(row) }))
    .sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0))
  let last = unseen.length > 0 ? await highestNumber(place, target) : 0
  for (const { id } of unseen) {
    // Another revision of the same id may have come by already.
    if (keys.has(id)) continue
    numbers.set(id, ++last)
    keys.set(id, key && randomUUID())
  }
  for (const row of rows) {
    row.number = numbers.get(row.id)
    row.key = keys.get(row.id)
  }
}

/** Takes out what refers to nothing; a new entity that goes takes along what refers to it in its kind. */
function leaveOutUnknown(
  { entity, fields }: Kind,
  rows: readonly Row[],
  memory: Memory,
  known: Known,
  refusals: Refusal[],
): readonly Row[] {
  const checked = fields.flatMap((field, at) => (field.check ? [{ field, at }] : []))
  const refersToItself = fields.some(
    ({ target }) => target !== undefined && target === entity?.target,
  )
  const isFine = (row: Row): boolean => {
    for (const { field, at } of checked) {
      const problem = field.check?.(row.values[at] as string | null, known)
      if (!problem) continue
      refusals.push({ arrival: row.arrival, problem })
      return false
    }
    return true
  }
  let fine = rows
  for (;;) {
    const before = fine
    fine = before.filter(isFine)
    if (!entity || fine.length === before.length) return fine
    const left = new Set(fine.map(({ id }) => id))
    for (const { id } of before) {
      if (!left.has(id) && !memory.has(id)) known.numbers[entity.target].delete(id)
    }
    if (!refersToItself) return fine
  }
}
