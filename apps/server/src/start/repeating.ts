/** A task that repeats until it is stopped. */
export interface Repeating {
  /** Ends it; what is under way is waited for. */
  stop(): Promise<void>
}

interface Task {
  /** Does it once; it may ask between two steps whether it has been stopped. */
  readonly work: (isStopped: () => boolean) => Promise<void>
  readonly firstAfterMs: number
  /** The pause after it was done. */
  readonly everyMs: number
  /** The pause after a failure; that after success unless given. */
  readonly againAfterMs?: number
  /**
   * Hears of the first failure of a row, unless the task was stopped: a server that ends takes its
   * database along.
   */
  readonly failed: (error: unknown) => void
}

/** Does a task again and again, in a process that need not wait for it. */
export function repeat({
  work,
  firstAfterMs,
  everyMs,
  againAfterMs = everyMs,
  failed,
}: Task): Repeating {
  let stopped = false
  let failing = false
  let underWay: Promise<void> = Promise.resolve()
  let timer: NodeJS.Timeout | undefined

  const plan = (afterMs: number): void => {
    timer = setTimeout(() => {
      underWay = work(() => stopped)
        .then(() => {
          failing = false
        })
        .catch((error: unknown) => {
          if (!stopped && !failing) failed(error)
          failing = true
        })
        .finally(() => {
          if (!stopped) plan(failing ? againAfterMs : everyMs)
        })
    }, afterMs)
    timer.unref()
  }
  plan(firstAfterMs)
  return {
    stop: () => {
      stopped = true
      clearTimeout(timer)
      return underWay
    },
  }
}
