import type { DoorClient } from '../door/door-client.js'
import { TABLES } from './tables.js'

/*
 * To put a row into an index costs as much as to write it. A load of millions of rows drops the
 * indexes that only questions need, and makes them at its end, each in one go. Whoever opens a
 * database makes those that a load left out when it broke off.
 */

/** What dropping and making need: a connection as the tables' owner, in their schema. */
type IndexClient = Pick<DoorClient, 'query'>

const QUESTION_INDEXES = TABLES.flatMap(({ questionIndexes = [] }) => questionIndexes)

const nameOf = (statement: string): string => {
  const name = /^create index (\w+) on /.exec(statement)?.[1]
  if (name === undefined) throw new Error(`No name of an index is in \`${statement}\`.`)
  return name
}

/** Names of the indexes that only questions need. */
export const QUESTION_INDEX_NAMES: readonly string[] = QUESTION_INDEXES.map(nameOf)

/** Drops the indexes that only questions need. */
export async function dropQuestionIndexes(client: IndexClient): Promise<void> {
  await client.query(`drop index if exists ${QUESTION_INDEX_NAMES.join(', ')}`)
}

/** Makes those of them that are missing; gives their names. */
export async function makeQuestionIndexes(client: IndexClient): Promise<readonly string[]> {
  // Asked beforehand, since `if not exists` locks out writers before it looks.
  const missing = await client.query<{ name: string }>(
    'select name from unnest($1::text[]) name where to_regclass(name) is null',
    [QUESTION_INDEX_NAMES],
  )
  const names = missing.map(({ name }) => name)
  for (const statement of QUESTION_INDEXES) {
    if (names.includes(nameOf(statement))) await client.query(statement)
  }
  return names
}
