import type { Touched, VisitorKey } from '../accept/touched.js'

/** Whom several batches together are about, each once. */
export class TouchedTogether implements Touched {
  readonly #leads = new Set<number>()
  readonly #accounts = new Set<number>()
  readonly #opportunities = new Set<number>()
  readonly #visitors = new Map<string, VisitorKey>()
  readonly kinds = new Set<string>()
  /** The instant at which they are derived. */
  until?: string

  add({ leads, accounts, opportunities, visitors, kinds }: Touched): void {
    for (const lead of leads) this.#leads.add(lead)
    for (const account of accounts) this.#accounts.add(account)
    for (const opportunity of opportunities) this.#opportunities.add(opportunity)
    for (const visitor of visitors) {
      this.#visitors.set(`${visitor.sourceId} ${visitor.visitorId}`, visitor)
    }
    for (const kind of kinds) this.kinds.add(kind)
  }

  /** How many people and visitors they are. */
  get size(): number {
    return this.#leads.size + this.#visitors.size
  }

  get leads(): readonly number[] {
    return [...this.#leads]
  }

  get accounts(): readonly number[] {
    return [...this.#accounts]
  }

  get opportunities(): readonly number[] {
    return [...this.#opportunities]
  }

  get visitors(): readonly VisitorKey[] {
    return [...this.#visitors.values()]
  }
}
