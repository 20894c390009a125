import { isDatabaseError } from '@leadlight/database'
import type { AsOfAsk, AsOfSession, Database, Later } from '@leadlight/database'

import { InputError } from '../../errors/actionable-error.js'

/** A way to the tables that readers take. */
export type Door = Pick<Database, 'withContext'>

/** What is to be known: all of the present, or what was known at an instant. */
export interface Knowledge {
  /** ISO 8601 with an offset; the present where undefined. */
  readonly asOf?: string | undefined
  /** What of the time since is known all the same. */
  readonly later?: Later
}

/** The ways of one request to the present and the past. */
export interface Doors {
  /** Its transactions see what was known. */
  at(knowledge: Knowledge): Door
  /** Forgets the past that was made last. */
  close(): Promise<void>
}

/** Making a past works through everything that was ever told. */
const PAST_TIMEOUT_MS = 120_000

/**
 * Makes the doors of a request. A past is made once for all that asks for it, and a request holds
 * one at a time, so that requests never wait for each other in a circle.
 */
export function createDoors(database: Database, workspaceId: number, now: Date): Doors {
  let current: { readonly key: string; readonly session: AsOfSession } | undefined
  let turn: Promise<unknown> = Promise.resolve()

  const forget = async (): Promise<void> => {
    const session = current?.session
    current = undefined
    await session?.close()
  }
  const enter = async (asOf: string, later: Later | undefined): Promise<AsOfSession> => {
    const key = `${asOf} ${later ?? ''}`
    if (current?.key === key) return current.session
    await forget()
    const session = await openPast(database, { workspaceId, asOf, now }, later)
    current = { key, session }
    return session
  }
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const mine = turn.then(work)
    turn = mine.catch(() => undefined)
    return mine
  }

  return {
    at({ asOf, later }) {
      if (asOf === undefined) return database
      return {
        withContext: (context, work) => {
          if (context.role !== 'read' || context.workspaceId !== workspaceId) {
            throw new Error('The past of a workspace can be read, and nothing else.')
          }
          return inTurn(async () => {
            const { client } = await enter(asOf, later)
            try {
              return await work(client)
            } catch (error) {
              // A statement that failed has ended the transaction with all that was made in it.
              await forget()
              throw error
            }
          })
        },
      }
    },
    close: () => inTurn(forget),
  }
}

async function openPast(
  database: Database,
  asked: Pick<AsOfAsk, 'workspaceId' | 'asOf' | 'now'>,
  later: Later | undefined,
): Promise<AsOfSession> {
  try {
    return await database.openAsOf({
      ...asked,
      statementTimeoutMs: PAST_TIMEOUT_MS,
      ...(later && { later }),
    })
  } catch (error) {
    if (!isDatabaseError(error, 'AS_OF_TOO_EARLY')) throw error
    const { code, message, hint, params, cause } = error
    throw new InputError({ code, message, suggestion: hint, params, path: ['asOf'], cause })
  }
}
