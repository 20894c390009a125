import type { WithContext } from '../door/door.js'
import type { DoorClient } from '../door/door-client.js'
import { DatabaseError, sqlStateOf } from '../database-error.js'
import { noteUnfollowed } from '../derived/followed.js'
import { lockFacts } from '../derived/lock-facts.js'
import { notePending } from '../derived/pending.js'
import { TOLERANCE_MS } from './fields/when.js'
import { unknownRun } from './import-runs.js'
import { KINDS } from './kinds/index.js'
import { nothingWanted } from './known.js'
import type { Known, Wanted } from './known.js'
import { lockLedger } from './lock-ledger.js'
import { beginningsOf, findNumbers } from './look-up.js'
import type { Place } from './look-up.js'
import { prepare } from './prepare.js'
import type { Prepared } from './prepare.js'
import type { Arrival, Receipt } from './receipt.js'
import { reportTo, toRejection } from './report.js'
import type { Refusal } from './row.js'
import { settle } from './settle.js'
import { takeTurn } from './turns.js'
import type { Turn } from './turns.js'
import type { Settled } from './settle.js'
import { ensureSource, recipientsOf, takeStamp } from './sources.js'
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
    // Everything here is looked up by key, in the key's order; while a workspace is new, statistics
    // make other ways look as good.
    await client.query('set local enable_seqscan = off; set local enable_sort = off')
    if (context.repeatable) await client.query('set local synchronous_commit = off')
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
    await lockLedger(client, context.workspaceId)
    const { sourceId, otherDeliveries } = await ensureSource(
      client,
      context.workspaceId,
      context.source,
      context,
    )
    const place: Place = { client, workspaceId: context.workspaceId, sourceId }
    const known: Known = {
      source: context.source,
      numbers: await findNumbers(place, toLookUp(wanted, prepared, context)),
      days: beginningsOf(wanted.days, workspace.zone),
      stages: await readStages(place),
    }
    const stamp = await takeStamp(client, context.workspaceId)
    const settled: Settled[] = []
    for (const kind of KINDS) {
      const rows = prepared.rows.get(kind)
      if (rows) settled.push(await settle(place, kind, rows, known, stamp, context.unseen === true))
    }
    const written = await write(place, settled, known, stamp, context.derive !== undefined)
    const recipients = otherDeliveries
      ? await recipientsOf(client, context.workspaceId, sourceId)
      : []
    const touched: Touched = {
      ...written,
      leads: [...written.leads, ...recipients],
      until: context.now.toISOString(),
    }

    const outcome = toOutcome(prepared, settled)
    const receipt = toReceipt(batch.length, outcome)
    await report(client, context, sourceId, receipt)
    if (touched.kinds.size > 0 || recipients.length > 0) {
      if (context.derive) {
        await lockFacts(client, context.workspaceId)
        await context.derive(client, touched.leads, touched)
      } else if (context.followedBehind) {
        await notePending(client, context.workspaceId, stamp, touched)
      } else await noteUnfollowed(client, context.workspaceId)
    }
    const { duplicates, refusals } = outcome
    return { ...receipt, duplicates, refusals, leads: touched.leads, touched, recordedAt: stamp }
  })
}

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

async function readWorkspace(
  client: DoorClient,
  { workspaceId, currency }: AcceptContext,
): Promise<Workspace> {
  const [workspace] = await client.query<Workspace>(
    'select zone, currency from workspace where workspace_id = $1',
    [workspaceId],
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

async function readStages({ client, workspaceId }: Place): Promise<ReadonlySet<string>> {
  const rows = await client.query<{ stage_id: string }>(
    'select stage_id from stage where workspace_id = $1 order by rank',
    [workspaceId],
  )
  return new Set(rows.map(({ stage_id }) => stage_id))
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

async function report(
  client: DoorClient,
  { workspaceId, importRun }: AcceptContext,
  sourceId: number,
  receipt: Receipt,
): Promise<void> {
  if (importRun === undefined) return
  if (await reportTo(client, workspaceId, importRun, sourceId, receipt)) return
  throw unknownRun(importRun)
}
