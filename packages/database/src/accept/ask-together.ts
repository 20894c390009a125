import type { DoorClient } from '../door/door-client.js'

/** Asks several questions in one message; each is a statement without values that gives one row with one `answer`. */
export async function askTogether(
  client: DoorClient,
  questions: readonly string[],
): Promise<readonly unknown[]> {
  const rows = await client.query<{ answer: unknown }>(questions.join(';\n'))
  if (rows.length !== questions.length) {
    throw new Error(`${questions.length} questions have ${rows.length} answers.`)
  }
  return rows.map(({ answer }) => answer)
}
