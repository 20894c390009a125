import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { EngineError } from '../engine-error.js'
import { logSize, openServerLog, readLogTail } from './server-log.js'
import type { ServerSettings } from './server-settings.js'
import type { ServerUser } from './server-user.js'
import { explainSpawnFailure, spawnOptions } from './spawn-options.js'

/** A running `postgres`, child of this process. */
export interface Postmaster {
  readonly pid: number
  /** Resolves with the reason when it ends, for whatever cause. */
  readonly exited: Promise<string>
  stop(): Promise<void>
}

export interface PostmasterOptions {
  readonly postgres: string
  readonly clusterDir: string
  readonly logFile: string
  readonly port: number
  readonly settings: ServerSettings
  readonly user: ServerUser | undefined
  readonly log: (line: string) => void
}

const pollMs = 15
const stillBusyMs = 5_000
const fastStopMs = 60_000

/**
 * Starts the server and waits till it takes connections, however long its recovery needs.
 *
 * @throws EngineError `PORT_TAKEN`, `EMBEDDED_FAILED`, `EMBEDDED_UNSUPPORTED`
 */
export async function startPostmaster(options: PostmasterOptions): Promise<Postmaster> {
  const logFrom = logSize(options.logFile)
  const postmaster = await spawnPostmaster(options)
  const end = new AbortController()
  const ended = postmaster.exited.finally(() => end.abort())
  const ready = waitTillReady(postmaster.pid, options, end.signal)
  const reason = await Promise.race([ready, ended])
  if (reason === undefined) return postmaster
  // A rotated log begins anew.
  const from = logFrom > logSize(options.logFile) ? 0 : logFrom
  throw explainFailedStart(options, reason, await readLogTail(options.logFile, from))
}

async function spawnPostmaster(options: PostmasterOptions): Promise<Postmaster> {
  const { postgres, user } = options
  const serverLog = openServerLog(options.logFile)
  const child = spawn(postgres, argumentsOf(options), {
    ...spawnOptions(user),
    stdio: ['ignore', serverLog.fd, serverLog.fd],
    // In a session of its own, Ctrl-C reaches Node alone, which then stops the server in order.
    detached: process.platform !== 'win32',
  })
  serverLog.close()
  const exited = new Promise<string>((resolve) => {
    child.once('exit', (code, signal) =>
      resolve(signal === null ? `it ended with code ${code}` : `it was ended by ${signal}`),
    )
  })
  const pid = await new Promise<number>((resolve, reject) => {
    child.once('error', (error) => reject(explainSpawnFailure(postgres, user, error)))
    child.once('spawn', () => resolve(child.pid ?? 0))
  })
  // A process that ends without stop() still asks its server to shut down.
  const onExit = () => child.kill('SIGINT')
  process.once('exit', onExit)
  void exited.then(() => process.off('exit', onExit))

  return {
    pid,
    exited,
    async stop() {
      child.kill('SIGINT')
      const late = setTimeout(() => child.kill('SIGQUIT'), fastStopMs)
      await exited
      clearTimeout(late)
    },
  }
}

function argumentsOf({ clusterDir, port, settings }: PostmasterOptions): readonly string[] {
  const all: ServerSettings = {
    ...settings,
    port: String(port),
    // What makes it embedded cannot be set from outside.
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    logging_collector: 'off',
    log_destination: 'stderr',
  }
  return [
    '-D',
    clusterDir,
    ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ]
}

/** Reads the state that the server keeps in its eighth line of postmaster.pid, as `pg_ctl` does. */
async function waitTillReady(
  pid: number,
  { clusterDir, log }: PostmasterOptions,
  ended: AbortSignal,
): Promise<undefined> {
  let nextWord = Date.now() + stillBusyMs
  while (!ended.aborted) {
    const text = await readFile(join(clusterDir, 'postmaster.pid'), 'utf8').catch(() => '')
    const lines = text.split('\n')
    if (Number(lines[0]) === pid && lines[7]?.trim() === 'ready') return undefined
    if (Date.now() > nextWord) {
      log('PostgreSQL is recovering what a sudden end left open; this can take a minute.')
      nextWord = Date.now() + stillBusyMs
    }
    await sleep(pollMs)
  }
  return undefined
}

function explainFailedStart(
  { clusterDir, port, logFile }: PostmasterOptions,
  reason: string,
  tail: string,
): EngineError {
  if (/could not bind IPv4 address.*in use/i.test(tail)) {
    return new EngineError({
      code: 'PORT_TAKEN',
      message: `The port ${port} of 127.0.0.1 is in use by another program.`,
      hint: 'Choose another port for the embedded PostgreSQL, or none to have a free one found.',
    })
  }
  return new EngineError({
    code: 'EMBEDDED_FAILED',
    message: `PostgreSQL did not start in ${clusterDir}: ${reason}. Its last words:\n${tail}`,
    hint: `The whole log is in ${logFile}.`,
  })
}
