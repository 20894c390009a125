import { byCodePoint } from './code-point-order.js'
import type { Micros } from './instant.js'

/** What decides the order of facts of one kind: the instant, the source's sequence, the id. */
export interface Ordered {
  readonly at: Micros
  readonly sequence: number
  readonly id: string
}

/** Earlier facts first; a fact without sequence counts as 0. */
export function inOrder(a: Ordered, b: Ordered): number {
  return a.at - b.at || a.sequence - b.sequence || byCodePoint(a.id, b.id)
}
