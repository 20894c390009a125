import { questionTooSlow } from '../errors/statement-errors.js'

/** A signal that ends with the one it was made of, or when its time is up. */
export interface Deadline {
  readonly signal: AbortSignal
  /** Forgets the time; call it once the work is done. */
  clear(): void
}

/** Makes the deadline of a question, and says what its reader is told when it has passed. */
export function startDeadline(
  gone: AbortSignal | undefined,
  limitMs: number,
  tooSlow: (limitMs: number) => Error = questionTooSlow,
): Deadline {
  const controller = new AbortController()
  const leave = (): void => controller.abort(gone?.reason)
  const timer = setTimeout(() => controller.abort(tooSlow(limitMs)), limitMs)
  if (gone?.aborted) leave()
  gone?.addEventListener('abort', leave, { once: true })
  return {
    signal: controller.signal,
    clear() {
      clearTimeout(timer)
      gone?.removeEventListener('abort', leave)
    },
  }
}
