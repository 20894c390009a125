import { DatabaseError } from '../database-error.js'
import type { AskAtOnce } from '../door/door.js'

/** How far facts may be behind the events of a workspace while more are taken. */
export interface BrakeOptions {
  /** Events beyond it wait. */
  readonly mostBehindMs: number
}

/** Nobody waits longer than so, nor than facts may be behind: then events are refused until facts have caught up. */
const LONGEST_WAIT_MS = 10_000

/** Facts follow many batches at once: whoever was refused need not stay away for as long as they are behind. */
const COME_AGAIN_MS = 2_000

/** How often somebody who waits looks again. */
const LOOK_AGAIN_MS = 250

/**
 * Lets events in no quicker than facts can follow them. What comes while facts are further behind than
 * they may be waits, so that whoever sends is slowed down; where that does not help, it is told why.
 */
export class Brake {
  readonly #patienceMs: number
  /** Since when events have been held back. */
  #since: number | undefined
  #looked: { readonly at: number; readonly behindMs: Promise<number> } | undefined
  #line: Promise<void> = Promise.resolve()

  constructor(
    private readonly behindMs: () => Promise<number>,
    private readonly options: BrakeOptions,
  ) {
    this.#patienceMs = Math.min(options.mostBehindMs, LONGEST_WAIT_MS)
  }

  /**
   * Waits until events may be taken; those who wait go on in their order.
   *
   * @throws DatabaseError `FACTS_BEHIND`
   */
  pass(): Promise<void> {
    const passed = this.#line.then(() => this.#wait())
    this.#line = passed.catch(() => undefined)
    return passed
  }

  async #wait(): Promise<void> {
    for (;;) {
      const behindMs = await this.#look()
      if (behindMs <= this.options.mostBehindMs) {
        this.#since = undefined
        return
      }
      this.#since ??= performance.now()
      if (performance.now() - this.#since >= this.#patienceMs) {
        throw factsBehind(behindMs, this.options.mostBehindMs)
      }
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS))
    }
  }

  #look(): Promise<number> {
    const now = performance.now()
    if (!this.#looked || now - this.#looked.at >= LOOK_AGAIN_MS) {
      this.#looked = { at: now, behindMs: this.behindMs() }
    }
    return this.#looked.behindMs
  }
}

/** By how many milliseconds facts are behind what was recorded in a workspace; 0 where they have followed all of it. */
export async function factsBehindMs(askAtOnce: AskAtOnce, workspaceId: number): Promise<number> {
  const [oldest] = await askAtOnce<{ ms: number }>(
    { workspaceId, role: 'read' },
    `select (extract(epoch from clock_timestamp() - recorded_at) * 1000)::float8 as ms
     from touched_batch where workspace_id = ${workspaceId} order by batch_no limit 1`,
  )
  return oldest?.ms ?? 0
}

function factsBehind(behindMs: number, mostMs: number): DatabaseError {
  const seconds = (ms: number): number => Math.max(1, Math.ceil(ms / 1_000))
  return new DatabaseError({
    code: 'FACTS_BEHIND',
    message: `Facts are ${seconds(behindMs)} seconds behind what was recorded, and ${seconds(mostMs)} are allowed; these events were not taken.`,
    hint: 'Send them again later, in larger requests or from fewer senders at once; `freshness` tells how far facts are behind.',
    params: {
      behindSeconds: seconds(behindMs),
      retryAfterSeconds: seconds(Math.min(behindMs - mostMs, COME_AGAIN_MS)),
    },
  })
}
