import { inOrder, type StageRow } from './stage-draft.js'

/** One thing that a list of stages says otherwise than before. */
export interface StageChange {
  readonly kind: 'new' | 'gone' | 'name' | 'role' | 'optional' | 'side' | 'limit' | 'order'
  readonly stage: string
  readonly from: string
  readonly to: string
}

/** Everything that changes. Keys tell stages apart. */
export function stageChanges(
  before: readonly StageRow[],
  after: readonly StageRow[],
): readonly StageChange[] {
  const known = new Map(before.map((row) => [row.key, row]))
  const left = new Set(after.map(({ key }) => key))
  return [
    ...before
      .filter(({ key }) => !left.has(key))
      .map(({ name }): StageChange => ({ kind: 'gone', stage: name, from: '', to: '' })),
    ...after.flatMap((row): readonly StageChange[] => {
      const old = known.get(row.key)
      if (!old) return [{ kind: 'new', stage: row.name, from: '', to: row.role }]
      const differs = (kind: StageChange['kind'], from: unknown, to: unknown) =>
        from === to ? [] : [{ kind, stage: old.name, from: String(from), to: String(to) }]
      return [
        ...differs('name', old.name, row.name.trim()),
        ...differs('role', old.role, row.role),
        ...differs('optional', old.optional, row.optional),
        ...differs('side', old.side, row.side),
        ...differs('limit', old.limitDays, row.limitDays.trim()),
      ]
    }),
    ...orderChange(before, after),
  ]
}

/** Whether everything is derived again: names and limits alone change nothing that is derived. */
export const derivesAgain = (changes: readonly StageChange[]): boolean =>
  changes.some(({ kind }) => kind !== 'name' && kind !== 'limit')

function orderChange(
  before: readonly StageRow[],
  after: readonly StageRow[],
): readonly StageChange[] {
  const names = (rows: readonly StageRow[], others: readonly StageRow[]) => {
    const shared = new Map(others.map((row) => [row.key, row.side]))
    return inOrder(rows).filter(({ key, side }) => shared.get(key) === side)
  }
  const old = names(before, after)
  const now = names(after, before)
  if (now.every(({ key }, place) => key === old[place]?.key)) return []
  const told = (rows: readonly StageRow[]) => rows.map(({ name }) => name).join(' → ')
  return [{ kind: 'order', stage: '', from: told(old), to: told(now) }]
}
