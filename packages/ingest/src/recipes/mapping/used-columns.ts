import type { Condition, Expression, FieldMapping, FileMapping } from '../language/recipe.js'
import { templateColumns } from './template.js'

/** The columns that a mapping reads: of its own file, and of each joined one. */
export interface UsedColumns {
  readonly own: ReadonlySet<string>
  readonly joined: ReadonlyMap<string, ReadonlySet<string>>
}

/** The columns that have to be there; those marked `optional` are left out. */
export function usedColumns({ records, joins }: FileMapping): UsedColumns {
  const own = new Set<string>()
  const joined = new Map<string, Set<string>>()
  for (const [name, join] of Object.entries(joins)) joined.set(name, new Set(Object.keys(join.on)))
  const need = (column: string, lookup: string | undefined): void => {
    const columns = lookup === undefined ? own : joined.get(lookup)
    columns?.add(column)
  }
  for (const join of Object.values(joins)) {
    for (const part of Object.values(join.on)) visitExpression(part, need)
  }
  for (const { when, fields } of records) {
    if (when) visitCondition(when, need)
    for (const field of Object.values(fields)) {
      for (const expression of expressionsOf(field)) visitExpression(expression, need)
    }
  }
  return { own, joined }
}

type Need = (column: string, lookup: string | undefined) => void

function expressionsOf(field: FieldMapping): readonly Expression[] {
  if (field.makes === 'one') return [field.expression]
  return Object.values(field.expressions)
}

function visitExpression(expression: Expression, need: Need): void {
  const { column, lookup, optional, template, first, earliest, latest, digest, when } = expression
  if (column !== undefined && !optional) need(column, lookup)
  if (template !== undefined) for (const name of templateColumns(template)) need(name, undefined)
  for (const parts of [first, earliest, latest, digest]) {
    for (const part of parts ?? []) visitExpression(part, need)
  }
  if (when) visitCondition(when, need)
}

function visitCondition(condition: Condition, need: Need): void {
  const { column, lookup, optional, all, any, not } = condition
  if (column !== undefined && !optional) need(column, lookup)
  for (const part of [...(all ?? []), ...(any ?? [])]) visitCondition(part, need)
  if (not) visitCondition(not, need)
}
