import type pg from 'pg'

import { doorClient } from './door-client.js'
import type { DoorClient } from './door-client.js'

/**
 * The messages of a writer's transaction that succeeds. Each way to the database and back costs about
 * what a small statement does, hence the opening goes with the first statement, and what nobody waits for
 * with the commit, after `closing`. Where nothing is asked nothing is sent.
 */
export async function transact<Result>(
  client: pg.PoolClient,
  opening: string,
  work: (client: DoorClient) => Promise<Result>,
  closing?: string,
): Promise<Result> {
  const last: string[] = []
  let unsent: string | undefined = opening
  /** The opening, for whoever sends it. */
  const open = (): string | undefined => {
    const text = unsent
    unsent = undefined
    return text
  }
  const door = doorClient(client)
  const result = await work({
    async query<Row>(text: string, values: readonly unknown[] = []) {
      const first = open()
      if (first === undefined) return door.query<Row>(text, values)
      if (values.length === 0) return door.query<Row>(`${first}; ${text}`)
      const [, rows] = await Promise.all([door.query(first), door.query<Row>(text, values)])
      return rows
    },
    copyIn(sql) {
      const first = open()
      return door.copyIn(first === undefined ? sql : `${first}; ${sql}`)
    },
    last: (statements) => void last.push(...statements),
  })
  const isOpen = unsent === undefined
  const ending = [...last, ...(closing === undefined ? [] : [closing]), 'commit'].join(';\n')
  if (isOpen) await client.query(ending)
  else if (last.length > 0) await client.query(`${opening}; ${ending}`)
  return result
}
