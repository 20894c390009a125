import { setTimeout as sleep } from 'node:timers/promises'

import type { Postmaster } from './postmaster.js'

/** What happened when the server ended although nobody asked it to. */
export interface Crash {
  readonly reason: string
  /** False: its files are gone, so it stays down. */
  readonly restarting: boolean
}

type CrashListener = (crash: Crash) => void

/** A server that is started again whenever it ends unasked. */
export interface Supervised {
  stop(): Promise<void>
  /** Calls back at each crash; returns the function that ends this. */
  onCrash(listener: CrashListener): () => void
}

interface Supervision {
  readonly start: () => Promise<Postmaster>
  /** Whether there is still something to start. */
  readonly canStart: () => boolean
  readonly log: (line: string) => void
}

const firstPauseMs = 50
const longestPauseMs = 10_000
const steadyMs = 60_000

/** Starts a server and keeps it up, on the same port, with longer and longer pauses if it keeps failing. */
export async function supervise({ start, canStart, log }: Supervision): Promise<Supervised> {
  const listeners = new Set<CrashListener>()
  const stopping = new AbortController()
  let postmaster: Postmaster | undefined = await start()

  const keepUp = async (): Promise<void> => {
    let pauseMs = firstPauseMs
    while (postmaster && !stopping.signal.aborted) {
      const startedAt = Date.now()
      const reason = await postmaster.exited
      if (stopping.signal.aborted) return
      if (Date.now() - startedAt > steadyMs) pauseMs = firstPauseMs
      const restarting = canStart()
      log(
        `PostgreSQL stopped unasked (${reason}); ${restarting ? 'it is started again' : 'its files are gone'}.`,
      )
      for (const listener of listeners) listener({ reason, restarting })
      postmaster = undefined
      while (!postmaster && canStart() && !stopping.signal.aborted) {
        await sleep(pauseMs, undefined, { signal: stopping.signal }).catch(() => undefined)
        if (stopping.signal.aborted) return
        pauseMs = Math.min(pauseMs * 2, longestPauseMs)
        postmaster = await start().catch((error: Error) => {
          log(`PostgreSQL could not be started again: ${error.message}`)
          return undefined
        })
      }
    }
  }
  const kept = keepUp()

  return {
    onCrash(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async stop() {
      stopping.abort()
      await postmaster?.stop()
      // A restart under way is awaited: what it starts must not outlive this call.
      await kept
      await postmaster?.stop()
    },
  }
}
