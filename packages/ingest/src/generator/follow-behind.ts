/** The work that lets derived facts follow a part of a load. */
export type Follow = () => Promise<void>

interface Part {
  readonly place: number
  readonly follow: Follow
}

/** So many parts may wait beside the load before a second one is followed at the same time. */
const FAR_BEHIND = 2

/**
 * Lets derived facts follow a load part by part: one part at a time from the front, and a second one
 * from the back while too many wait or the load is over. People who were merged lie near each other:
 * parts that are neighbours are never followed at once, since the second would wait for the first
 * and begin again.
 */
export class FollowBehind {
  readonly #waiting: Part[] = []
  readonly #running = new Map<number, Promise<void>>()
  #parts = 0
  #front: Promise<void> | undefined
  #back: Promise<void> | undefined
  #failure: { readonly error: unknown } | undefined

  /**
   * Takes the next part and comes back at once.
   *
   * @throws what an earlier part failed with
   */
  add(follow: Follow): void {
    if (this.#failure) throw this.#failure.error
    this.#waiting.push({ place: this.#parts++, follow })
    this.#front ??= this.#work(() => this.#waiting.shift()).then(() => {
      this.#front = undefined
    })
    if (this.#isFarBehind()) {
      this.#back ??= this.#work(() => this.#newestOfMany()).then(() => {
        this.#back = undefined
      })
    }
  }

  /**
   * Comes back when every part is followed.
   *
   * @throws what a part failed with
   */
  async finish(): Promise<void> {
    await Promise.all([this.#front, this.#followRest()])
    if (this.#failure) throw this.#failure.error
  }

  async #followRest(): Promise<void> {
    await this.#back
    await this.#work(() => this.#waiting.pop())
  }

  #newestOfMany(): Part | undefined {
    return this.#isFarBehind() ? this.#waiting.pop() : undefined
  }

  #isFarBehind(): boolean {
    return this.#waiting.length > FAR_BEHIND
  }

  async #work(take: () => Part | undefined): Promise<void> {
    for (let part = take(); part && !this.#failure; part = take()) {
      const { place } = part
      const running = this.#run(part)
      this.#running.set(place, running)
      await running
      this.#running.delete(place)
    }
  }

  async #run({ place, follow }: Part): Promise<void> {
    try {
      await Promise.all([this.#running.get(place - 1), this.#running.get(place + 1)])
      if (!this.#failure) await follow()
    } catch (error) {
      this.#failure ??= { error }
    }
  }
}
