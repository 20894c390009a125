import type { FileMapping, Layout, Recipe } from '../language/recipe.js';
import type { Columns } from '../mapping/row.js';
import type { FoundFile, ImportFolder } from './find-files.js';
/** A file with where its columns are. */
export interface LocatedFile {
    readonly file: FoundFile;
    readonly layout: Layout;
    readonly columns: Columns;
    /** How many cells a row has. */
    readonly width: number;
}
/** A file that will be read, with the mapping for its rows. */
export interface PlannedFile extends LocatedFile {
    readonly mapping: FileMapping;
    /** Joined files by the name of the join; undefined where an optional one is missing. */
    readonly joins: ReadonlyMap<string, LocatedFile | undefined>;
}
/** What a recipe will read of a folder, and what it will not. */
export interface ImportPlan {
    readonly files: readonly PlannedFile[];
    /** Files of the folder that no mapping names. */
    readonly unused: readonly string[];
}
/**
 * Finds every file and column that a recipe needs, before anything is read.
 *
 * @throws ImportError `FILE_MISSING`, `FILE_EMPTY`, `FILE_COLUMN_TWICE`, `RECIPE_COLUMN_MISSING` with all missing columns
 */
export declare function planFiles(recipe: Recipe, folder: ImportFolder): Promise<ImportPlan>;
