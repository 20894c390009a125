import { Access } from './access/access.js'
import { openAdminKey } from './access/admin-key.js'
import { signInLink } from './access/sign-in-link.js'
import { failCommand, runWithDatabase } from './start/run-with-database.js'

/* `npm run sign-in`: prints a further one-time link for a server that runs. */

runWithDatabase(async ({ config, database, clock, log }) => {
  const access = new Access(await openAdminKey(config), database.access, clock)
  log(signInLink(config, config.port, await access.makeSignInToken()))
}).catch(failCommand)
