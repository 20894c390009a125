import { takeSnapshots } from './modules/restatements/take-snapshots.js'
import { failCommand, runWithDatabase } from './start/run-with-database.js'
import { writeCount } from './start/write-count.js'

/* `npm run snapshots -- 12`: keeps what was reported of the last closed months, as it was known then. */

const SHIPPED_MONTHS = 12

async function run(): Promise<void> {
  const [told] = process.argv.slice(2)
  const count = told === undefined ? SHIPPED_MONTHS : Number(told)
  if (!Number.isInteger(count) || count < 1 || count > 240) {
    throw new Error(`"${told}" is no number of months. Give a whole number from 1 to 240.`)
  }
  await runWithDatabase(async ({ config, database, clock, log }) => {
    for (const workspace of await database.workspaces()) {
      if (config.workspace !== undefined && config.workspace !== workspace.slug) continue
      const now = clock()
      const kept = await takeSnapshots({
        database,
        workspace,
        now,
        months: { kind: 'last', count },
      })
      log(`${workspace.slug}: ${writeCount(kept)} numbers of closed months are new.`)
    }
  })
}

run().catch(failCommand)
