import { readWorkspaceFacts } from '@leadlight/database'
import type { Database, WorkspaceFacts, WorkspaceRecord } from '@leadlight/database'

/** Reads what a workspace has declared, once per request. */
export type FactsReader = () => Promise<WorkspaceFacts>

export function createFactsReader(
  database: Database,
  { workspaceId }: WorkspaceRecord,
): FactsReader {
  let read: Promise<WorkspaceFacts> | undefined
  return () =>
    (read ??= database.withContext({ workspaceId, role: 'read' }, (client) =>
      readWorkspaceFacts(client, workspaceId),
    ))
}
