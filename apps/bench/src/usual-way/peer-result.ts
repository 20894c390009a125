import type { Times } from '../measure/repeat.js'

/** The product beside another tool that was asked the same. */
export interface PeerResult {
  readonly title: string
  readonly peer: string
  readonly ours: Times | undefined
  readonly theirs: Times | undefined
  /** Where answers are not the same; a line each. */
  readonly differences: readonly string[]
}
