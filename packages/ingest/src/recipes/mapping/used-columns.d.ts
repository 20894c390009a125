import type { FileMapping, RecordMapping } from '../language/recipe.js';
/** The columns that a mapping reads: of its own file, and of each joined one. */
export interface UsedColumns {
    readonly own: ReadonlySet<string>;
    readonly joined: ReadonlyMap<string, ReadonlySet<string>>;
}
/** The columns that have to be there; those marked `optional` are left out. */
export declare function usedColumns({ records, joins }: FileMapping): UsedColumns;
/** The columns of its own file that a record reads, made ones included. */
export declare function columnsOf(record: RecordMapping): ReadonlySet<string>;
