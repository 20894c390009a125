/** What can keep an import from starting or going on; each code has one meaning and one next step. */
export type ImportErrorCode = 'ARGUMENT_MISSING' | 'ARGUMENT_UNKNOWN' | 'ARGUMENT_INVALID' | 'RECIPE_UNKNOWN' | 'RECIPE_UNREADABLE' | 'RECIPE_INVALID' | 'RECIPE_COLUMN_MISSING' | 'FOLDER_MISSING' | 'FILE_MISSING' | 'FILE_UNREADABLE' | 'FILE_EMPTY' | 'FILE_COLUMN_TWICE';
interface ImportErrorParts {
    readonly code: ImportErrorCode;
    readonly message: string;
    readonly hint: string;
    readonly cause?: unknown;
}
/** A failure that a person can mend before anything was read: `message` is the reason, `hint` the next step. */
export declare class ImportError extends Error {
    readonly name = "ImportError";
    readonly code: ImportErrorCode;
    readonly hint: string;
    constructor({ code, message, hint, cause }: ImportErrorParts);
}
export {};
