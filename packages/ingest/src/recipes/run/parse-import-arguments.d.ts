/** What a person asked the import command for. */
export type ImportRequest = {
    readonly asks: 'help';
    readonly text: string;
} | {
    readonly asks: 'import';
    readonly recipe: string;
    readonly folder: string;
    readonly workspace: string | undefined;
    readonly zone: string | undefined;
    readonly currency: string | undefined;
    readonly source: string | undefined;
};
/**
 * Reads the words behind `npm run import --`.
 *
 * @throws ImportError `ARGUMENT_MISSING`, `ARGUMENT_UNKNOWN`, `ARGUMENT_INVALID`
 */
export declare function parseImportArguments(argv: readonly string[]): ImportRequest;
