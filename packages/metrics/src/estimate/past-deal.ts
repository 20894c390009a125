import type { ClosedDeal } from './deal-history.js'

/**
 * Something that is open until it is won or lost: a deal, or somebody on the way to a goal. Times
 * are milliseconds on one clock.
 */
export interface PastDeal {
  readonly began: number
  /** When it was won or lost at last; null while it is open. */
  readonly closed: number | null
  readonly won: boolean
  /**
   * What it was worth from when on, in order of time: minor units, or 1 where things are counted;
   * null where it cannot be told in the asked currency. Before the first of them it is worth nothing.
   */
  readonly worth: readonly { readonly from: number; readonly amount: number | null }[]
}

/** What a deal was worth at a time; null where that cannot be told. */
export function worthAt({ worth }: PastDeal, at: number): number | null {
  const told = worth.findLast(({ from }) => from <= at)
  return told === undefined ? 0 : told.amount
}

/** The deals that had begun by a time as they were then, in order of `lasted`. */
export function historyAt(deals: readonly PastDeal[], at: number): readonly ClosedDeal[] {
  return deals
    .filter(({ began }) => began <= at)
    .map(({ began, closed, won }): ClosedDeal =>
      closed !== null && closed <= at
        ? { lasted: closed - began, outcome: won ? 'won' : 'lost', ended: true }
        : { lasted: at - began, outcome: 'open', ended: false },
    )
    .sort((a, b) => a.lasted - b.lasted)
}
