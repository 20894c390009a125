import { INGEST, OWNER, READ } from './roles.js'

const own = 'workspace_id = (select leadlight.context_workspace())'

/**
 * Statements that shut a table with a `workspace_id` to every workspace but that of the context, for
 * its owner too. The subselect makes the check run once a statement instead of once a row.
 */
export function secureTable(table: string): readonly string[] {
  return [
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
    ...(table === 'workspace' ? directoryPolicies : [policy(table)]),
  ]
}

const policy = (table: string): string =>
  `create policy own_workspace on ${table} using (${own}) with check (${own})`

// A workspace is looked up by its name before there is a context: the owner alone sees the list.
const directoryPolicies: readonly string[] = [
  `create policy own_workspace on workspace to ${INGEST}, ${READ} using (${own}) with check (${own})`,
  `create policy directory on workspace to ${OWNER} using (true) with check (true)`,
]
