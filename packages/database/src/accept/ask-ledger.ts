import type { DoorClient } from '../door/door-client.js'
import { askTogether } from './ask-together.js'
import type { Kind } from './kinds/kind.js'
import { TARGETS, noNumbers } from './known.js'
import type { Known, Wanted } from './known.js'
import { lockingLedger } from './lock-ledger.js'
import { addVersions, askNumbers, askVersions, readNumbers } from './look-up.js'
import type { Asked, Memory, Remembered, VersionRow } from './look-up.js'
import { runExists } from './import-runs.js'
import { ensureSource, sourceNamed, takeStamp } from './sources.js'
import type { Source, SourceTraits } from './sources.js'

/** Whose batch it is. */
interface Sender extends SourceTraits {
  readonly workspaceId: number
  readonly source: string
  readonly importRun?: number
}

/** What a batch has to know of the ledger. */
export interface LedgerSaid extends Source, Pick<Known, 'numbers' | 'stages'> {
  /** Under which the batch is recorded, ISO text with microseconds. */
  readonly stamp: string
  /** Whether the import that the batch belongs to was begun. */
  readonly isRunKnown: boolean
  memoryOf(kind: Kind): Memory
}

/**
 * Waits for the ledger, and asks it everything that a batch has to know in one message: nobody else
 * writes from then on until the transaction ends.
 */
export async function askLedger(
  client: DoorClient,
  sender: Sender,
  { refs }: Wanted,
  ids: ReadonlyMap<Kind, readonly string[]>,
): Promise<LedgerSaid> {
  const { workspaceId, importRun } = sender
  const asked: Asked = { workspaceId, source: sourceNamed(workspaceId, sender.source) }
  const named = TARGETS.map((target) => ({ target, names: [...refs[target]] })).filter(
    ({ names }) => names.length > 0,
  )
  const tables = [...ids].flatMap(([kind, names]) =>
    names.length === 0 ? [] : kind.remembered.map((table) => ({ kind, table, names })),
  )
  const [, source, stages, stamp, isRunKnown, ...more] = await askTogether(client, [
    lockingLedger(workspaceId),
    ensureSource(workspaceId, sender.source, sender),
    `select coalesce(json_agg(stage_id order by rank), '[]') as answer from stage where workspace_id = ${workspaceId}`,
    takeStamp(workspaceId),
    importRun === undefined ? 'select true as answer' : runExists(workspaceId, importRun),
    ...named.map(({ target, names }) => askNumbers(asked, target, names)),
    ...tables.map(({ kind, table, names }) => askVersions(asked, kind, table, names)),
  ])
  const numbers = noNumbers()
  for (const [at, { target, names }] of named.entries()) {
    numbers[target] = readNumbers(more[at] as string, names)
  }
  const memory = new Map<Kind, Map<string, Remembered[]>>()
  for (const [at, { kind, names }] of tables.entries()) {
    const found = memory.get(kind) ?? new Map<string, Remembered[]>()
    memory.set(kind, found)
    addVersions(found, more[named.length + at] as readonly VersionRow[], names)
  }
  return {
    ...(source as Source),
    numbers,
    stages: new Set(stages as readonly string[]),
    stamp: stamp as string,
    isRunKnown: isRunKnown === true,
    memoryOf: (kind) => memory.get(kind) ?? new Map(),
  }
}
