import type { Database } from '@leadlight/database'
import { worldDescription } from '@leadlight/ingest'
import { dayOf } from '@leadlight/metrics'

import type { Clock } from '../clock.js'
import type { Config } from '../config.js'
import { loadDemo, unfinishedDemo } from './load-demo.js'
import { writeCount } from './write-count.js'

const demo = { leads: 25_000, seed: 1 } as const

interface FirstWorkspace {
  readonly database: Database
  readonly config: Config
  readonly clock: Clock
  readonly log: (line: string) => void
}

/** Makes sure that there is a workspace to show, with a generated company in it unless that is turned off. */
export async function ensureFirstWorkspace({
  database,
  config,
  clock,
  log,
}: FirstWorkspace): Promise<void> {
  const workspaces = await database.workspaces()
  for (const workspace of workspaces) {
    const options = unfinishedDemo(workspace)
    if (!options) continue
    log(`Going on with the data of ${workspace.slug}, which an earlier start did not finish.`)
    await loadDemo({ database, clock, log, slug: workspace.slug, options })
  }
  if (workspaces.length > 0) return
  if (!config.demo) {
    const { workspace: slug = 'main', zone, currency } = config
    await database.createWorkspace({
      slug,
      name: 'Main',
      ...(zone && { zone }),
      ...(currency && { currency }),
    })
    log(`Made the workspace ${slug}. Fill it with \`npm run import\`.`)
    return
  }
  const until = today(clock)
  const slug = config.workspace ?? 'demo'
  log(`First start: making the demo data, ${writeCount(demo.leads)} leads over three years…`)
  const { leads, records } = await loadDemo({
    database,
    clock,
    log,
    slug,
    options: { ...demo, until },
  })
  log(`The workspace ${slug} holds ${writeCount(leads)} leads and ${writeCount(records)} records.`)
}

/** Today where the generated company lives. */
export function today(clock: Clock): string {
  const now = clock().toISOString()
  const { zone } = worldDescription({ ...demo, until: dayOf(now, 'UTC') })
  return dayOf(now, zone)
}
