import type { CompileContext } from '@leadlight/compiler'
import { readWorkspaceFacts } from '@leadlight/database'
import type { DoorClient, WorkspaceFacts, WorkspaceRecord } from '@leadlight/database'
import { FACTS } from '@leadlight/metrics'

import { toCompileContext } from './compile-context.js'

/** What a question is put against. */
export interface Against {
  readonly workspace: WorkspaceRecord
  /** What counts as now. */
  readonly clock: string
  /** The instant of knowledge that the client sees; the present where undefined. */
  readonly asOf: string | undefined
}

/** Statements that are about to be sent. */
interface Statements {
  readonly statements: readonly { readonly text: string }[]
}

/**
 * Plans a question against what its workspace declares. Of the past it is found out only for what the
 * question reads whether there is any of it: everything else would have to be made to find it absent.
 */
export async function planAgainst<Plan extends Statements>(
  client: DoorClient,
  { workspace, clock, asOf }: Against,
  plan: (context: CompileContext) => Plan,
): Promise<{ readonly plan: Plan; readonly facts: WorkspaceFacts }> {
  const { workspaceId } = workspace
  const planned = (facts: WorkspaceFacts): Plan =>
    plan(toCompileContext(workspace, facts, clock, asOf))
  if (asOf === undefined) {
    const facts = await readWorkspaceFacts(client, workspaceId)
    return { facts, plan: planned(facts) }
  }
  const declared = await readWorkspaceFacts(client, workspaceId, [])
  const sent = planned(declared).statements
  const words = new Set(sent.flatMap(({ text }) => text.match(/\w+/g) ?? []))
  const read = Object.values(FACTS).filter(({ table }) => words.has(table))
  const facts = await readWorkspaceFacts(
    client,
    workspaceId,
    read.map(({ id }) => id),
  )
  return { facts, plan: planned(facts) }
}
