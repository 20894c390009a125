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

const partOf = (statement: string, part: 'name' | 'table'): string => {
  const name = /^create index (?<name>\w+) on (?<table>\w+) /.exec(statement)?.groups?.[part]
  if (name === undefined) throw new Error(`No ${part} of an index is in \`${statement}\`.`)
  return name
}
const nameOf = (statement: string): string => partOf(statement, 'name')
const tableOf = (statement: string): string => partOf(statement, 'table')

/** Names of the indexes that only questions need. */
export const QUESTION_INDEX_NAMES: readonly string[] = QUESTION_INDEXES.map(nameOf)

/** Drops the indexes that only questions need. */
export async function dropQuestionIndexes(client: IndexClient): Promise<void> {
  await client.query(`drop index if exists ${QUESTION_INDEX_NAMES.join(', ')}`)
}

/** Runs work with a client of its own, committed when the work is done. */
type WithClient = <Result>(work: (client: IndexClient) => Promise<Result>) => Promise<Result>

/** Makes those of them that are missing, so many at once; gives their names. */
export async function makeQuestionIndexes(
  withClient: WithClient,
  atOnce = 1,
): Promise<readonly string[]> {
  // Asked beforehand, since `if not exists` locks out writers before it looks. The largest come
  // first, so that at the end nobody waits for one of them alone.
  const missing = await withClient((client) =>
    client.query<{ name: string }>(
      `select i.name from unnest($1::text[], $2::text[]) i (name, relation)
       where to_regclass(i.name) is null order by pg_relation_size(i.relation::regclass) desc, i.name`,
      [QUESTION_INDEX_NAMES, QUESTION_INDEXES.map(tableOf)],
    ),
  )
  const names = missing.map(({ name }) => name)
  const waiting = names.flatMap((name) => QUESTION_INDEXES.filter((each) => nameOf(each) === name))
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const statement = next
      await withClient((client) => client.query(statement))
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return names
}
