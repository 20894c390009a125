import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { refreshStatistics } from '@leadlight/database'
import { databaseImportStore, importFolder } from '@leadlight/ingest'
import type { ImportReport } from '@leadlight/ingest'

import type { TestServer } from './test-server.js'

const root = fileURLToPath(new URL('../../../../', import.meta.url))

/**
 * The folder of a set of real exports; null where it is not at hand, since no set is ever copied
 * into the repository. `data` is where the sets are, `LEADLIGHT_SHARED_DATA`.
 */
export function realExport(set: string, data: string | undefined): string | null {
  const path = join(data ?? join(root, '..', 'shared', 'data'), set)
  return existsSync(path) ? path : null
}

/** Imports a folder by a shipped recipe, as the command does; the workspace has the recipe's name and lies in UTC. */
export async function importExport(
  { database }: TestServer,
  recipe: string,
  path: string,
): Promise<ImportReport> {
  const { workspaceId } =
    (await database.workspace(recipe)) ??
    (await database.createWorkspace({ slug: recipe, name: recipe, zone: 'UTC' }))
  const now = (): Date => new Date('2025-07-15T12:00:00Z')
  const store = databaseImportStore(database, { workspaceId, now })
  const report = await importFolder({ recipe, folder: path, store, log: () => undefined, now })
  await database.withContext({ workspaceId, role: 'owner' }, async (client) => {
    await refreshStatistics(client, 'ledger')
    await refreshStatistics(client, 'derived')
  })
  return report
}

/**
 * The rows of a CSV file by column name, read here in a second way so that a test does not lean on
 * the import that it judges.
 */
export function readRows(path: string, file: string): readonly Record<string, string>[] {
  const [header = [], ...rows] = cellsOf(readFileSync(join(path, file), 'utf8'))
  return rows.map((cells) => Object.fromEntries(header.map((name, i) => [name, cells[i] ?? ''])))
}

function cellsOf(text: string): string[][] {
  // A line is anything but line ends, quoted text with line ends included.
  const lines = text.match(/(?:"(?:[^"]|"")*"|[^"\r\n])+/g) ?? []
  return lines.map((line) =>
    [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
      ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
    ),
  )
}
