import {
  ACTOR_RULES_VERSION,
  keepSnapshots,
  readLastStamp,
  readSnapshotMonths,
  readWorkspaceFacts,
  releaseDue,
} from '@leadlight/database'
import type { Database, SnapshotRecord, WorkspaceRecord } from '@leadlight/database'
import { CATALOG } from '@leadlight/metrics'
import type { Bucket, MetricDefinition } from '@leadlight/metrics'

import { ActionableError } from '../../errors/actionable-error.js'
import { clockAt } from '../as-of/clock-at.js'
import { StatementCache } from '../../cache/statement-cache.js'
import { newTally } from '../../cache/tally.js'
import { DEFAULT_LIMITS } from '../../limits.js'
import type { Limits } from '../../limits.js'
import { createDoors } from '../as-of/doors.js'
import type { Doors } from '../as-of/doors.js'
import { toCompileContext } from '../metrics/compile-context.js'
import { closedMonths } from './closed-months.js'
import { measureMonths } from './measure-months.js'
import type { MonthNumber } from './measure-months.js'

/** Of which months what was reported is to be kept. */
export type SnapshotMonths =
  /** Those that closed since the last snapshot; the last one if there is none. */
  | { readonly kind: 'sinceLast' }
  /** So many that are over; what has been kept of them stays. */
  | { readonly kind: 'last'; readonly count: number }

interface TakeSnapshots {
  readonly database: Database
  readonly workspace: WorkspaceRecord
  readonly now: Date
  readonly months: SnapshotMonths
}

/** As many months are looked back for those that closed since the last snapshot. */
const LOOK_BACK = 24

/** The metrics that can be asked for without naming anything. */
export const REPORTED: readonly MetricDefinition[] = CATALOG.filter(({ parameters }) =>
  parameters.every(({ required }) => required !== true),
)

/** Nobody waits for it. */
const PATIENT: Limits = { ...DEFAULT_LIMITS, questionMs: 600_000 }

/**
 * Keeps what was reported of each month when it closed: every metric that needs no parameter, in
 * total and by source, as it was known at the month's end. A month that ended before anything was
 * recorded is kept as it is known now. Done again it keeps nothing again. Returns how many numbers are new.
 */
export async function takeSnapshots({
  database,
  workspace,
  now,
  months,
}: TakeSnapshots): Promise<number> {
  const { workspaceId } = workspace
  // What was due at a month's close is of that month.
  await releaseDue(database, workspaceId, now)
  const read = { workspaceId, role: 'read' } as const
  const { stamp, kept, settings } = await database.withContext(read, async (client) => ({
    stamp: await readLastStamp(client, workspaceId),
    kept: await readSnapshotMonths(client, workspaceId),
    settings: toCompileContext(workspace, await readWorkspaceFacts(client, workspaceId, []), now)
      .settings,
  }))
  if (stamp === null) return 0
  const over = closedMonths(settings, now, months.kind === 'last' ? months.count : LOOK_BACK)
  const chosen = months.kind === 'last' ? over : sinceLast(over, kept)
  const doors = createDoors({
    ...{ database, now, limits: PATIENT, tally: newTally() },
    asker: { workspaceId, role: 'ADMINISTRATOR' },
    cache: new StatementCache(0),
  })
  let count = 0
  try {
    for (const month of chosen) {
      const missing = REPORTED.filter(({ id }) => !kept.get(id)?.has(month.fromDay))
      if (missing.length === 0) continue
      const snapshots = await snapshotsOf(doors, workspace, now, stamp, month, missing)
      count += await database.withContext({ workspaceId, role: 'ingest' }, (client) =>
        keepSnapshots(client, workspaceId, snapshots),
      )
    }
  } finally {
    await doors.close()
  }
  return count
}

function sinceLast(
  over: readonly Bucket[],
  kept: ReadonlyMap<string, ReadonlySet<string>>,
): readonly Bucket[] {
  const last = [...kept.values()]
    .flatMap((months) => [...months])
    .sort()
    .at(-1)
  return last === undefined ? over.slice(-1) : over.filter(({ fromDay }) => fromDay > last)
}

async function snapshotsOf(
  doors: Doors,
  workspace: WorkspaceRecord,
  now: Date,
  stamp: string,
  month: Bucket,
  metrics: readonly MetricDefinition[],
): Promise<readonly SnapshotRecord[]> {
  const measure = (asOf: string | undefined): Promise<readonly MonthNumber[]> =>
    doors
      .at({ asOf })
      .withContext({ workspaceId: workspace.workspaceId, role: 'read' }, (client) =>
        measureMonths(
          client,
          { workspace, clock: clockAt(asOf, now), asOf },
          metrics,
          { from: month.fromDay, to: month.toDay },
          true,
        ),
      )
  const then = await measure(month.end).catch((error: unknown) => {
    if (error instanceof ActionableError && error.code === 'AS_OF_TOO_EARLY') return undefined
    throw error
  })
  const numbers = then ?? (await measure(undefined))
  const versions = new Map(metrics.map(({ id, version }) => [id, version.number]))
  return numbers.map(({ end: _end, ...number }) => ({
    ...number,
    knownAt: then ? month.end : stamp,
    definitionVersion: versions.get(number.metricId) ?? 0,
    rulesVersion: ACTOR_RULES_VERSION,
  }))
}
