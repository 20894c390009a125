/** Something that is being worked out, and who waits for it. */
interface Flight<Value> {
  readonly value: Promise<Value>
  readonly stop: AbortController
  waiting: number
}

/**
 * Works out what several ask for at the same moment once. It is stopped when the last of them has
 * gone; how it failed is told to those who waited, and kept for nobody.
 */
export class Flights<Value> {
  private readonly flights = new Map<string, Flight<Value>>()

  /** What is under way at the moment. */
  get size(): number {
    return this.flights.size
  }

  /**
   * Joins what is under way for a key; undefined where there is nothing to join.
   *
   * @throws the reason of `signal` once that is aborted, and what the work failed with
   */
  join(key: string, signal: AbortSignal | undefined): Promise<Value> | undefined {
    const flight = this.flights.get(key)
    if (!flight) return undefined
    const gone = new Promise<never>((_, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true })
    })
    return this.wait(key, flight, signal, Promise.race([flight.value, gone]))
  }

  /** Begins the work for a key. Whoever begins it sees it through, also when only others still wait. */
  begin(
    key: string,
    signal: AbortSignal | undefined,
    work: (signal: AbortSignal) => Promise<Value>,
  ): Promise<Value> {
    const stop = new AbortController()
    const value = work(stop.signal).finally(() => this.forget(key, flight))
    const flight: Flight<Value> = { value, stop, waiting: 0 }
    this.flights.set(key, flight)
    return this.wait(key, flight, signal, value)
  }

  private async wait(
    key: string,
    flight: Flight<Value>,
    signal: AbortSignal | undefined,
    value: Promise<Value>,
  ): Promise<Value> {
    flight.waiting += 1
    const leave = (): void => {
      flight.waiting -= 1
      if (flight.waiting > 0) return
      // Nobody joins what is being stopped.
      this.forget(key, flight)
      flight.stop.abort(signal?.reason)
    }
    signal?.addEventListener('abort', leave, { once: true })
    try {
      return await value
    } catch (error) {
      // Somebody else's reason may have been the last one.
      signal?.throwIfAborted()
      throw error
    } finally {
      signal?.removeEventListener('abort', leave)
    }
  }

  private forget(key: string, flight: Flight<Value>): void {
    if (this.flights.get(key) === flight) this.flights.delete(key)
  }
}
