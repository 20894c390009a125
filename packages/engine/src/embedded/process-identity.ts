import { execFile } from 'node:child_process'
import { readFile, readlink } from 'node:fs/promises'
import { hostname } from 'node:os'
import { promisify } from 'node:util'

/** Names one run of one process: a number alone is given to another process sooner or later. */
export interface ProcessIdentity {
  readonly pid: number
  readonly startedAt: string
  readonly host: string
  /** Differs after the machine started anew. */
  readonly boot: string
  /** Process numbers of another space (a container) say nothing here. */
  readonly space: string
}

export async function identifyThisProcess(): Promise<ProcessIdentity> {
  return {
    pid: process.pid,
    startedAt: (await startOf(process.pid)) ?? '',
    host: hostname(),
    boot: (await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '')).trim(),
    space: await readlink('/proc/self/ns/pid').catch(() => ''),
  }
}

/** When a process started, in words of its system, or undefined if no such process lives. */
export async function startOf(pid: number): Promise<string | undefined> {
  if (process.platform === 'linux') return linuxStartOf(pid)
  if (process.platform === 'win32') return isAlive(pid) ? '' : undefined
  const ps = promisify(execFile)('ps', ['-o', 'lstart=', '-p', String(pid)])
  return ps.then(
    ({ stdout }) => stdout.trim(),
    () => undefined,
  )
}

// '4242 (node) S 1 …': the name may hold blanks and brackets, so fields count from the last bracket.
async function linuxStartOf(pid: number): Promise<string | undefined> {
  const line = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined)
  const fields = line?.slice(line.lastIndexOf(')') + 2).split(' ')
  const [state] = fields ?? []
  const ended = state === undefined || state === 'Z' || state === 'X'
  return ended ? undefined : fields?.[19]
}

/** Tells whether a process of any user runs; one that ended and that its parent has not noticed does not. */
export async function isRunning(pid: number): Promise<boolean> {
  return isAlive(pid) && (await startOf(pid)) !== undefined
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
