import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'

import { isEngineError, startEmbedded } from '@leadlight/engine'
import type { EmbeddedServer } from '@leadlight/engine'

/** A server for tests, shared by everybody in this process who has not let go of it yet. */
export interface TestServer extends EmbeddedServer {
  /** The last one to release it stops it. */
  release(): Promise<void>
}

let holders = 0
let running: Promise<EmbeddedServer> | undefined

/** Starts the process's embedded PostgreSQL, or joins the one that runs. */
export async function holdTestServer(): Promise<TestServer> {
  holders++
  running ??= start()
  try {
    const server = await running
    let released = false
    return {
      ...server,
      async release() {
        if (released) return
        released = true
        if (--holders > 0) return
        running = undefined
        await server.stop()
      },
    }
  } catch (error) {
    holders--
    running = undefined
    throw error
  }
}

/**
 * Data folders are kept between runs, because making one takes longer than starting on it. Processes
 * that test at the same time take the first folder that nobody has.
 */
async function start(): Promise<EmbeddedServer> {
  for (let place = 0; ; place++) {
    try {
      return await startEmbedded({ dataDir: folder(place), settings: QUICK_AND_FORGETFUL })
    } catch (error) {
      if (!isEngineError(error, 'DATA_DIR_IN_USE') || place === 31) throw error
    }
  }
}

const folder = (place: number): string =>
  join(tmpdir(), `leadlight-test-${userInfo().uid}`, String(place))

/** Nothing that tests write has to outlive a crash of the machine. */
const QUICK_AND_FORGETFUL = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  shared_buffers: '256MB',
  autovacuum: 'off',
}
