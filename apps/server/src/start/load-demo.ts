import type { Database, WorkspaceRecord } from '@leadlight/database'
import { loadWorld } from '@leadlight/ingest'
import type { LoadedWorld, LoadProgress, WorldOptions } from '@leadlight/ingest'

import type { Clock } from '../clock.js'
import { worldStore } from './world-store.js'
import { writeCount } from './write-count.js'

interface LoadDemo {
  readonly database: Database
  readonly clock: Clock
  readonly log: (line: string) => void
  readonly slug: string
  readonly options: WorldOptions
}

const company = 'Northlight Software'
const recordsPerLine = 100_000

/**
 * Fills a workspace with a generated company. What it is made of is kept with the workspace until
 * all is in, so that a load that breaks off can be taken up again.
 */
export async function loadDemo({
  database,
  clock,
  log,
  slug,
  options,
}: LoadDemo): Promise<LoadedWorld> {
  const existing = await database.workspace(slug)
  const workspace = existing ?? (await database.createWorkspace({ slug, name: company }))
  await keepState(database, workspace, options)
  const loaded = await loadWorld(
    worldStore(database, clock, existing === undefined),
    { slug, name: company },
    options,
    reporter(log),
  )
  await keepState(database, workspace, null)
  return loaded
}

/** The world that a workspace was being filled with when its load broke off; undefined if none was. */
export function unfinishedDemo({ settings }: WorkspaceRecord): WorldOptions | undefined {
  const { loading } = settings
  return typeof loading === 'object' && loading !== null ? (loading as WorldOptions) : undefined
}

async function keepState(
  database: Database,
  { slug }: WorkspaceRecord,
  loading: WorldOptions | null,
): Promise<void> {
  const workspace = await database.workspace(slug)
  if (!workspace) throw new Error(`The workspace ${slug} is gone`)
  await database.updateWorkspace(
    workspace.workspaceId,
    ({ settings: { loading: _before, ...settings } }) => ({
      settings: loading ? { ...settings, loading } : settings,
    }),
  )
}

function reporter(log: (line: string) => void): (progress: LoadProgress) => void {
  let next = recordsPerLine
  return ({ phase, leads, records }) => {
    if (phase === 'derived facts') log('Working out stages, customers and responses…')
    if (phase !== 'records' || records < next) return
    next = records + recordsPerLine
    log(`${writeCount(leads)} leads, ${writeCount(records)} records…`)
  }
}
