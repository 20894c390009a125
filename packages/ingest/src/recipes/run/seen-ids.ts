import type { LedgerRecord } from '@leadlight/database'
import type { Recipe, RecordMapping } from '../language/recipe.js'

/** What to do with a record in view of those that the run has made before. */
export type Verdict = 'send' | 'duplicate' | 'skip'

/**
 * Remembers the ids of the kinds that some mapping makes with `firstWins` or `ensure`. This is the
 * one thing besides joins that grows with the files: about 100 bytes an id.
 */
export class SeenIds {
  private readonly ids = new Map<string, Set<string>>()

  constructor(recipe: Recipe) {
    for (const { records } of recipe.files) {
      for (const { kind, firstWins, ensure } of records) {
        if (firstWins || ensure) this.ids.set(kind, new Set())
      }
    }
  }

  judge({ kind, id }: LedgerRecord, { firstWins, ensure }: RecordMapping): Verdict {
    const known = this.ids.get(kind)
    if (!known) return 'send'
    if (known.has(id)) {
      if (ensure) return 'skip'
      if (firstWins) return 'duplicate'
    }
    known.add(id)
    return 'send'
  }
}
