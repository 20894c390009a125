/** The work that lets derived facts follow a part of a load. */
export type Follow = () => Promise<void>

/** So many parts may wait beside the load before a second one is followed at the same time. */
const FAR_BEHIND = 2

/**
 * Lets derived facts follow a load part by part: one part at a time in their order, and a second one
 * beside it while too many wait or the load is over. Whose facts depend on one another are in one part;
 * of two parts at once that shared somebody the second would wait for the first and begin again.
 */
export class FollowBehind {
  readonly #waiting: Follow[] = []
  #first: Promise<void> | undefined
  #second: Promise<void> | undefined
  #failure: { readonly error: unknown } | undefined

  /**
   * Takes the next part and comes back at once.
   *
   * @throws what an earlier part failed with
   */
  add(follow: Follow): void {
    if (this.#failure) throw this.#failure.error
    this.#waiting.push(follow)
    this.#first ??= this.#work(() => this.#waiting.length > 0).then(() => {
      this.#first = undefined
    })
    if (this.#isFarBehind()) {
      this.#second ??= this.#work(() => this.#isFarBehind()).then(() => {
        this.#second = undefined
      })
    }
  }

  /**
   * Comes back when every part is followed.
   *
   * @throws what a part failed with
   */
  async finish(): Promise<void> {
    await Promise.all([this.#first, this.#followRest()])
    if (this.#failure) throw this.#failure.error
  }

  async #followRest(): Promise<void> {
    await this.#second
    await this.#work(() => this.#waiting.length > 0)
  }

  #isFarBehind(): boolean {
    return this.#waiting.length > FAR_BEHIND
  }

  /** Follows one part after the other, as long as there is to be one more. */
  async #work(more: () => boolean): Promise<void> {
    while (more() && !this.#failure) {
      try {
        await this.#waiting.shift()?.()
      } catch (error) {
        this.#failure ??= { error }
      }
    }
  }
}
