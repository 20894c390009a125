import type { Times } from '../measure/repeat.js'

/** The product beside another tool that was asked the same. */
export interface PeerResult {
  readonly title: string
  readonly peer: string
  readonly ours: Times | undefined
  readonly theirs: Times | undefined
  /** How the answers compare, where they are not meant to be equal. */
  readonly likeness?: string
  /** Where answers that are meant to be equal are not; a line each. */
  readonly differences: readonly string[]
}
