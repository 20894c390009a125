/** A file of the folder that is imported. */
export interface FoundFile {
    /** Its name below the folder, as places and messages give it. */
    readonly name: string;
    readonly path: string;
}
/** The folder that is imported, listed once. */
export interface ImportFolder {
    readonly path: string;
    readonly names: readonly string[];
}
/**
 * Lists a folder and what lies below it.
 *
 * @throws ImportError `FOLDER_MISSING`
 */
export declare function openFolder(path: string): Promise<ImportFolder>;
/**
 * The files of a name or pattern, in the order of their names; none where an optional file is missing.
 *
 * @throws ImportError `FILE_MISSING` where a required one is
 */
export declare function findFiles(folder: ImportFolder, { file, required }: {
    readonly file: string;
    readonly required: boolean;
}): readonly FoundFile[];
