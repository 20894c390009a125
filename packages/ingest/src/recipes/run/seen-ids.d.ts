import type { LedgerRecord } from '@leadlight/database';
import type { Recipe, RecordMapping } from '../language/recipe.js';
/** What to do with a record in view of those that the run has made before. */
export type Verdict = 'send' | 'duplicate' | 'skip';
/**
 * Remembers the ids of the kinds that some mapping makes with `firstWins` or `ensure`. This is the
 * one thing besides joins that grows with the files: about 100 bytes an id.
 */
export declare class SeenIds {
    private readonly ids;
    constructor(recipe: Recipe);
    judge({ kind, id }: LedgerRecord, { firstWins, ensure }: RecordMapping): Verdict;
}
