import type pg from 'pg'

/** Waits for a connection of a pool until `signal` is aborted; one that comes later is given back. */
export function connect(pool: pg.Pool, signal: AbortSignal | undefined): Promise<pg.PoolClient> {
  if (!signal) return pool.connect()
  return new Promise((resolve, reject) => {
    signal.throwIfAborted()
    const leave = (): void => reject(signal.reason as Error)
    signal.addEventListener('abort', leave, { once: true })
    pool.connect().then((client) => {
      signal.removeEventListener('abort', leave)
      if (signal.aborted) client.release()
      else resolve(client)
    }, reject)
  })
}
