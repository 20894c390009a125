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
