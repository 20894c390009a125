import type { ImportReport } from './import-report.js';
import type { ImportStore } from './import-store.js';
/** What to import, and where to. */
export interface ImportFolderOptions {
    /** A shipped recipe's name, or the path of a mapping file. */
    readonly recipe: string;
    readonly folder: string;
    readonly store: ImportStore;
    /** Where the records come from; the recipe's own source where left out. */
    readonly source?: string | undefined;
    /** IANA zone of times without an offset, before the recipe's. */
    readonly zone?: string | undefined;
    /** ISO 4217 code for the workspace and for amounts without one. */
    readonly currency?: string | undefined;
    readonly log: (line: string) => void;
    readonly now: () => Date;
}
/**
 * Imports the files of a folder as a recipe says: streamed, in transactions of some 10,000
 * records, and safe to repeat, since the same record again is a duplicate. Whatever made no
 * record is kept with its place, reason and hint.
 *
 * In: CSV files and a mapping. Out: batches for the store, and a report in which
 * received = accepted + duplicate + rejected + suppressed. Guaranteed: a recipe that does not fit
 * the folder fails before anything is stored; a bad row never stops a good one. After a break the
 * import is simply run again.
 *
 * @throws ImportError naming what has to be mended
 */
export declare function importFolder(options: ImportFolderOptions): Promise<ImportReport>;
