import { readFile, readdir, readlink, realpath, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { EngineError } from '../engine-error.js'
import { isRunning } from './process-identity.js'

const fastStopMs = 60_000
const hardStopMs = 10_000

/**
 * Ends what a killed process left behind: a server that nobody holds any more, and the helpers of a
 * server that was itself killed. Only processes that work in this very cluster are touched.
 *
 * @throws EngineError `DATA_DIR_IN_USE` when they cannot be ended
 */
export async function endLeftovers(clusterDir: string, log: (line: string) => void): Promise<void> {
  const cluster = await realpath(clusterDir)
  const pidFile = join(cluster, 'postmaster.pid')
  const pid = await readPid(pidFile)
  if (pid !== undefined && (await serves(pid, cluster))) {
    log(`A killed process left its PostgreSQL running (process ${pid}); it is stopped first.`)
    await end([pid], 'SIGINT', fastStopMs)
  }
  // Helpers of a killed server finish their query before they notice, and hold its memory until then.
  await end(await processesIn(cluster), 'SIGQUIT', hardStopMs)
  const left = await processesIn(cluster)
  if (left.length > 0) throw cannotEnd(clusterDir, left)
  // PostgreSQL would take any living process with the number in this file for a server of its own;
  // only where all processes could be looked at is it certain that the file is stale.
  const stale = process.platform === 'linux' && pid !== undefined && !(await serves(pid, cluster))
  if (stale) await rm(pidFile, { force: true })
}

async function readPid(pidFile: string): Promise<number | undefined> {
  const text = await readFile(pidFile, 'utf8').catch(() => '')
  const pid = Number.parseInt(text, 10)
  return pid > 0 ? pid : undefined
}

async function serves(pid: number, cluster: string): Promise<boolean> {
  // Without /proc a living process is given the benefit of the doubt; PostgreSQL does the same.
  return process.platform === 'linux' ? worksIn(String(pid), cluster) : isRunning(pid)
}

async function processesIn(cluster: string): Promise<readonly number[]> {
  if (process.platform !== 'linux') return []
  const all = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const here = await Promise.all(all.map((pid) => worksIn(pid, cluster)))
  return all.filter((_, index) => here[index]).map(Number)
}

/** PostgreSQL's processes stay in the folder of their cluster; a shell that visits it is not one of them. */
async function worksIn(pid: string, cluster: string): Promise<boolean> {
  const folder = await readlink(`/proc/${pid}/cwd`).catch(() => undefined)
  if (folder !== cluster) return false
  const program = await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => '')
  return program.trim() === 'postgres'
}

async function end(
  pids: readonly number[],
  signal: 'SIGINT' | 'SIGQUIT',
  patienceMs: number,
): Promise<void> {
  for (const pid of pids) trySignal(pid, signal)
  const deadline = Date.now() + patienceMs
  for (const pid of pids) while ((await isRunning(pid)) && Date.now() < deadline) await sleep(20)
}

function trySignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch {
    // Already gone, or another user's: the check that follows tells which.
  }
}

function cannotEnd(clusterDir: string, pids: readonly number[]): EngineError {
  const list = pids.join(' ')
  return new EngineError({
    code: 'DATA_DIR_IN_USE',
    message: `PostgreSQL still works in ${clusterDir} (process ${list}) and does not stop.`,
    hint: `Stop it (kill -QUIT ${list}, as its user or as root) and start again.`,
  })
}
