import type { Value } from '../values/read-value.js';
import type { CsvRow } from '../csv/csv-rows.js';
import type { Columns } from './row.js';
type Pick = 'first' | 'last' | 'earliest' | 'latest';
interface Slot {
    readonly at: number;
    readonly pick: Pick;
    /** Reads a time; only for `earliest` and `latest`, which have to compare. */
    readonly read: (text: string) => Value | undefined;
    readonly values: Map<string, string>;
}
/**
 * The used columns of a joined file by key, in memory. First every use asks for its slot, then
 * `load` fills them all in one pass.
 */
export declare class JoinIndex {
    /** The joined file, for messages. */
    readonly file: string;
    private readonly columns;
    /** Undefined where an optional file is missing: every look-up is blank then. */
    private readonly open;
    private readonly slots;
    private readonly keyAt;
    constructor(
    /** The joined file, for messages. */
    file: string, columns: Columns, on: readonly string[], 
    /** Undefined where an optional file is missing: every look-up is blank then. */
    open: (() => AsyncIterable<CsvRow>) | undefined);
    /** What looks a column up by key; times are compared as `read` understands them. */
    slot(column: string, pick: Pick, format: string, read: Slot['read']): (key: string) => string | undefined;
    /** Reads the joined file; rows that cannot be read are left to the file's own mapping to report. */
    load(): Promise<void>;
}
/** One key of several values; blank values match nothing. */
export declare function keyOf(values: readonly (string | undefined)[]): string | undefined;
export {};
