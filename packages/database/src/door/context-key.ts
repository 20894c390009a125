import { createHash } from 'node:crypto'

import type { Queryable } from '@leadlight/engine'

import { OWNER, ROLE_NAMES, SCHEMA } from '../schema/roles.js'
import type { Context } from './context.js'

/** Signs contexts with the key of one database. */
export interface ContextKey {
  /** The value of `app.ctx` for a context: compact JSON, a dot, its HMAC-SHA256 in hex. */
  sign(context: Context): string
}

/** Reads the key that the migration made; done once, as the owner, when a server connects. */
export async function readContextKey(client: Queryable): Promise<ContextKey> {
  await client.query(`begin; set local role ${OWNER}`)
  try {
    const { rows } = await client.query(`select inner_key, outer_key from ${SCHEMA}.context_secret`)
    const { inner_key: inner, outer_key: outer } = rows[0] as {
      inner_key: Buffer
      outer_key: Buffer
    }
    return { sign: (context) => sign(context, inner, outer) }
  } finally {
    await client.query('rollback')
  }
}

function sign({ workspaceId, role }: Context, inner: Buffer, outer: Buffer): string {
  const body = JSON.stringify({ w: workspaceId, r: ROLE_NAMES[role] })
  const digest = createHash('sha256').update(inner).update(body).digest()
  return `${body}.${createHash('sha256').update(outer).update(digest).digest('hex')}`
}
