import type { Random } from './random.js'

/** A choice among items in proportion to their weights. */
export class Weighted<T> {
  readonly total: number
  readonly #items: readonly T[]
  readonly #cumulative: readonly number[]

  constructor(choices: readonly (readonly [item: T, weight: number])[]) {
    let total = 0
    this.#cumulative = choices.map(([, weight]) => (total += weight))
    this.#items = choices.map(([item]) => item)
    this.total = total
  }

  pick(random: Random): T {
    const target = random.next() * this.total
    const last = this.#items.length - 1
    let index = 0
    while (index < last && (this.#cumulative[index] as number) <= target) index++
    return this.#items[index] as T
  }
}
