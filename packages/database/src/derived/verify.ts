import { lockLedger } from '../accept/lock-ledger.js'
import { ROLLUPS } from '@leadlight/metrics'

import { DERIVED } from '../as-of/steps.js'
import { SCHEMA } from '../schema/roles.js'
import type { WithContext } from '../door/door.js'
import type { DerivedClient } from './derived-client.js'
import { derivePending } from './follow.js'
import { lockFacts } from './lock-facts.js'
import { oneByOne } from './one-by-one.js'
import { deriveAll } from './rebuild.js'
import { deriveDue } from './release-due.js'
import { merged } from './roll-up.js'

/** However many notes name. */
const ANYBODY = Number.MAX_SAFE_INTEGER

/** What a derived table holds of a workspace. */
export interface TableSum {
  readonly table: string
  readonly rows: number
  /** A sum over the texts of all rows, whatever their order: tables of equal sums hold equal rows. */
  readonly sum: string
  /** The size of the table with its indexes, of all workspaces. */
  readonly bytes: number
}

/** A derived table whose rows are not those of a rebuild. */
export interface TableDifference {
  readonly table: string
  readonly rows: number
  readonly rebuiltRows: number
}

/** Sums up all derived tables of a workspace. */
export async function sumDerived(
  client: DerivedClient,
  workspaceId: number,
): Promise<readonly TableSum[]> {
  const sums: TableSum[] = []
  for (const table of DERIVED) sums.push(await sumOf(client, workspaceId, table, table))
  const ready = await client.query('select rollup from rollup_state where workspace_id = $1', [
    workspaceId,
  ])
  for (const rollup of ROLLUPS) {
    const { table } = rollup
    if (!ready.some(({ rollup: one }) => one === table)) continue
    // In how many rows it is told is nobody's business.
    const rows = merged(rollup, `select * from ${table} where workspace_id = $1`)
    sums.push(await sumOf(client, workspaceId, table, `(${rows})`))
  }
  return sums
}

async function sumOf(
  client: DerivedClient,
  workspaceId: number,
  table: string,
  rows: string,
): Promise<TableSum> {
  const [row] = await client.query(
    `select count(*) as rows, coalesce(sum(hashtextextended(t::text, 0)), 0)::text as sum,
       pg_total_relation_size('${SCHEMA}.${table}') as bytes
     from ${rows} t where workspace_id = $1`,
    [workspaceId],
  )
  return {
    table,
    rows: Number(row?.['rows']),
    sum: String(row?.['sum']),
    bytes: Number(row?.['bytes']),
  }
}

/**
 * Compares a workspace's derived facts with those that a rebuild makes, in one transaction that is
 * undone. Nobody writes to the workspace's ledger meanwhile; readers see nothing of it.
 */
export async function verifyDerived(
  withContext: WithContext,
  workspaceId: number,
  until: string,
): Promise<readonly TableDifference[]> {
  const differences: TableDifference[] = []
  try {
    await withContext({ workspaceId, role: 'ingest' }, async (client) => {
      await lockLedger(client, workspaceId)
      await lockFacts(client, workspaceId)
      // What was recorded is on its way, and what has come due would be derived before the next question.
      while (await derivePending(client, workspaceId, until, ANYBODY));
      await deriveDue(client, workspaceId, until)
      const kept = await sumDerived(client, workspaceId)
      await deriveAll(oneByOne(client), workspaceId, { until })
      const rebuilt = await sumDerived(client, workspaceId)
      kept.forEach(({ table, rows, sum }) => {
        const other = rebuilt.find((one) => one.table === table)
        if (!other || other.sum === sum) return
        differences.push({ table, rows, rebuiltRows: other.rows })
      })
      throw new Undone()
    })
  } catch (error) {
    if (!(error instanceof Undone)) throw error
  }
  return differences
}

/** Ends a transaction whose work was only to be looked at. */
class Undone extends Error {
  override readonly name = 'Undone'
}
