import type { Answer } from '@leadlight/compiler'

import type { ExplainedStatementType } from '../explain/explanation.type.js'
import type { FreshnessType } from '../freshness/freshness.type.js'

/** An answer with how far its data reaches, what people call its groups, and the statements behind it. */
export interface Answered {
  readonly answer: Answer
  readonly freshness: FreshnessType
  readonly labels: ValueLabels
  readonly statements: readonly ExplainedStatementType[]
  /** The tables that those statements read. */
  readonly reads: readonly string[]
}

/** What people call the values of some dimensions, where that is not the value itself. */
export type ValueLabels = ReadonlyMap<string, ReadonlyMap<string, string>>
