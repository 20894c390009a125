import { readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'

import { EngineError } from '../engine-error.js'
import { nameIn } from './data-dir-names.js'
import { identifyThisProcess, startOf } from './process-identity.js'
import type { ProcessIdentity } from './process-identity.js'

/** The right of one process to run the server of a data folder. */
export interface Claim {
  release(): Promise<void>
}

/** How often an owner touches its file, and how long a stranger watches it for that, in milliseconds. */
interface Pace {
  readonly beatMs: number
  readonly patienceMs: number
}

const usualPace: Pace = { beatMs: 2_000, patienceMs: 10_000 }

/**
 * Takes a data folder for this process, from a dead owner if need be.
 *
 * @throws EngineError `DATA_DIR_IN_USE`
 */
export async function claimDataDir(dataDir: string, pace = usualPace): Promise<Claim> {
  const path = nameIn.owner(dataDir)
  const mine = await identifyThisProcess()
  while (!(await tryToCreate(path, mine))) {
    const found = await readFile(path, 'utf8').catch(() => undefined)
    if (found === undefined) continue
    const holder = parseHolder(found)
    if (holder && (await holds(holder, mine, () => beats(path, pace))))
      throw inUse(dataDir, holder, mine)
    // A file without sense is one whose writer died, or one that is being written just now.
    if (!holder) await sleep(100)
    await discard(path, found)
  }
  const beat = setInterval(() => void touch(path), pace.beatMs).unref()
  return {
    async release() {
      clearInterval(beat)
      await rm(path, { force: true })
    },
  }
}

async function tryToCreate(path: string, mine: ProcessIdentity): Promise<boolean> {
  try {
    await writeFile(path, `${JSON.stringify(mine, null, 2)}\n`, { flag: 'wx', mode: 0o644 })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

async function holds(
  holder: ProcessIdentity,
  mine: ProcessIdentity,
  beating: () => Promise<boolean>,
): Promise<boolean> {
  if (holder.boot === mine.boot && holder.space === mine.space && holder.host === mine.host) {
    return (await startOf(holder.pid)) === holder.startedAt
  }
  const rebooted = holder.host === mine.host && holder.boot !== mine.boot
  // Whether a process of another container or machine lives shows only in the file that it touches.
  return !rebooted && beating()
}

async function beats(path: string, { beatMs, patienceMs }: Pace): Promise<boolean> {
  const before = await touchedAt(path)
  for (let waited = 0; waited < patienceMs; waited += beatMs / 4) {
    await sleep(beatMs / 4)
    if ((await touchedAt(path)) !== before) return true
  }
  return false
}

async function touchedAt(path: string): Promise<number | undefined> {
  const found = await stat(path).catch(() => undefined)
  return found?.mtimeMs
}

async function touch(path: string): Promise<void> {
  const now = new Date()
  await utimes(path, now, now).catch(() => undefined)
}

/** Removes the file that was judged, and puts back one that a faster process wrote in the meantime. */
async function discard(path: string, judged: string): Promise<void> {
  const aside = `${path}.${process.pid}`
  await rename(path, aside).catch(() => undefined)
  const taken = await readFile(aside, 'utf8').catch(() => judged)
  if (taken === judged) await rm(aside, { force: true })
  else await rename(aside, path)
}

function parseHolder(text: string): ProcessIdentity | undefined {
  try {
    return JSON.parse(text) as ProcessIdentity
  } catch {
    return undefined
  }
}

function inUse(dataDir: string, holder: ProcessIdentity, mine: ProcessIdentity): EngineError {
  const elsewhere = holder.host === mine.host ? '' : ` on ${holder.host}`
  const itself = !elsewhere && holder.pid === mine.pid ? ' (this one)' : ''
  return new EngineError({
    code: 'DATA_DIR_IN_USE',
    message: `The data folder ${dataDir} is in use by process ${holder.pid}${itself}${elsewhere}.`,
    hint: `Stop that process (kill ${holder.pid}), or choose another data folder.`,
  })
}
