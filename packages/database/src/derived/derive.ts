import { COSTS } from './costs.js'
import { CUSTOMERS, OPPORTUNITIES } from './customers.js'
import type { DerivedClient, DerivedStep } from './derived-client.js'
import { ATTRIBUTES, GOALS, LEADS, SCORES } from './people.js'
import { CLOSE_SCOPE, MAKE_SCOPE } from './scope.js'
import { SENDS } from './sends.js'
import { STAGES } from './stages.js'

/*
 * Derived facts follow the ledger. Each is one statement over a set of leads: upkeep runs it for
 * the leads that a batch touched, a rebuild for all of them, so that both give the same rows. The
 * order matters: deals before customers, customers before stages, stages before leads.
 */

const STEPS: readonly DerivedStep[] = [
  CLOSE_SCOPE,
  OPPORTUNITIES,
  CUSTOMERS,
  STAGES,
  SCORES,
  ATTRIBUTES,
  SENDS,
  LEADS,
  GOALS,
]

/** How many leads a rebuild takes at a time: enough to be quick, few enough to sort in memory. */
const CHUNK = 50_000

/** Derives the facts of some leads, and of all who share an account or a deal with them. */
export async function derive(
  client: DerivedClient,
  workspaceId: number,
  leads: readonly number[],
): Promise<void> {
  if (leads.length === 0) return
  await emptyScope(client)
  await client.query('insert into derive_seed (lead_no) select distinct unnest($1::int[])', [leads])
  await runSteps(client, workspaceId)
}

/** Spreads the cost lines of a workspace over their days. */
export async function deriveCosts(client: DerivedClient, workspaceId: number): Promise<void> {
  await runStep(client, workspaceId, COSTS)
}

/** Runs work in a transaction of its own, in the workspace's context and allowed to write. */
export type InTransaction = (work: (client: DerivedClient) => Promise<void>) => Promise<void>

/**
 * Everything anew from the ledger, a chunk of leads per transaction: whoever reads meanwhile sees a
 * chunk's old facts or its new ones. `progress` hears how many leads are done.
 */
export async function deriveAll(
  inTransaction: InTransaction,
  workspaceId: number,
  progress: (done: number, all: number) => void = () => undefined,
): Promise<void> {
  let last = 0
  await inTransaction(async (client) => {
    await deriveCosts(client, workspaceId)
    const [range] = await client.query(
      'select coalesce(max(lead_no), 0) as last from lead where workspace_id = $1',
      [workspaceId],
    )
    last = Number(range?.['last'] ?? 0)
  })
  for (let from = 1; from <= last; from += CHUNK) {
    const to = Math.min(from + CHUNK - 1, last)
    await inTransaction(async (client) => {
      await emptyScope(client)
      await client.query(
        'insert into derive_seed (lead_no) select distinct lead_no from lead where workspace_id = $1 and lead_no between $2 and $3',
        [workspaceId, from, to],
      )
      await runSteps(client, workspaceId)
    })
    progress(to, last)
  }
  await inTransaction((client) => deriveOrphans(client, workspaceId))
}

/** Deals and accounts with which no lead has to do are in no lead's scope; they count all the same. */
export async function deriveOrphans(client: DerivedClient, workspaceId: number): Promise<void> {
  await emptyScope(client)
  await client.query(
    `insert into derive_opportunity (opportunity_no)
     select o.opportunity_no from opportunity o
     left join opportunity_fact f on f.workspace_id = $1 and f.opportunity_no = o.opportunity_no
     where o.workspace_id = $1 and o.superseded_at = 'infinity' and f.lead_no is null`,
    [workspaceId],
  )
  await client.query(
    `insert into derive_account (account_no)
     select a.account_no from account a
     where a.workspace_id = $1 and a.superseded_at = 'infinity'
       and not exists (select 1 from lead_fact f where f.workspace_id = $1 and f.account_no = a.account_no)`,
    [workspaceId],
  )
  for (const step of [OPPORTUNITIES, CUSTOMERS, ATTRIBUTES]) await runStep(client, workspaceId, step)
}

async function emptyScope(client: DerivedClient): Promise<void> {
  await client.query(MAKE_SCOPE)
}

async function runSteps(client: DerivedClient, workspaceId: number): Promise<void> {
  for (const step of STEPS) await runStep(client, workspaceId, step)
}

async function runStep(
  client: DerivedClient,
  workspaceId: number,
  step: DerivedStep,
): Promise<void> {
  for (const statement of step.statements) {
    await client.query(statement, statement.includes('$1') ? [workspaceId] : [])
  }
}
