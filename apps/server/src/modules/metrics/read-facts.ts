import { readWorkspaceFacts } from '@leadlight/database'
import type { DoorClient, WorkspaceFacts } from '@leadlight/database'
import { FACTS } from '@leadlight/metrics'

/** A statement that is about to be sent. */
interface Sent {
  readonly text: string
}

/**
 * Reads what questions are read against. Of the past it is found out only for what the questions
 * read whether there is any of it: everything else would have to be made to find it absent.
 */
export async function readFacts(
  client: DoorClient,
  workspaceId: number,
  asOf: string | undefined,
  statementsOf: (facts: WorkspaceFacts) => readonly Sent[],
): Promise<WorkspaceFacts> {
  if (asOf === undefined) return readWorkspaceFacts(client, workspaceId)
  const declared = await readWorkspaceFacts(client, workspaceId, [])
  const words = new Set(statementsOf(declared).flatMap(({ text }) => text.match(/\w+/g) ?? []))
  const read = Object.values(FACTS).filter(({ table }) => words.has(table))
  return readWorkspaceFacts(
    client,
    workspaceId,
    read.map(({ id }) => id),
  )
}
