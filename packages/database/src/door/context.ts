import { DatabaseError } from '../database-error.js'
import type { Role } from '../schema/roles.js'

/** Whose rows a piece of work may touch, and as what. */
export interface Context {
  readonly workspaceId: number
  readonly role: Role
}

/** What the door may be told beside the context. */
export interface DoorOptions {
  /** The server ends any statement that takes longer; no limit unless given. */
  readonly statementTimeoutMs?: number
  /** Nobody waits any longer once it is aborted: what a reader is running is cancelled, and nothing more begun. */
  readonly signal?: AbortSignal
  /** A reader's statement that returns more is ended; no limit unless given. */
  readonly maxRows?: number
  /** What a reader's statements may write to temporary files, in megabytes, where the login may set that. */
  readonly tempFileMb?: number
}

/**
 * Refuses a context that is missing or incomplete, before anything is sent: a policy that raises
 * stays silent on an empty table.
 *
 * @throws DatabaseError `CONTEXT_MISSING`
 */
export function checkContext(context: Context | null | undefined): Context {
  const { workspaceId, role } = context ?? {}
  if (Number.isSafeInteger(workspaceId) && (workspaceId as number) > 0 && isRole(role)) {
    return { workspaceId: workspaceId as number, role }
  }
  throw new DatabaseError({
    code: 'CONTEXT_MISSING',
    message: 'The work names no workspace and role, so nothing was asked of the database.',
    hint: 'Pass { workspaceId, role } with a role of read, ingest or owner.',
  })
}

const isRole = (role: unknown): role is Role =>
  role === 'read' || role === 'ingest' || role === 'owner'
