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
  /** Hears of a failure, unless the task was stopped: a server that ends takes its database along. */
  readonly failed: (error: unknown) => void
}

/** Does a task again and again, in a process that need not wait for it. */
export function repeat({ work, firstAfterMs, everyMs, failed }: Task): Repeating {
  let stopped = false
  let underWay: Promise<void> = Promise.resolve()
  let timer: NodeJS.Timeout | undefined

  const plan = (afterMs: number): void => {
    timer = setTimeout(() => {
      underWay = work(() => stopped)
        .catch((error: unknown) => {
          if (!stopped) failed(error)
        })
        .finally(() => {
          if (!stopped) plan(everyMs)
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
