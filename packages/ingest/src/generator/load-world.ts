import type {
  Arrival,
  LedgerRecord,
  Receipt,
  WorkspaceRecord,
  Workspaces,
} from '@leadlight/database'
import { FollowBehind } from './follow-behind.js'
import { generateWorld } from './generate-world.js'
import { WorldError } from './world-error.js'
import { MQL_THRESHOLD, WORLD_CURRENCY, WORLD_ZONE, type WorldOptions } from './world.js'

/** What loading needs of the database beside its list of workspaces. */
export interface WorldStore extends Pick<
  Workspaces,
  'workspace' | 'createWorkspace' | 'updateWorkspace'
> {
  /** Stores a batch in bulk; several lie one after another in one ledger. */
  accept(workspaceId: number, arrivals: readonly Arrival[]): Promise<Receipt>
  /** Takes what was stored since the last call; its derived facts follow when the result is called. */
  follower(workspaceId: number): () => Promise<void>
  /** Called once, when everything is stored; what no follower was taken for is derived then. */
  finish(workspaceId: number): Promise<void>
}

/** So many batches are under way: one is written, the others are read meanwhile, and neither side waits. */
const AT_ONCE = 4

/** The derived facts of so few leads are soonest made all at once, when everything is there. */
const SMALL = 50_000

/** So many leads are followed together: enough to sort in memory, few enough that little is left when all records are stored. */
const FOLLOW_EVERY = 25_000

/** The first part is small: what is derived of it shows PostgreSQL how the rest is best read. */
const FOLLOW_FIRST = 2_000

/** So few are worth a part of their own, and this share of what is to come is one: towards the end both cores have something to do. */
const FOLLOW_LEAST = 5_000
const SHARE = 1 / 4

/** How many leads the next part takes of a load of which so many were followed. */
function partOf(all: number, followed: number): number {
  if (followed === 0) return FOLLOW_FIRST
  return Math.min(FOLLOW_EVERY, Math.max(FOLLOW_LEAST, (all - followed) * SHARE))
}

/** How far loading has come. */
export interface LoadProgress {
  readonly phase: 'records' | 'derived facts' | 'done'
  readonly leads: number
  readonly records: number
}

/** What was loaded, and where to. */
export interface LoadedWorld {
  readonly workspace: WorkspaceRecord
  readonly leads: number
  readonly records: number
  readonly accepted: number
  readonly duplicate: number
}

/**
 * Makes a world and stores it in a workspace, which is made or set up for it: zone, currency, MQL
 * threshold. A batch is made and read while the database stores the one
 * before.
 *
 * @throws WorldError `RECORDS_REFUSED` where the workspace refuses a record, for instance because
 * other data took its name
 */
export async function loadWorld(
  store: WorldStore,
  { slug, name }: { readonly slug: string; readonly name: string },
  options: WorldOptions,
  progress: (progress: LoadProgress) => void = () => undefined,
): Promise<LoadedWorld> {
  const workspace = await settle(store, slug, name)
  const { workspaceId } = workspace
  const total = { leads: 0, records: 0, accepted: 0, duplicate: 0 }
  const keep = async (records: readonly LedgerRecord[], place: string): Promise<void> => {
    const arrivals = records.map((record): Arrival => ({ record, place }))
    const receipt = await store.accept(workspaceId, arrivals)
    refuseRejections(receipt, records.length)
    total.records += records.length
    total.leads += records.filter(({ kind }) => kind === 'lead').length
    total.accepted += receipt.accepted
    total.duplicate += receipt.duplicate
    progress({ phase: 'records', leads: total.leads, records: total.records })
  }
  const underWay: Promise<void>[] = []
  const followers = new FollowBehind()
  let followed = 0
  let batch = 0
  for (const records of generateWorld(options)) {
    if (underWay.length === AT_ONCE) await underWay.shift()
    const due = followed + partOf(options.leads, followed)
    if (options.leads > SMALL && total.leads >= due) {
      followed = total.leads
      followers.add(store.follower(workspaceId))
    }
    const kept = keep(records, `world of seed ${options.seed}, batch ${++batch}`)
    // What fails is thrown by the await above; until then it must not end the process.
    kept.catch(() => undefined)
    underWay.push(kept)
  }
  await Promise.all(underWay)
  progress({ phase: 'derived facts', leads: total.leads, records: total.records })
  if (followed > 0) followers.add(store.follower(workspaceId))
  await followers.finish()
  await store.finish(workspaceId)
  progress({ phase: 'done', leads: total.leads, records: total.records })
  return { workspace, ...total }
}

async function settle(store: WorldStore, slug: string, name: string): Promise<WorkspaceRecord> {
  const settings = { zone: WORLD_ZONE, currency: WORLD_CURRENCY, mqlThreshold: MQL_THRESHOLD }
  const known = await store.workspace(slug)
  return known === undefined
    ? store.createWorkspace({ slug, name, ...settings })
    : store.updateWorkspace(known.workspaceId, settings)
}

function refuseRejections({ rejected, suppressed, rejections }: Receipt, received: number): void {
  if (rejected + suppressed === 0) return
  const [first] = rejections
  throw new WorldError(
    'RECORDS_REFUSED',
    `${rejected + suppressed} of ${received} records were refused; the first: ${first?.reason ?? 'suppressed'}`,
    first?.hint ?? 'Load the world into a workspace of its own.',
  )
}
