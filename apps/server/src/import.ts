import { resolve } from 'node:path'

import { buildRollups, lacksRollups, refreshStatistics } from '@leadlight/database'
import {
  databaseImportStore,
  importFolder,
  loadRecipe,
  parseImportArguments,
} from '@leadlight/ingest'
import type { ImportRequest } from '@leadlight/ingest'

import type { CommandParts } from './start/run-with-database.js'
import { failCommand, runWithDatabase } from './start/run-with-database.js'
import { writeLine } from './start/write-line.js'

/* `npm run import -- <recipe> <folder>`: reads exported files into a workspace. */

type Wanted = Extract<ImportRequest, { readonly asks: 'import' }>

async function run(): Promise<void> {
  const request = parseImportArguments(process.argv.slice(2))
  if (request.asks === 'help') writeLine(request.text)
  else await runWithDatabase((parts) => importInto(request, parts))
}

async function importInto(
  request: Wanted,
  { config, database, clock, log }: CommandParts,
): Promise<void> {
  const slug = request.workspace ?? config.workspace ?? 'main'
  const zone = request.zone ?? config.zone
  const currency = request.currency ?? config.currency
  // A recipe that cannot be read makes no workspace.
  const own = await loadRecipe(request.recipe)
  const existing = await database.workspace(slug)
  const workspace =
    existing ??
    (await database.createWorkspace({ slug, name: slug, zone: zone ?? own.zone ?? 'UTC' }))
  if (!existing) log(`Made the workspace ${slug}.`)
  const store = databaseImportStore(database, { workspaceId: workspace.workspaceId, now: clock })
  const { recipe, source } = request
  const folder = resolve(request.folder)
  await importFolder({ recipe, folder, store, source, zone, currency, log, now: clock })
  const { workspaceId } = workspace
  await database.withContext({ workspaceId, role: 'ingest' }, async (client) => {
    if (await lacksRollups(client, workspaceId)) await buildRollups(client, workspaceId)
  })
  await database.withContext({ workspaceId, role: 'owner' }, async (client) => {
    await refreshStatistics(client, 'ledger')
    await refreshStatistics(client, 'derived')
    await refreshStatistics(client, 'rollups')
  })
}

run().catch(failCommand)
