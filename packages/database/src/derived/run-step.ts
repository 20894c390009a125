import { inPlace } from '../door/in-place.js'
import type { DerivedClient, DerivedStep } from './derived-client.js'
import { textOf } from './derived-client.js'

/*
 * Most derivations are of a handful of people, and then the ways to the database and back cost more
 * than what is done there. Statements that wait for nobody's answer are sent in one message.
 */

const joining = (on: boolean): string =>
  `set local enable_hashjoin = ${on}; set local enable_mergejoin = ${on}`

/** From here on each row of the scope is looked up. */
export const LOOK_UP = joining(false)
/** From here on tables may be joined as a whole again. Where work fails before it the transaction ends, and the setting with it. */
export const LOOK_NO_MORE = joining(true)

/** A statement of a step with its values, or with whatever stands in its place. */
type Sent = (text: string) => string

/**
 * The statements of a step, with the workspace in place. Whether rows are looked up is for the caller to
 * say: the past as it was known is all in scope, and has no indexes to look anything up by.
 */
export function statementsOf(
  { statements }: DerivedStep,
  workspaceId: number,
  looksUp = false,
  sent: Sent = (text) => inPlace(text, [workspaceId]),
): readonly string[] {
  const all: string[] = []
  let isLookingUp = false
  for (const statement of statements) {
    const wants = looksUp && typeof statement !== 'string'
    if (wants !== isLookingUp) all.push(wants ? LOOK_UP : LOOK_NO_MORE)
    isLookingUp = wants
    all.push(sent(textOf(statement)))
  }
  if (isLookingUp) all.push(LOOK_NO_MORE)
  return all
}

/** Runs statements without values one after the other in one message; gives the rows of all. */
export function runTogether(
  client: DerivedClient,
  statements: readonly string[],
): Promise<readonly Record<string, unknown>[]> {
  return client.query(statements.join(';\n'))
}

/** Runs the statements of a step. */
export async function runStep(
  client: DerivedClient,
  workspaceId: number,
  step: DerivedStep,
): Promise<void> {
  await runTogether(client, statementsOf(step, workspaceId))
}
