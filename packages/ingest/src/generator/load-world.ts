import type {
  Arrival,
  LedgerRecord,
  Receipt,
  WorkspaceRecord,
  Workspaces,
} from '@leadlight/database'
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
  /** Works out the derived facts of all leads once everything is stored. */
  derive(workspaceId: number): Promise<void>
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
  // One batch is read while the one before it is written; more would only wait.
  let before = Promise.resolve()
  let last = Promise.resolve()
  let batch = 0
  for (const records of generateWorld(options)) {
    await before
    before = last
    last = keep(records, `world of seed ${options.seed}, batch ${++batch}`)
    // What fails is thrown by the await above; until then it must not end the process.
    last.catch(() => undefined)
  }
  await Promise.all([before, last])
  progress({ phase: 'derived facts', leads: total.leads, records: total.records })
  await store.derive(workspaceId)
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
