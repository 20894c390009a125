import { COSTS } from './costs.js'
import { CUSTOMERS, OPPORTUNITIES } from './customers.js'
import type { DerivedClient, DerivedStep } from './derived-client.js'
import { ATTRIBUTES, GOALS, LEADS, SCORES } from './people.js'
import { FILL_SCOPE, MAKE_SCOPE, OPEN_SCOPE, SIZE_OF_SCOPE, WIDEN_SCOPE } from './scope.js'
import { SENDS } from './sends.js'
import { STAGES } from './stages.js'

/*
 * Derived facts follow the ledger. Each is one statement over a set of leads: upkeep runs it for
 * the leads that a batch touched, a rebuild for all of them, so that both give the same rows. The
 * order matters: deals before customers, customers before stages, stages before leads.
 */

const STEPS: readonly DerivedStep[] = [
  FILL_SCOPE,
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

/** What a batch was about: people, and accounts and deals that may be nobody's. */
export interface DeriveScope {
  readonly leads: readonly number[]
  readonly accounts?: readonly number[]
  readonly opportunities?: readonly number[]
  /** Kinds of records that the batch held. */
  readonly kinds?: ReadonlySet<string>
}

/** Lets the derived facts follow a batch: of those it touched, and of all who share an account or a deal with them. */
export async function derive(
  client: DerivedClient,
  workspaceId: number,
  { leads, accounts = [], opportunities = [], kinds = new Set() }: DeriveScope,
): Promise<void> {
  if (kinds.has('cost') || kinds.has('campaign')) await deriveCosts(client, workspaceId)
  const unlinked = kinds.has('revenue')
  if (leads.length + accounts.length + opportunities.length === 0 && !unlinked) return
  await emptyScope(client)
  await seed(client, 'derive_seed', 'lead_no', leads)
  await seed(client, 'derive_account', 'account_no', accounts)
  await seed(client, 'derive_opportunity', 'opportunity_no', opportunities)
  await runSteps(client, workspaceId)
}

async function seed(
  client: DerivedClient,
  table: string,
  column: string,
  numbers: readonly number[],
): Promise<void> {
  if (numbers.length === 0) return
  await client.query(`insert into ${table} (${column}) select distinct unnest($1::int[])`, [
    numbers,
  ])
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
  await runSteps(client, workspaceId)
}

async function emptyScope(client: DerivedClient): Promise<void> {
  await client.query(MAKE_SCOPE)
}

async function runSteps(client: DerivedClient, workspaceId: number): Promise<void> {
  await closeScope(client, workspaceId)
  for (const step of STEPS) await runStep(client, workspaceId, step)
}

async function closeScope(client: DerivedClient, workspaceId: number): Promise<void> {
  await runStep(client, workspaceId, OPEN_SCOPE)
  for (let before = -1, size = 0; size > before;) {
    before = size
    await runStep(client, workspaceId, WIDEN_SCOPE)
    const [scope] = await client.query(SIZE_OF_SCOPE)
    size = Number(scope?.['size'] ?? 0)
  }
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
