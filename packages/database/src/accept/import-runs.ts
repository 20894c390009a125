import { DatabaseError } from '../database-error.js'
import type { WithContext } from '../door/door.js'
import { inPlace } from '../door/in-place.js'
import { askTogether } from './ask-together.js'
import type { Rejection } from './receipt.js'
import { reporting } from './report.js'

interface Door {
  readonly withContext: WithContext
}

/** An import that is to be counted. */
export interface NewImportRun {
  readonly workspaceId: number
  /** The recipe's name, as people call it. */
  readonly recipe: string
}

/** Begins to count an import; the number goes to `accept` as `importRun`. */
export async function startImportRun(
  { withContext }: Door,
  { workspaceId, recipe }: NewImportRun,
): Promise<number> {
  return withContext({ workspaceId, role: 'ingest' }, async (client) => {
    const [row] = await client.query<{ run_id: number }>(
      'insert into import_run (workspace_id, recipe) values ($1, $2) returning run_id',
      [workspaceId, recipe],
    )
    return (row as { run_id: number }).run_id
  })
}

/** Which import something happened in. */
export interface ImportRunRef {
  readonly workspaceId: number
  readonly importRun: number
}

/**
 * Counts and keeps rows that became no record at all, such as a line that no recipe can read.
 *
 * @throws DatabaseError `IMPORT_RUN_UNKNOWN`
 */
export async function refuse(
  { withContext }: Door,
  { workspaceId, importRun }: ImportRunRef,
  rejections: readonly Rejection[],
): Promise<void> {
  const count = rejections.length
  const receipt = {
    received: count,
    accepted: 0,
    duplicate: 0,
    rejected: count,
    suppressed: 0,
    rejections,
  }
  await withContext({ workspaceId, role: 'ingest' }, async (client) => {
    const [isKnown] = await askTogether(client, [runExists(workspaceId, importRun)])
    if (isKnown !== true) throw unknownRun(importRun)
    await client.query(reporting(workspaceId, importRun, null, receipt).join(';\n'))
  })
}

/** Ends an import. */
export async function finishImportRun(
  { withContext }: Door,
  { workspaceId, importRun }: ImportRunRef,
): Promise<void> {
  await withContext({ workspaceId, role: 'ingest' }, (client) =>
    client.query(
      'update import_run set finished_at = now() where workspace_id = $1 and run_id = $2',
      [workspaceId, importRun],
    ),
  )
}

/** Asks whether an import was begun. */
export const runExists = (workspaceId: number, importRun: number): string =>
  inPlace(
    'select exists (select from import_run where workspace_id = $1 and run_id = $2) as answer',
    [workspaceId, importRun],
  )

/** The refusal of a batch or row whose import nobody started. */
export const unknownRun = (importRun: number): DatabaseError =>
  new DatabaseError({
    code: 'IMPORT_RUN_UNKNOWN',
    message: `There is no import ${importRun} in this workspace.`,
    hint: 'Start one with startImportRun and pass on its number.',
  })
