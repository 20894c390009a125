import type { Rejection } from '@leadlight/database';
import type { ImportTotals } from './import-store.js';
/** What one file gave. */
export interface FileReport {
    readonly file: string;
    readonly rows: number;
    /** Rows that no mapping wanted: every `when` said no. */
    readonly unmapped: number;
}
/** What an import did, to the last row. */
export interface ImportReport extends ImportTotals {
    readonly run: number;
    readonly recipe: string;
    readonly source: string;
    readonly attribution: string | undefined;
    readonly files: readonly FileReport[];
    /** Files of the folder that the recipe does not read. */
    readonly unused: readonly string[];
    readonly refusals: ReadonlyMap<string, {
        readonly count: number;
        readonly example: Rejection;
    }>;
    readonly seconds: number;
}
/** The closing account of an import, as lines to print. */
export declare function reportLines(report: ImportReport): string[];
/** A whole number with thousands marked: 24,412. */
export declare function number(value: number): string;
/** A number of things: `1 row`, `842 rows`. */
export declare const count: (value: number, noun: string) => string;
