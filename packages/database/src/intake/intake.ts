import { DatabaseError } from '../database-error.js'
import type { AskAtOnce, WithContext } from '../door/door.js'
import { accept } from '../accept/accept.js'
import { finishImportRun, startImportRun } from '../accept/import-runs.js'
import type { Arrival } from '../accept/receipt.js'
import { Brake, factsBehindMs } from './brake.js'
import { Lane } from './lane.js'
import type { Told } from './split-receipt.js'

/*
 * Programs send events one by one or a few at a time, many of them at once, and a transaction for each
 * would cost more than its events. Requests of one workspace and source that come within a few
 * milliseconds of each other, or while the batches before them are on their way, become one batch;
 * each is told its own receipt once that is committed. Facts follow behind.
 */

/** Where events go. */
export interface IntakeTarget {
  readonly workspaceId: number
  /** The source's name; ids and references are its own, and it counts as one that still sends. */
  readonly source: string
}

/** The way in for many who send at once. */
export interface Intake {
  /**
   * Takes the records of one request, to be followed behind by whoever calls `followPending`.
   *
   * @throws DatabaseError `INTAKE_FULL`, `FACTS_BEHIND`; what `accept` throws
   */
  tell(target: IntakeTarget, arrivals: readonly Arrival[]): Promise<Told>
  /** Waits for what was told, and ends the counts that it was reported under. */
  close(): Promise<void>
}

interface IntakeOptions {
  readonly clock: () => Date
  /** How long a request waits for others at most. */
  readonly waitMs?: number
  /** How many records wait at most, of all requests together; more are refused. */
  readonly mostWaiting?: number
  /** How far facts may be behind while events are taken, in milliseconds; as far as they are unless given. */
  readonly mostBehindMs?: number | undefined
}

/** What `import_run` calls it. */
const RECIPE = 'events'

/** Makes the way in to a database. */
export function openIntake(
  database: { readonly withContext: WithContext; readonly askAtOnce: AskAtOnce },
  { clock, waitMs = 5, mostWaiting = 50_000, mostBehindMs = Infinity }: IntakeOptions,
): Intake {
  const lanes = new Map<string, Promise<Lane>>()
  const runs: { readonly workspaceId: number; readonly importRun: number }[] = []
  let waiting = 0

  const open = async ({ workspaceId, source }: IntakeTarget): Promise<Lane> => {
    const importRun = await startImportRun(database, { workspaceId, recipe: RECIPE })
    runs.push({ workspaceId, importRun })
    const brake =
      mostBehindMs === Infinity
        ? undefined
        : new Brake(() => factsBehindMs(database.askAtOnce, workspaceId), { mostBehindMs })
    return new Lane(async (batch) => {
      await brake?.pass()
      return accept(
        database,
        { workspaceId, source, importRun, now: clock(), live: true, followedBehind: true },
        batch,
      )
    }, waitMs)
  }
  const laneOf = (target: IntakeTarget): Promise<Lane> => {
    const name = `${target.workspaceId} ${target.source}`
    const found = lanes.get(name)
    if (found) return found
    const made = open(target)
    lanes.set(name, made)
    made.catch(() => lanes.delete(name))
    return made
  }

  return {
    async tell(target, arrivals) {
      if (waiting > 0 && waiting + arrivals.length > mostWaiting) throw full(waiting)
      waiting += arrivals.length
      try {
        return await (await laneOf(target)).tell(arrivals)
      } finally {
        waiting -= arrivals.length
      }
    },
    async close() {
      for (const lane of await Promise.allSettled(lanes.values())) {
        if (lane.status === 'fulfilled') await lane.value.idle()
      }
      for (const run of runs.splice(0)) await finishImportRun(database, run)
    },
  }
}

const full = (waiting: number): DatabaseError =>
  new DatabaseError({
    code: 'INTAKE_FULL',
    message: `${waiting} records wait to be stored already, so these were not taken.`,
    hint: 'Send them again in a second; what was stored meanwhile is told as a duplicate.',
    params: { waiting },
  })
