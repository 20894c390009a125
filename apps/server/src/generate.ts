import { today } from './start/first-workspace.js'
import { parseGenerateArguments } from './start/generate-request.js'
import { loadDemo } from './start/load-demo.js'
import { failCommand, runWithDatabase } from './start/run-with-database.js'
import { writeCount } from './start/write-count.js'

/* `npm run generate -- --leads 1000000`: fills a workspace with a generated company of any size. */

async function run(): Promise<void> {
  const { leads, seed, until, workspace } = parseGenerateArguments(process.argv.slice(2))
  await runWithDatabase(
    async ({ config, database, clock, log }) => {
      const slug = workspace ?? config.workspace ?? 'generated'
      const began = performance.now()
      const options = { leads, seed, until: until ?? today(clock) }
      const loaded = await loadDemo({ database, clock, log, slug, options })
      const seconds = Math.round((performance.now() - began) / 1000)
      const counts = `${writeCount(loaded.leads)} leads and ${writeCount(loaded.records)} records`
      log(`The workspace ${slug} holds ${counts}, made in ${seconds} seconds.`)
    },
    { loads: true },
  )
}

run().catch(failCommand)
