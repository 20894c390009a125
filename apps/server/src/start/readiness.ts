const patienceMs = 2_000

/** Whether this server can answer questions at the moment. */
export class Readiness {
  #inTheWay: string | undefined = 'the server is starting'
  #isClosing = false

  /** @param ask reaches the migrated database, or rejects */
  constructor(private readonly ask: () => Promise<unknown>) {}

  /** Everything is in its place. */
  open(): void {
    this.#inTheWay = undefined
  }

  /** From now on nothing new should be sent here. */
  close(): void {
    this.#isClosing = true
    this.#inTheWay = 'the server is shutting down'
  }

  get isClosing(): boolean {
    return this.#isClosing
  }

  /** Tells what is in the way; undefined if nothing is. */
  async whyNot(): Promise<string | undefined> {
    if (this.#inTheWay !== undefined) return this.#inTheWay
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<string>((resolve) => {
      timer = setTimeout(() => resolve('the database does not answer within 2 seconds'), patienceMs)
    })
    const answer = this.ask().then(
      () => undefined,
      () => 'the database cannot be reached',
    )
    return Promise.race([answer, late]).finally(() => clearTimeout(timer))
  }
}
