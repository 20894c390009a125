import type { DoorClient } from '../../door/door-client.js'
import { SCHEMA } from '../../schema/roles.js'
import type { Knowledge } from '../knowledge.js'
import { isUnchanged } from './changed-rows.js'
import { changedTable, isTouched, NAMING } from './naming.js'
import type { NamingTable } from './naming.js'

/**
 * Puts what was known of those who were touched before the real ledger, and of nobody else, in
 * temporary tables with the names and the indexes of the real ones.
 */
export async function copyTouched(
  client: DoorClient,
  workspaceId: number,
  knowledge: Knowledge,
  columns: ReadonlyMap<string, readonly string[]>,
): Promise<void> {
  const copies = NAMING.map((table) => {
    const { name } = table
    const all = columns.get(name) ?? []
    const shown = all.map((column) =>
      column === 'superseded_at' ? `'infinity'::timestamptz` : `t.${column}`,
    )
    const parts = ofTouched(table).map(
      (condition) => `select ${shown.join(', ')} from ${SCHEMA}.${name} t
         where t.workspace_id = ${workspaceId} and ${isUnchanged(name, knowledge)} and ${condition}`,
    )
    return `create temp table ${name} (like ${SCHEMA}.${name} including defaults including indexes) on commit drop;
       insert into ${name} (${all.join(', ')})
       select ${shown.join(', ')} from ${changedTable(name)} t where t.known
       union all ${parts.join('\nunion all\n')};
       analyze ${name}`
  })
  await client.query(copies.join(';\n'))
}

/** Takes them away again. */
export async function dropCopies(client: DoorClient): Promise<void> {
  const copies = NAMING.flatMap(({ name }) => [name, changedTable(name)])
  await client.query(
    [
      'drop view pg_temp.derive_activity',
      ...copies.map((name) => `drop table pg_temp.${name}`),
    ].join(';\n'),
  )
}

/**
 * Conditions of which one at most holds for a row, and one for every row that is about somebody who
 * was touched. Of what a row names either all was touched or nothing, so that one name is enough.
 */
export function ofTouched({ namings, ofNobody }: NamingTable): readonly string[] {
  const sure = namings.find(({ when }) => when === null)
  if (sure) return [isTouched(sure)]
  const without = (count: number): readonly string[] =>
    namings.slice(0, count).map(({ when }) => `not (${when ?? 'true'})`)
  const named = namings.map((naming, i) => [...without(i), isTouched(naming)].join(' and '))
  return ofNobody ? [...named, without(namings.length).join(' and ')] : named
}
