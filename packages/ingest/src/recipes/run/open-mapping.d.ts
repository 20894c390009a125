import type { CsvRow } from '../csv/csv-rows.js';
import type { RecordMapping } from '../language/recipe.js';
import type { RecordMaker } from '../mapping/compile-record.js';
import type { PlannedFile } from './plan-files.js';
/** A mapping that is ready for the rows of its file. */
export interface OpenMapping {
    readonly makers: readonly Maker[];
    readonly rows: () => AsyncIterable<CsvRow>;
    /** Fills the joined files' indexes; has to end before the first row is made into records. */
    readonly load: () => Promise<void>;
}
/** What makes the records of one mapping. */
interface Maker {
    readonly mapping: RecordMapping;
    /** The rows that one row stands for, each of which makes a record. */
    readonly copies: (cells: readonly string[], line: number) => Iterable<readonly string[]>;
    readonly make: RecordMaker;
}
/** What files are read with when they do not say it themselves. */
export interface ReadingDefaults {
    readonly zone: string;
    readonly currency: string | undefined;
}
/**
 * Compiles a mapping for one file.
 *
 * @throws ImportError `RECIPE_INVALID` where amounts have no currency
 */
export declare function openMapping(planned: PlannedFile, defaults: ReadingDefaults): OpenMapping;
export {};
