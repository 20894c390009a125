import type { LedgerRecord } from '@leadlight/database';
import type { CollectingStore } from './collecting-store.js';
import type { ImportFolderOptions } from '../run/import-folder.js';
import type { ImportReport } from '../run/import-report.js';
/** What a recipe made of files that a test wrote. */
export interface TriedRecipe {
    readonly report: ImportReport;
    readonly store: CollectingStore;
    readonly records: readonly LedgerRecord[];
    readonly lines: readonly string[];
}
type Files = Readonly<Record<string, string | Uint8Array>>;
/** Writes files into a folder of its own, for as long as the work takes. */
export declare function withFolder<Result>(files: Files, work: (folder: string) => Promise<Result>): Promise<Result>;
/** Imports files that a test wrote with a mapping that it wrote, or with a shipped recipe. */
export declare function tryRecipe(recipe: string, files: Files, options?: Partial<ImportFolderOptions>): Promise<TriedRecipe>;
/** A mapping of one file `rows.csv`, around the given part of it. */
export declare function mappingOf(file: string, top?: string): string;
export {};
