import type { DerivedClient, DerivedStep } from './derived-client.js'
import { textOf } from './derived-client.js'

const joining = (on: boolean): string =>
  `select set_config('enable_hashjoin', '${on}', true), set_config('enable_mergejoin', '${on}', true)`

/** Does work whose statements look each row of the scope up. */
export async function lookingUp(client: DerivedClient, work: () => Promise<void>): Promise<void> {
  await client.query(joining(false))
  await work()
  // Where the work fails the transaction ends, and the settings with it.
  await client.query(joining(true))
}

/** What is sent for the text of a step's statement. */
type Sent = (text: string) => { readonly text: string; readonly values: readonly unknown[] }

/**
 * Runs the statements of a step. Whether rows are looked up is for the caller to say: the past as it
 * was known is all in scope, and has no indexes to look anything up by.
 */
export async function runStep(
  client: DerivedClient,
  workspaceId: number,
  step: DerivedStep,
  looksUp = false,
  sent: Sent = (text) => ({ text, values: text.includes('$1') ? [workspaceId] : [] }),
): Promise<void> {
  let isLookingUp = false
  for (const statement of step.statements) {
    const { text, values } = sent(textOf(statement))
    const wants = looksUp && typeof statement !== 'string'
    if (wants !== isLookingUp) await client.query(joining(!wants))
    isLookingUp = wants
    await client.query(text, values)
  }
  if (isLookingUp) await client.query(joining(true))
}
