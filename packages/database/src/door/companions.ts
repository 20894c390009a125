import type pg from 'pg'

/** How many connections run beside those of questions. */
export interface Companions {
  /** Counts one more, and gives the way to count it off; undefined where there is none to spare. */
  enter(): (() => void) | undefined
}

/** What is looked at of a pool. */
type Connections = Pick<pg.Pool, 'idleCount' | 'totalCount' | 'waitingCount'> & {
  readonly options: Pick<pg.Pool['options'], 'max'>
}

/**
 * Counts the connections of a pool that run beside others. Each keeps a core busy and its question's own
 * connection waiting, so that they are few, and none is taken from who waits for a first one.
 */
export function countCompanions(pool: Connections, most: number): Companions {
  let present = 0
  return {
    enter() {
      const isFree = pool.idleCount > 0 || pool.totalCount < pool.options.max
      if (present >= most || pool.waitingCount > 0 || !isFree) return undefined
      present += 1
      return () => void (present -= 1)
    },
  }
}
