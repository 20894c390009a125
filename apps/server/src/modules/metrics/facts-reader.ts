import { readWorkspaceFacts } from '@leadlight/database'
import type { WorkspaceFacts, WorkspaceRecord } from '@leadlight/database'

import type { Door } from '../as-of/doors.js'

/** Reads what a workspace has declared, once per request; `facts` as `readWorkspaceFacts` takes them. */
export type FactsReader = () => Promise<WorkspaceFacts>

export function createFactsReader(
  door: Door,
  { workspaceId }: WorkspaceRecord,
  facts?: readonly string[],
): FactsReader {
  let read: Promise<WorkspaceFacts> | undefined
  return () =>
    (read ??= door.withContext({ workspaceId, role: 'read' }, (client) =>
      readWorkspaceFacts(client, workspaceId, facts),
    ))
}
