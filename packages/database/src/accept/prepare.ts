import { setImmediate as breathe } from 'node:timers/promises'

import { isProblem } from './fields/field.js'
import type { Raw, Reading } from './fields/field.js'
import { LONGEST_KEY, checkText } from './fields/text.js'
import { readWhen } from './fields/when.js'
import { fingerprint } from './fingerprint.js'
import type { Kind } from './kinds/kind.js'
import { KIND_NAMED } from './kinds/index.js'
import { problem, shown } from './problem.js'
import type { Problem } from './problem.js'
import type { Arrival } from './receipt.js'
import type { Refusal, Row, RowsOfKind } from './row.js'

/** A batch that was read: what can go on, what cannot, and what the batch itself said twice. */
export interface Prepared {
  readonly rows: ReadonlyMap<Kind, RowsOfKind>
  readonly refusals: Refusal[]
  readonly duplicates: Arrival[]
}

/** So many records are read before others of the process have their turn. */
const AT_A_TIME = 250
const LARGEST_REVISION = 1_000_000_000

/** Reads a batch without asking the database anything; looks up nothing, but gathers what is wanted. */
export async function prepare(batch: readonly Arrival[], reading: Reading): Promise<Prepared> {
  const rows = new Map<Kind, RowsOfKind>()
  const prepared: Prepared = { rows, refusals: [], duplicates: [] }
  for (let at = 0; at < batch.length; at++) {
    if (at > 0 && at % AT_A_TIME === 0) await breathe()
    const arrival = batch[at] as Arrival
    const row = readArrival(arrival, reading)
    if ('code' in row) prepared.refusals.push({ arrival, problem: row })
    else add(rows, row, prepared)
  }
  return prepared
}

function readArrival(arrival: Arrival, reading: Reading): Row | Problem {
  const record: unknown = arrival.record
  if (typeof record !== 'object' || record === null) {
    return problem('BAD_RECORD', `The record is ${shown(record)}.`, 'Send an object with a `kind`.')
  }
  const raw = record as Raw
  const kind = KIND_NAMED.get(raw['kind'])
  if (kind) return readRecord(kind, arrival, raw, reading)
  return problem(
    'UNKNOWN_KIND',
    `There is no kind of record ${shown(raw['kind'])}.`,
    `Use one of ${[...KIND_NAMED.keys()].join(', ')}.`,
  )
}

function readRecord(kind: Kind, arrival: Arrival, record: Raw, reading: Reading): Row | Problem {
  const id = readId(record['id'])
  if (typeof id !== 'string') return id
  const revision = readRevision(record['revision'])
  if (typeof revision !== 'number') return revision
  const recordedAt = readRecordedAt(record['recordedAt'], reading)
  if (isProblem(recordedAt)) return recordedAt

  const { fields } = kind
  const values: (string | null)[] = []
  for (const field of fields) {
    const value = field.read(record, reading)
    if (isProblem(value)) return value
    values.push(value)
  }
  const broken = kind.rule?.(record)
  if (broken) return broken
  return {
    kind,
    arrival,
    record,
    id,
    revision,
    recordedAt,
    values,
    fingerprint: fingerprint(values),
    number: undefined,
    key: undefined,
    supersededAt: null,
  }
}

function readId(value: unknown): string | Problem {
  const id = checkText('id', value, LONGEST_KEY)
  if (typeof id === 'string' && id.trim() !== '') return id
  if (isProblem(id)) return { ...id, code: 'BAD_ID' }
  return problem(
    'BAD_ID',
    'The record has no `id`.',
    'Send an id that is unique within the source and the kind.',
  )
}

function readRevision(value: unknown): number | Problem {
  if (value === undefined) return 1
  const whole = typeof value === 'number' && Number.isInteger(value)
  if (whole && value >= 1 && value <= LARGEST_REVISION) return value
  return problem(
    'BAD_REVISION',
    `\`revision\` is ${shown(value)}.`,
    'Send a whole number from 1 on, or leave it out.',
  )
}

function readRecordedAt(value: unknown, reading: Reading): string | null | Problem {
  if (value === undefined || value === null) return null
  const instant = readWhen('recordedAt', value, reading, false)
  if (typeof instant !== 'string' || instant.length > 10) return instant
  return problem(
    'BAD_TIME',
    `\`recordedAt\` is ${shown(value)}, which is a day.`,
    'Send an instant with its offset.',
  )
}

function add(ofKinds: Map<Kind, RowsOfKind>, row: Row, prepared: Prepared): void {
  let ofKind = ofKinds.get(row.kind)
  if (!ofKind) ofKinds.set(row.kind, (ofKind = { rows: [], byId: new Map(), revised: new Set() }))
  const { rows, byId, revised } = ofKind
  const other = byId.get(row.id)
  if (other) {
    const same = findSame(ofKind, other, row)
    if (same?.fingerprint === row.fingerprint) prepared.duplicates.push(row.arrival)
    else if (same) prepared.refusals.push({ arrival: row.arrival, problem: reusedId(row) })
    if (same) return
    revised.add(row.id)
  } else byId.set(row.id, row)
  rows.push(row)
}

function findSame(
  { rows, revised }: RowsOfKind,
  other: Row,
  { id, revision }: Row,
): Row | undefined {
  if (other.revision === revision) return other
  return revised.has(id)
    ? rows.find((row) => row.id === id && row.revision === revision)
    : undefined
}

/** The refusal of a record whose id and revision stand for something else. */
export const reusedId = ({ id, revision, kind }: Row): Problem =>
  problem(
    'ID_REUSED_DIFFERENT',
    `The ${kind.kind} ${shown(id)} with revision ${revision} was told before and said something else.`,
    `Send a correction with a higher \`revision\` than ${revision}, or another fact with an id of its own.`,
  )
