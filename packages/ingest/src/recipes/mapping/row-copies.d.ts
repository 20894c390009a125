import type { RecordMapping } from '../language/recipe.js';
import type { Columns } from './row.js';
/** Whether a column is made, and not read from a file. */
export declare const isMade: (column: string) => boolean;
/** The made columns that a mapping has. */
export declare function madeColumns({ times, each }: Pick<RecordMapping, 'times' | 'each'>): string[];
/** The columns of a file of some width, and behind them those that are made. */
export declare function withMadeColumns(columns: Columns, width: number): Columns;
/** What makes of one row a row for each record of a mapping. */
export declare function rowCopies({ times, each }: Pick<RecordMapping, 'times' | 'each'>, columns: Columns): (cells: readonly string[], line: number) => Generator<readonly string[]>;
