import type { Layout } from '../language/recipe.js';
import type { RowProblem } from '../values/bad-cell.js';
/** A row of a file as it stands there, or what keeps it from being read. */
export interface CsvRow {
    /** The line that it begins on, from 1; a quoted line break makes a row of several lines. */
    readonly line: number;
    readonly cells: readonly string[];
    readonly problem?: RowProblem;
}
/**
 * Reads a CSV file row by row, its header first, in constant memory. Byte order marks, either
 * line ending and quoted commas and line breaks are understood; blank lines are passed over. A
 * row with broken quotes is reported and reading goes on with the line after it.
 *
 * @throws ImportError `FILE_UNREADABLE`
 */
export declare function csvRows(path: string, layout: Layout): AsyncGenerator<CsvRow, void>;
