import { SHOW_ACTIVITIES } from '../derived/activities.js'
import { makeScope } from '../derived/derive.js'
import { PRESENT } from '../derived/derived-client.js'
import type { DerivedStep } from '../derived/derived-client.js'
import { runStep } from '../derived/run-step.js'
import { FILL_FIRST_SCOPE } from '../derived/scope.js'
import type { DoorClient } from '../door/door-client.js'
import { SCHEMA } from '../schema/roles.js'
import { FILLING } from './filling.js'
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
  for (const step of FILLING) await fillBy(client, workspaceId, step)
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
  await client.query(SHOW_ACTIVITIES)
  await makeScope(client)
  for (const seed of EVERYTHING) await client.query(seed, seed.includes('$1') ? [workspaceId] : [])
  await client.query('analyze derive_lead, derive_member, derive_account, derive_opportunity')
  await runStep(client, workspaceId, FILL_FIRST_SCOPE)
}

/** What tables of the ledger name by a column. */
const named = (column: string, tables: readonly string[]): string =>
  tables
    .map(
      (table) =>
        `select ${column} from ${table} t where t.workspace_id = $1 and ${PRESENT('t')} and ${column} is not null`,
    )
    .join(' union ')

const EVERYTHING = [
  `insert into derive_member (lead_no, canonical_no)
   select l.lead_no, coalesce(i.canonical_no, l.lead_no)
   from lead l left join lead_identity i on i.workspace_id = $1 and i.lead_no = l.lead_no and ${PRESENT('i')}
   where l.workspace_id = $1 and ${PRESENT('l')}`,
  'insert into derive_lead (lead_no) select distinct canonical_no from derive_member',
  `insert into derive_account (account_no)
   ${named('account_no', ['account', 'lead', 'lead_account', 'opportunity', 'revenue_line', 'subscription'])}`,
  `insert into derive_opportunity (opportunity_no)
   ${named('opportunity_no', ['opportunity', 'opportunity_person', 'revenue_line'])}`,
]
