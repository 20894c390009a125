import type { WithContext } from '../door/door.js'
import type { DoorClient } from '../door/door-client.js'
import { DatabaseError, sqlStateOf } from '../database-error.js'
import { noteUnfollowed } from '../derived/followed.js'
import { lockFacts } from '../derived/lock-facts.js'
import { notingPending } from '../derived/pending.js'
import { TOLERANCE_MS } from './fields/when.js'
import { askLedger } from './ask-ledger.js'
import { unknownRun } from './import-runs.js'
import type { Kind } from './kinds/kind.js'
import { KINDS } from './kinds/index.js'
import { nothingWanted } from './known.js'
import type { Known, Wanted } from './known.js'
import { beginningsOf } from './look-up.js'
import type { Place } from './look-up.js'
import { prepare } from './prepare.js'
import type { Prepared } from './prepare.js'
import type { Arrival, Receipt } from './receipt.js'
import { reporting, toRejection } from './report.js'
import type { Refusal } from './row.js'
import { settle } from './settle.js'
import { takeTurn } from './turns.js'
import type { Turn } from './turns.js'
import type { Settled } from './settle.js'
import { recipientsOf } from './sources.js'
import type { SourceTraits } from './sources.js'
import type { Touched } from './touched.js'
import { write } from './write.js'

/*
 * The one way into the ledger. Records in, a receipt out, and between the two:
 *
 *   prepare   reads each record; nothing is asked of the database, nothing of a bad record goes on
 *   look up   finds the numbers of references, and which ids the ledger has already
 *   settle    kind after kind: duplicates, corrections, new entities, references to nothing
 *   write     ends versions, copies the accepted rows in sets
 *   derive    lets the facts of the touched people follow, if the caller asks for it
 *
 * Everything from the look-up on is one transaction under a lock of the workspace, so that a record
 * is stored exactly once however often and from wherever it is sent, and the receipt is true once
 * the promise is kept. received = accepted + duplicate + rejected + suppressed, always.
 */

/** Whose facts a batch tells, and what else there is to know about it. */
export interface AcceptContext extends SourceTraits {
  readonly workspaceId: number
  /** The source's name; ids and references are its own. */
  readonly source: string
  /** The time now: facts of more than a day later are refused. */
  readonly now: Date
  /** Becomes the workspace's currency if it has none. */
  readonly currency?: string
  /** The import that the batch belongs to; its counts grow and it keeps what is refused. */
  readonly importRun?: number
  /**
   * Set where the batch can be made again: its commit does not wait for the disk, so that a crash of
   * the machine may take the last batches whole, and nothing else.
   */
  readonly repeatable?: boolean
  /**
   * Set where the ledger is believed to have none of the batch's ids: they are not looked up then.
   * Should one be there after all, the batch is taken once more and looks up every one.
   */
  readonly unseen?: boolean
  /**
   * Set where somebody derives behind, as `followPending` does: whom the batch touches is noted with
   * it. Without this and `derive` nobody knows whom, and all has to be derived later.
   */
  readonly followedBehind?: boolean
  /** Called before the commit with the people whose facts the batch changes. */
  derive?(client: DoorClient, leads: readonly number[], touched: Touched): Promise<void>
}

/** What became of a batch, and whom it is about. */
export interface Accepted extends Receipt {
  /** Lead numbers to derive anew; with `derive`, people of touched accounts and opportunities too. */
  readonly leads: readonly number[]
  readonly touched: Touched
  readonly duplicates: readonly Arrival[]
  readonly refusals: readonly Refusal[]
  /** The stamp under which the batch is recorded, ISO text with microseconds. */
  readonly recordedAt: string
}

/**
 * Takes a batch into the ledger. Twenty to fifty thousand records at a time go quickest, and two at
 * once: one is read while the other is written. Batches keep the order in which they were given.
 *
 * @throws DatabaseError `WORKSPACE_UNKNOWN`, `IMPORT_RUN_UNKNOWN`; what `derive` throws
 */
export async function accept(
  { withContext }: { readonly withContext: WithContext },
  context: AcceptContext,
  batch: readonly Arrival[],
): Promise<Accepted> {
  const turn = takeTurn(withContext, context.workspaceId)
  const work = take(withContext, context, batch, turn).catch((error: unknown) => {
    if (!context.unseen || sqlStateOf(error) !== UNIQUE_VIOLATION) throw error
    return take(withContext, { ...context, unseen: false }, batch, turn)
  })
  return work.finally(turn.end)
}

const UNIQUE_VIOLATION = '23505'

