import { deriveAll, sumDerived, verifyDerived } from '@leadlight/database'
import type { Database, DoorClient, TableSum, WorkspaceRecord } from '@leadlight/database'

import { parseRebuildArguments } from './start/rebuild-request.js'
import { failCommand, runWithDatabase } from './start/run-with-database.js'
import { writeCount } from './start/write-count.js'

/*
 * `npm run rebuild`: derives everything anew from the ledger, and says how large the facts are.
 * `npm run rebuild -- --verify`: changes nothing and says whether they are those of a rebuild.
 */

async function run(): Promise<void> {
  const { verify, workspace: slug } = parseRebuildArguments(process.argv.slice(2))
  await runWithDatabase(async ({ config, database, clock, log }) => {
    const wanted = slug ?? config.workspace
    const workspaces = (await database.workspaces()).filter(
      (workspace) => wanted === undefined || workspace.slug === wanted,
    )
    if (workspaces.length === 0) throw new Error(`There is no workspace ${wanted ?? 'yet'}.`)
    const work = verify ? verifyOne : rebuildOne
    for (const workspace of workspaces) {
      const began = performance.now()
      const until = clock().toISOString()
      const seconds = () => `${writeCount(Math.ceil((performance.now() - began) / 1000))} s`
      await work({ database, workspace, until, seconds, log })
    }
  })
}

interface Work {
  readonly database: Database
  readonly workspace: WorkspaceRecord
  readonly until: string
  /** The time since the work began. */
  readonly seconds: () => string
  readonly log: (line: string) => void
}

async function rebuildOne({ database, workspace, until, seconds, log }: Work): Promise<void> {
  const { workspaceId, slug } = workspace
  const write = <Result>(work: (client: DoorClient) => Promise<Result>): Promise<Result> =>
    database.withContext({ workspaceId, role: 'ingest' }, work)
  await deriveAll(write, workspaceId, {
    until,
    progress: (done, all) => log(`${slug}: ${writeCount(done)} of ${writeCount(all)} leads…`),
  })
  for (const sum of await write((client) => sumDerived(client, workspaceId))) log(tell(sum))
  log(`${slug}: derived anew in ${seconds()}.`)
}

async function verifyOne({ database, workspace, until, seconds, log }: Work): Promise<void> {
  const { workspaceId, slug } = workspace
  const differences = await verifyDerived(database.withContext, workspaceId, until)
  for (const { table, rows, rebuiltRows } of differences) {
    log(
      `${slug}: ${table} holds ${writeCount(rows)} rows, a rebuild makes ${writeCount(rebuiltRows)}.`,
    )
  }
  if (differences.length > 0) process.exitCode = 1
  log(
    differences.length === 0
      ? `${slug}: every derived fact is the one that a rebuild makes; found in ${seconds()}.`
      : `${slug}: ${writeCount(differences.length)} tables differ. To mend them: npm run rebuild -- --workspace ${slug}`,
  )
}

function tell({ table, rows, bytes }: TableSum): string {
  return `  ${table.padEnd(22)} ${writeCount(rows).padStart(12)} rows ${writeCount(Math.ceil(bytes / 2 ** 20)).padStart(8)} MB`
}

run().catch(failCommand)
