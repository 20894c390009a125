import type pg from 'pg'

import { inOneMessage, inTransaction } from '../door/door.js'
import type { DoorClient } from '../door/door-client.js'
import { OWNER, SCHEMA } from '../schema/roles.js'

/** A session that a token is to be spent for. */
export interface SessionStart {
  readonly now: Date
  readonly session: Buffer
  readonly expiresAt: Date
}

/** Keeps hashes of sign-in tokens and of sessions; the secrets themselves never get here. */
export interface AccessStore {
  addToken(hash: Buffer, expiresAt: Date): Promise<void>
  /** Spends a token, once and for all, and begins a session; false if it is spent, late or unknown. */
  spendToken(hash: Buffer, start: SessionStart): Promise<boolean>
  hasSession(hash: Buffer, now: Date): Promise<boolean>
  endSession(hash: Buffer): Promise<void>
}

/** Makes the store of a pool; it works as the owner, to whom alone the two tables are open. */
export function openAccessStore(pool: pg.Pool): AccessStore {
  const asOwner = <Result>(work: (client: DoorClient) => Promise<Result>): Promise<Result> =>
    inTransaction(pool, opening, work)

  return {
    async addToken(hash, expiresAt) {
      await asOwner((client) =>
        client.query('insert into sign_in_token (token_hash, expires_at) values ($1, $2)', [
          hash,
          expiresAt,
        ]),
      )
    },
    async spendToken(hash, { now, session, expiresAt }) {
      return asOwner(async (client) => {
        await client.query('delete from session where expires_at <= $1', [now])
        const begun = await client.query(
          `with spent as (
             delete from sign_in_token where token_hash = $1 or expires_at <= $2 returning token_hash, expires_at
           )
           insert into session (session_hash, expires_at)
           select $3, $4 from spent where token_hash = $1 and expires_at > $2 returning session_hash`,
          [hash, now, session, expiresAt],
        )
        return begun.length > 0
      })
    },
    async hasSession(hash, now) {
      const found = await inOneMessage(
        pool,
        opening,
        `select from session where session_hash = '\\x${hash.toString('hex')}' and expires_at > '${now.toISOString()}'`,
      )
      return found.length > 0
    },
    async endSession(hash) {
      await asOwner((client) => client.query('delete from session where session_hash = $1', [hash]))
    },
  }
}

const opening = `begin; set local role ${OWNER}; set local search_path = ${SCHEMA}, pg_temp`
