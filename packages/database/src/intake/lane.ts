import type { Accepted } from '../accept/accept.js'
import type { Arrival } from '../accept/receipt.js'
import { sqlStateOf } from '../database-error.js'
import { splitReceipt } from './split-receipt.js'
import type { Told } from './split-receipt.js'

/** A request that waits for its receipt. */
interface Caller {
  readonly arrivals: readonly Arrival[]
  readonly since: number
  resolve(told: Told): void
  reject(error: unknown): void
}

/** So many records make a batch; a single request may have more. */
const BATCH = 5_000

/** So many batches are on their way at once: one is read while the other is written. */
const UNDER_WAY = 2

/** So many records are worth a batch beside another; fewer wait for it to end, and go together with those that come meanwhile. */
const WORTH_A_SECOND = 500

/** Requests to one source of a workspace, in the order in which they came. */
export class Lane {
  readonly #waiting: Caller[] = []
  readonly #underWay = new Set<Promise<void>>()
  #records = 0
  #timer: NodeJS.Timeout | undefined

  constructor(
    private readonly accept: (batch: readonly Arrival[]) => Promise<Accepted>,
    private readonly waitMs: number,
  ) {}

  /** Takes a request's records into the next batch. */
  tell(arrivals: readonly Arrival[]): Promise<Told> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ arrivals, since: performance.now(), resolve, reject })
      this.#records += arrivals.length
      this.#plan()
    })
  }

  /** Resolves once nobody waits. */
  async idle(): Promise<void> {
    while (this.#waiting.length > 0 || this.#underWay.size > 0) {
      this.#send()
      await Promise.race(this.#underWay)
    }
  }

  #plan(): void {
    const [first] = this.#waiting
    if (!first || !this.#mayGo()) return
    const left = first.since + this.waitMs - performance.now()
    if (left <= 0 || this.#records >= BATCH) this.#send()
    else this.#timer ??= setTimeout(() => this.#send(), left)
  }

  #send(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    if (this.#waiting.length === 0 || !this.#mayGo()) return
    const work = this.#take(this.#next()).finally(() => {
      this.#underWay.delete(work)
      this.#plan()
    })
    this.#underWay.add(work)
    this.#plan()
  }

  #mayGo(): boolean {
    const most = this.#records >= WORTH_A_SECOND ? UNDER_WAY : 1
    return this.#underWay.size < most
  }

  /** The requests of the next batch. */
  #next(): readonly Caller[] {
    let count = 0
    let records = 0
    for (const { arrivals } of this.#waiting) {
      if (count > 0 && records + arrivals.length > BATCH) break
      records += arrivals.length
      count++
    }
    this.#records -= records
    return this.#waiting.splice(0, count)
  }

  async #take(callers: readonly Caller[]): Promise<void> {
    // Each request's records are its own here, even if two requests share one in memory.
    const each = callers.map(({ arrivals }) => arrivals.map((arrival) => ({ ...arrival })))
    try {
      const receipts = splitReceipt(await this.accept(each.flat()), each)
      callers.forEach(({ resolve }, at) => resolve(receipts[at] as Told))
    } catch (error) {
      if (callers.length > 1 && isOfStatement(error)) await this.#takeSingly(callers)
      else for (const { reject } of callers) reject(error)
    }
  }

  /** What a batch failed by is one request's fault; the others are not to suffer for it. */
  async #takeSingly(callers: readonly Caller[]): Promise<void> {
    for (const caller of callers) await this.#take([caller])
  }
}

/** Classes of SQLSTATE that are about the server: out of reach, out of resources, stopped, its disk. */
const OF_SERVER = ['08', '53', '57', '58']

/** Whether something of the batch itself failed: what cannot be reached now cannot be for a part either. */
function isOfStatement(error: unknown): boolean {
  const state = sqlStateOf(error)
  if (state === undefined) return true
  // Others are codes of the network, such as ECONNREFUSED.
  return /^(\d|F0|HV|P0|XX)/.test(state) && !OF_SERVER.includes(state.slice(0, 2))
}
