import { existsSync } from 'node:fs'
import { join } from 'node:path'

import { isEngineError } from '../engine-error.js'
import { findFreePort } from './free-port.js'
import { endLeftovers } from './leftovers.js'
import { startPostmaster } from './postmaster.js'
import type { PostmasterOptions } from './postmaster.js'
import { supervise } from './supervise.js'
import type { Supervised } from './supervise.js'

type Start = Omit<PostmasterOptions, 'port'> & { readonly port: number | undefined }

interface Started extends Supervised {
  readonly port: number
}

const portTries = 5

/** Starts a cluster's server on the port asked for, or on a free one, and keeps it there. */
export async function startSupervised(options: Start): Promise<Started> {
  for (let tried = 1; ; tried++) {
    const port = options.port ?? (await findFreePort())
    try {
      return { port, ...(await superviseOn(port, options)) }
    } catch (error) {
      // Another program may take a free port between its finding and its use.
      const again = options.port === undefined && tried < portTries
      if (!again || !isEngineError(error, 'PORT_TAKEN')) throw error
    }
  }
}

function superviseOn(port: number, options: Start): Promise<Supervised> {
  const { clusterDir, log } = options
  return supervise({
    start: async () => {
      await endLeftovers(clusterDir, log)
      return startPostmaster({ ...options, port })
    },
    canStart: () => existsSync(join(clusterDir, 'PG_VERSION')),
    log,
  })
}