async function take(
  withContext: WithContext,
  context: AcceptContext,
  batch: readonly Arrival[],
  turn: Turn,
): Promise<Accepted> {
  return withContext({ workspaceId: context.workspaceId, role: 'ingest' }, async (client) => {
    const workspace = await readWorkspace(client, context)
    const wanted = nothingWanted()
    const latestMs = context.now.getTime() + TOLERANCE_MS
    const latest = `${new Date(latestMs).toISOString().slice(0, 19)}Z`
    const prepared = await prepare(batch, {
      wanted,
      latestMs,
      latest,
      currency: workspace.currency,
    })

    await turn.comes
    const { workspaceId, source, importRun } = context
    const said = await askLedger(
      client,
      context,
      toLookUp(wanted, prepared, context),
      idsToLookUp(prepared, context),
    )
    const { sourceId, stamp } = said
    if (importRun !== undefined && !said.isRunKnown) throw unknownRun(importRun)
    const place: Place = { client, workspaceId, sourceId }
    const days = beginningsOf(wanted.days, workspace.zone)
    const known: Known = { source, numbers: said.numbers, days, stages: said.stages }
    const settled: Settled[] = []
    for (const kind of KINDS) {
      const rows = prepared.rows.get(kind)
      if (rows) settled.push(await settle(place, kind, rows, known, said.memoryOf(kind), stamp))
    }
    const written = await write(place, settled, known, stamp, context.derive !== undefined)
    const recipients = said.otherDeliveries ? await recipientsOf(client, workspaceId, sourceId) : []
    const touched: Touched = {
      ...written.touched,
      leads: [...written.touched.leads, ...recipients],
      until: context.now.toISOString(),
    }

    const outcome = toOutcome(prepared, settled)
    const receipt = toReceipt(batch.length, outcome)
    const ending = [
      ...written.times,
      ...(importRun === undefined ? [] : reporting(workspaceId, importRun, sourceId, receipt)),
    ]
    if (touched.kinds.size > 0 || recipients.length > 0) {
      if (context.derive) {
        // Whether anything is undue is told by the times of the source.
        if (ending.length > 0) await client.query(ending.splice(0).join(';\n'))
        await lockFacts(client, workspaceId)
        await context.derive(client, touched.leads, touched)
      } else if (context.followedBehind) {
        ending.push(notingPending(workspaceId, stamp, touched))
      } else await noteUnfollowed(client, workspaceId)
    }
    await sayLast(client, ending)
    const { duplicates, refusals } = outcome
    return { ...receipt, duplicates, refusals, leads: touched.leads, touched, recordedAt: stamp }
  })
}

/** Says what nobody waits for, with the commit where there is one to come. */
async function sayLast(client: DoorClient, statements: readonly string[]): Promise<void> {
  if (client.last) client.last(statements)
  else if (statements.length > 0) await client.query(statements.join(';\n'))
}

/** Ids of an unseen batch are taken for new where the key of a table holds against those that are not. */
const idsToLookUp = (
  { rows }: Prepared,
  { unseen }: AcceptContext,
): ReadonlyMap<Kind, readonly string[]> =>
  new Map([...rows].map(([kind, { byId }]) => [kind, unseen && kind.table ? [] : [...byId.keys()]]))

/** References of an unseen batch to what it brings itself have nothing to be found. */
function toLookUp(wanted: Wanted, { rows }: Prepared, { unseen }: AcceptContext): Wanted {
  if (!unseen) return wanted
  const refs = { ...wanted.refs }
  for (const [{ entity }, { byId }] of rows) {
    if (!entity) continue
    const elsewhere = [...refs[entity.target]].filter((name) => !byId.has(name))
    refs[entity.target] = new Set(elsewhere)
  }
  return { ...wanted, refs }
}

interface Workspace {
  readonly zone: string
  readonly currency: string | null
}

/**
 * Everything in the transaction is looked up by key, in the key's order; while a workspace is new,
 * statistics make other ways look as good.
 */
const BY_KEY = 'set local enable_seqscan = off; set local enable_sort = off'

async function readWorkspace(
  client: DoorClient,
  { workspaceId, currency, repeatable }: AcceptContext,
): Promise<Workspace> {
  const [workspace] = await client.query<Workspace>(
    `${BY_KEY}; ${repeatable ? 'set local synchronous_commit = off; ' : ''}
     select zone, currency from workspace where workspace_id = ${workspaceId}`,
  )
  if (!workspace) {
    throw new DatabaseError({
      code: 'WORKSPACE_UNKNOWN',
      message: `There is no workspace ${workspaceId}.`,
      hint: 'Create it first, or ask for the list of workspaces.',
    })
  }
  if (workspace.currency !== null || currency === undefined) return workspace
  await client.query(
    'update workspace set currency = $2 where workspace_id = $1 and currency is null',
    [workspaceId, currency],
  )
  return { ...workspace, currency }
}

/** What became of each record of a batch; what is not named otherwise is accepted. */
interface Outcome {
  readonly accepted: number
  readonly duplicates: readonly Arrival[]
  readonly refusals: readonly Refusal[]
}

const toOutcome = (prepared: Prepared, settled: readonly Settled[]): Outcome => ({
  accepted: settled.reduce((total, { accepted }) => total + accepted.length, 0),
  duplicates: [...prepared.duplicates, ...settled.flatMap(({ duplicates }) => duplicates)],
  refusals: [...prepared.refusals, ...settled.flatMap(({ refusals }) => refusals)],
})

function toReceipt(received: number, { refusals, ...outcome }: Outcome): Receipt {
  const receipt: Receipt = {
    received,
    accepted: outcome.accepted,
    duplicate: outcome.duplicates.length,
    rejected: refusals.length,
    suppressed: 0,
    rejections: refusals.map(toRejection),
  }
  const { accepted, duplicate, rejected, suppressed } = receipt
  if (received !== accepted + duplicate + rejected + suppressed) {
    throw new Error(
      `Of ${received} records ${accepted + duplicate + rejected + suppressed} are accounted for.`,
    )
  }
  return receipt
}
