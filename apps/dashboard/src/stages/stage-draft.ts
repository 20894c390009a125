import type { StageDraft, StageRole } from '@leadlight/metrics'
import { idOfName } from '../settings/id-of-name.js'

/** A stage while it is written. */
export interface StageRow {
  /** Stays while everything else changes. */
  readonly key: number
  /** Nothing while a new one has no name. */
  readonly id: string
  readonly isNew: boolean
  readonly name: string
  readonly role: StageRole
  readonly optional: boolean
  readonly side: boolean
  /** Days; nothing for no limit. */
  readonly limitDays: string
}

export const FORWARD_ROLES = ['LEAD', 'NURTURE', 'MQL', 'SQL', 'OPPORTUNITY', 'CUSTOMER'] as const
export const SIDE_ROLES = ['NURTURE', 'RECYCLED', 'LOST'] as const

let keys = 0

/** Rows of stages in their order. */
export const stageRows = (
  stages: readonly (StageDraft & { readonly rank: number })[],
): readonly StageRow[] =>
  [...stages]
    .sort((a, b) => a.rank - b.rank)
    .map(({ id, name, role, optional, side, limitDays }) => ({
      ...{ key: ++keys, isNew: false, id, name, role, optional, side },
      limitDays: limitDays === null ? '' : String(limitDays),
    }))

/** The list as the API takes it: the way forward, then what lies beside it. */
export const stageDrafts = (rows: readonly StageRow[]): readonly StageDraft[] =>
  inOrder(rows).map(({ id, name, role, optional, side, limitDays }) => ({
    ...{ id, name: name.trim(), role, optional, side },
    limitDays: limitDays.trim() === '' ? null : Number(limitDays.trim()),
  }))

/** The rows in the order in which they are sent: places in what the server says are places in it. */
export const inOrder = (rows: readonly StageRow[]): readonly StageRow[] => [
  ...rows.filter(({ side }) => !side),
  ...rows.filter(({ side }) => side),
]

/** Puts a new stage into the list: before the last one of the way, or at the end of the others. */
export function addStage(rows: readonly StageRow[], side: boolean): readonly StageRow[] {
  const all = inOrder(rows)
  const added: StageRow = {
    ...{ key: ++keys, isNew: true, id: '', name: '', role: side ? 'LOST' : 'NURTURE' },
    ...{ optional: false, side, limitDays: '' },
  }
  const place = side ? all.length : Math.max(0, all.filter((row) => !row.side).length - 1)
  return all.toSpliced(place, 0, added)
}

/** Moves a stage one place within its own list; at its end it stays. */
export function moveStage(rows: readonly StageRow[], key: number, by: 1 | -1): readonly StageRow[] {
  const all = inOrder(rows)
  const from = all.findIndex((row) => row.key === key)
  const row = all[from]
  const other = all[from + by]
  if (!row || other?.side !== row.side) return rows
  return all.with(from, other).with(from + by, row)
}

/** Writes on a stage. A new one is named as it is called; beside the way it takes a role that lies there. */
export function changeStage(
  rows: readonly StageRow[],
  key: number,
  change: Partial<Pick<StageRow, 'name' | 'role' | 'optional' | 'side' | 'limitDays'>>,
): readonly StageRow[] {
  return rows.map((row) => {
    if (row.key !== key) return row
    const next = { ...row, ...change }
    const roles: readonly StageRole[] = next.side ? SIDE_ROLES : FORWARD_ROLES
    const taken = new Set(rows.filter((one) => one.key !== key).map(({ id }) => id))
    return {
      ...next,
      id: row.isNew ? idOfName(next.name, 'stage', taken) : row.id,
      role: roles.includes(next.role) ? next.role : 'NURTURE',
      optional: next.optional && !next.side,
    }
  })
}
