import { isDatabaseError } from '@leadlight/database'
import type {
  AsOfAsk,
  AsOfSession,
  Context,
  Database,
  DoorClient,
  Later,
} from '@leadlight/database'

import { startDeadline } from '../../cache/deadline.js'
import type { Deadline } from '../../cache/deadline.js'
import { readClient } from '../../cache/read-client.js'
import type { ReadClient } from '../../cache/read-client.js'
import type { Asker, StatementCache } from '../../cache/statement-cache.js'
import type { Tally } from '../../cache/tally.js'
import { InputError } from '../../errors/actionable-error.js'
import { pastTooSlow } from '../../errors/statement-errors.js'
import type { Limits } from '../../limits.js'

/** A way to the tables that readers take. */
export interface Door {
  readonly withContext: <Result>(
    context: Context,
    work: (client: DoorClient) => Promise<Result>,
  ) => Promise<Result>
}

/** A door that knows what it was asked before; it ends with whoever asks, and with the limits of a question. */
export interface ReadDoor {
  readonly withContext: <Result>(
    context: Context,
    work: (client: ReadClient) => Promise<Result>,
  ) => Promise<Result>
}

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
  at(knowledge: Knowledge): ReadDoor
  /** The present for somebody who waits no longer than so many milliseconds, nor than for any question. */
  presentWithin(limitMs: number): ReadDoor
  /** Forgets the past that was made last. */
  close(): Promise<void>
}

/** Making a past works through everything that was ever told; it and all that a request asks of it has so many times as long as a question. */
const PAST_TIMES_AS_LONG = 4

/** A past that was made, and when whoever asks has to be done with it. */
interface Standing {
  readonly key: string
  readonly session: AsOfSession
  readonly deadline: Deadline
}

/** What doors are made of. */
export interface DoorsParts {
  readonly database: Database
  readonly asker: Asker
  readonly now: Date
  readonly limits: Limits
  readonly cache: StatementCache
  readonly tally: Tally
  /** Aborted once nobody waits for an answer any longer. */
  readonly gone?: AbortSignal
}

/**
 * Makes the doors of a request. A past is made once for all that asks for it, and a request holds
 * one at a time, so that requests never wait for each other in a circle.
 */
export function createDoors(parts: DoorsParts): Doors {
  const { asker, limits, gone } = parts
  let current: Standing | undefined
  let turn: Promise<unknown> = Promise.resolve()

  const forget = async (): Promise<void> => {
    const standing = current
    current = undefined
    standing?.deadline.clear()
    await standing?.session.close()
  }
  const enter = async (asOf: string, later: Later | undefined): Promise<Standing> => {
    const key = `${asOf} ${later ?? ''}`
    if (current?.key === key) return current
    await forget()
    return (current = { key, ...(await openPast(parts, asOf, later)) })
  }
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const mine = turn.then(work)
    turn = mine.catch(() => undefined)
    return mine
  }
  const presentFor = (limitMs: number): ReadDoor => ({
    withContext: async (context, work) => {
      const deadline = startDeadline(gone, limitMs)
      const { signal } = deadline
      try {
        return await parts.database.withContext(
          reading(context, asker),
          (client) => work(readClient(client, parts, signal)),
          { ...bounds(limits, limitMs), signal },
        )
      } finally {
        deadline.clear()
      }
    },
  })
  const present = presentFor(limits.questionMs)

  return {
    at({ asOf, later }) {
      if (asOf === undefined) return present
      return {
        withContext: (context, work) => {
          reading(context, asker)
          return inTurn(async () => {
            const { session, deadline } = await enter(asOf, later)
            try {
              return await work(readClient(session.client, parts, deadline.signal))
            } catch (error) {
              // A statement that failed has ended the transaction with all that was made in it.
              await forget()
              throw error
            }
          })
        },
      }
    },
    presentWithin: (limitMs) => presentFor(Math.min(limitMs, limits.questionMs)),
    close: () => inTurn(forget),
  }
}

function reading(context: Context, { workspaceId }: Asker): Context {
  if (context.role === 'read' && context.workspaceId === workspaceId) return context
  throw new Error('Through these doors one workspace can be read, and nothing else.')
}

const bounds = ({ rows, tempFileMb }: Limits, statementTimeoutMs: number) => ({
  statementTimeoutMs,
  maxRows: rows,
  tempFileMb,
})

async function openPast(
  { database, asker: { workspaceId }, now, limits, gone }: DoorsParts,
  asOf: string,
  later: Later | undefined,
): Promise<Omit<Standing, 'key'>> {
  const limitMs = limits.questionMs * PAST_TIMES_AS_LONG
  const deadline = startDeadline(gone, limitMs, () => pastTooSlow(limitMs, asOf))
  const { signal } = deadline
  try {
    const asked: AsOfAsk = { workspaceId, asOf, now, ...(later && { later }) }
    const session = await database.openAsOf({ ...asked, ...bounds(limits, limitMs), signal })
    return { session, deadline }
  } catch (error) {
    deadline.clear()
    if (!isDatabaseError(error, 'AS_OF_TOO_EARLY')) throw error
    const { code, message, hint, params, cause } = error
    throw new InputError({ code, message, suggestion: hint, params, path: ['asOf'], cause })
  }
}
