import type { Attachment } from '../../language/fact.js'

/** What a row's lead is like at the row's own moment: its stage and its score. */
export const STAGE_AND_SCORE = {
  stage: { kind: 'state', of: 'stage' },
  scoreBand: { kind: 'state', of: 'scoreBand' },
} as const satisfies Record<string, Attachment>

/** The same, and the programs that it is in. */
export const STATES = {
  ...STAGE_AND_SCORE,
  program: { kind: 'state', of: 'program' },
} as const satisfies Record<string, Attachment>
