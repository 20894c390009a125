import type { Database, WorkspaceRecord } from '@leadlight/database'

import { workspaceUnknown } from '../errors/access-errors.js'
import { InputError } from '../errors/actionable-error.js'

interface WorkspaceChoice {
  readonly database: Database
  /** The slug of the workspace that answers where a request names none; the first one if undefined. */
  readonly defaultWorkspace: string | undefined
}

/**
 * Finds the workspace that a request is about.
 *
 * @throws InputError `WORKSPACE_UNKNOWN`, `WORKSPACE_NONE`
 */
export async function findWorkspace(
  { database, defaultWorkspace }: WorkspaceChoice,
  named: string | undefined,
): Promise<WorkspaceRecord> {
  if (named !== undefined) {
    const found = await database.workspace(named)
    if (found) return found
    throw workspaceUnknown(named)
  }
  const chosen =
    defaultWorkspace === undefined ? undefined : await database.workspace(defaultWorkspace)
  const workspace = chosen ?? (await database.workspaces())[0]
  if (workspace) return workspace
  throw new InputError({
    code: 'WORKSPACE_NONE',
    message: 'There is no workspace yet.',
    suggestion: 'Make one with `npm run import` or `npm run generate`, or start the server again.',
    status: 404,
  })
}
