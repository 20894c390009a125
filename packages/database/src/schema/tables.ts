import { BEHAVIOUR_TABLES } from './behaviour.js'
import { CONTENT_TABLES } from './content.js'
import { DERIVED_TABLES } from './derived.js'
import { MONEY_TABLES } from './money.js'
import { OPERATIONS_TABLES } from './operations.js'
import { PEOPLE_TABLES } from './people.js'
import { REACH_TABLES } from './reach.js'
import { ROLLUP_TABLES } from './rollups.js'
import type { Table } from './table.js'
import { WORKSPACE_TABLES } from './workspace.js'

/** Every table of the foundation, in the order of creation. */
export const TABLES: readonly Table[] = [
  ...WORKSPACE_TABLES,
  ...PEOPLE_TABLES,
  ...CONTENT_TABLES,
  ...BEHAVIOUR_TABLES,
  ...MONEY_TABLES,
  ...DERIVED_TABLES,
  ...REACH_TABLES,
  ...ROLLUP_TABLES,
  ...OPERATIONS_TABLES,
]

/** The statements that create a table with its indexes. */
export function createTable(table: Table): readonly string[] {
  const { name, columns, indexes = [], questionIndexes = [], rowsOf = {}, fillfactor } = table
  const key = name === 'workspace' ? 'int generated always as identity' : 'int not null'
  const storage = fillfactor === undefined ? '' : ` with (fillfactor = ${fillfactor})`
  const create = `create table ${name} (workspace_id ${key},${columns})${storage}`
  const expected = Object.entries(rowsOf).map(
    ([column, rows]) =>
      `alter table ${name} alter column ${column} set (n_distinct = ${-1 / rows})`,
  )
  return [create, ...expected, ...indexes, ...questionIndexes]
}
