import type { Attachment } from '../../language/fact.js'

/** What a row's lead is like at the row's own moment: its stage, its score and the programs that it is in. */
export const STATES = {
  stage: { kind: 'state', of: 'stage' },
  scoreBand: { kind: 'state', of: 'scoreBand' },
  program: { kind: 'state', of: 'program' },
} as const satisfies Record<string, Attachment>
