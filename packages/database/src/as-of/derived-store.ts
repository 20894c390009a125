import { closeScope, emptyScope } from '../derived/derive.js'
import type { DerivedStep } from '../derived/derived-client.js'
import { runStep } from '../derived/run-step.js'
import { FILL_SCOPE } from '../derived/scope.js'
import type { DoorClient } from '../door/door-client.js'
import { SCHEMA } from '../schema/roles.js'
import { DERIVED, derivedIn, stepsFor, writtenBy } from './steps.js'

/** Makes the derived facts of a ledger that stands before the real one, as far as they are asked for. */
export interface DerivedStore {
  /** A client whose statements find the derived tables that they name. */
  readonly client: DoorClient
}

/**
 * Puts empty derived tables before the real ones. The first statement that names one has the steps
 * run that fill it: the same steps over the same scope as a rebuild.
 */
export async function makeDerivedStore(
  client: DoorClient,
  workspaceId: number,
): Promise<DerivedStore> {
  await makeTables(client)
  const done = new Set<DerivedStep>()
  let scope = false

  const derive = async (tables: readonly string[]): Promise<void> => {
    const missing = stepsFor(tables).filter((step) => !done.has(step))
    if (missing.length === 0) return
    if (!scope) await fillScope(client, workspaceId)
    scope = true
    for (const step of missing) {
      await fillBy(client, workspaceId, step)
      done.add(step)
    }
  }

  // Statements of one connection run one after the other, and so has what they wait for to.
  let turn: Promise<void> = Promise.resolve()
  return {
    client: {
      copyIn: (sql) => client.copyIn(sql),
      async query(text, values, signal) {
        const tables = derivedIn(text)
        if (tables.length > 0) await (turn = turn.then(() => derive(tables)))
        return client.query(text, values, signal)
      },
    },
  }
}

/** As {@link makeDerivedStore}, with all tables filled at once. */
export async function deriveWholeStore(client: DoorClient, workspaceId: number): Promise<void> {
  await makeTables(client)
  await fillScope(client, workspaceId)
  for (const step of stepsFor(DERIVED)) await fillBy(client, workspaceId, step)
}

/** Runs a step; those after it have to know how much it wrote. */
async function fillBy(client: DoorClient, workspaceId: number, step: DerivedStep): Promise<void> {
  await runStep(client, workspaceId, step)
  const written = writtenBy(step)
  if (written.length > 0) await client.query(`analyze ${written.join(', ')}`)
}

async function makeTables(client: DoorClient): Promise<void> {
  await client.query(
    DERIVED.map(
      (table) =>
        `create temp table ${table} (like ${SCHEMA}.${table} including defaults including indexes)`,
    ).join(';\n'),
  )
}

/** Everybody and everything is in scope, so that there is nothing to widen it by. */
async function fillScope(client: DoorClient, workspaceId: number): Promise<void> {
  await emptyScope(client)
  for (const seed of EVERYTHING) await client.query(seed, [workspaceId])
  await closeScope(client, workspaceId)
  await runStep(client, workspaceId, FILL_SCOPE)
}

const EVERYTHING = [
  'insert into derive_seed (lead_no) select lead_no from lead where workspace_id = $1',
  'insert into derive_account (account_no) select account_no from account where workspace_id = $1',
  'insert into derive_visitor (source_id, visitor_id) select distinct source_id, visitor_id from activity where workspace_id = $1 and visitor_id is not null',
  'insert into derive_opportunity (opportunity_no) select opportunity_no from opportunity where workspace_id = $1',
]
