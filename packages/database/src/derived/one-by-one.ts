import type { DerivedClient, InTransaction } from './derived-client.js'

/** Everything in the transaction that is under way, one piece of work after the other. */
export function oneByOne(client: DerivedClient): InTransaction {
  let turn: Promise<void> = Promise.resolve()
  return (work) => {
    turn = turn.then(() => work(client))
    return turn
  }
}
