import type { Direction } from '../language/definition.js'

/** How far a value moved from the one it is set against. */
export interface Change {
  /** v − p in the metric's own unit; points of a ratio are 0 to 1. */
  readonly change: number | null
  /** (v − p) / |p|; null where p is zero or missing. */
  readonly relativeChange: number | null
}

/** The change from one value to another; null where either is missing. */
export function changeBetween(value: number | null, previous: number | null): Change {
  if (value === null || previous === null) return { change: null, relativeChange: null }
  const change = value - previous
  return { change, relativeChange: previous === 0 ? null : change / Math.abs(previous) }
}

/** Whether a change is welcome: it picks a colour and never changes a number. */
export type ChangeTone = 'good' | 'bad' | 'flat'

/** The tone of a change; metrics without a good direction stay flat, and so does what rounds to nothing. */
export function changeTone(change: Change, direction: Direction): ChangeTone {
  if (direction === 'NONE' || change.change === null || isNegligible(change)) return 'flat'
  return change.change > 0 === (direction === 'UP') ? 'good' : 'bad'
}

/** Half a thousandth of the old value: it would be written as 0.0 %. */
const NEGLIGIBLE = 0.0005

const isNegligible = ({ change, relativeChange }: Change) =>
  change === 0 || (relativeChange !== null && Math.abs(relativeChange) < NEGLIGIBLE)
