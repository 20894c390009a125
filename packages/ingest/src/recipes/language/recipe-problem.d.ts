/** The place of something in a mapping file, such as `['files', 0, 'records', 1, 'kind']`. */
export type RecipePath = readonly (string | number)[];
/** What is wrong with a mapping file at one place, and what mends it. */
export interface RecipeProblem {
    readonly path: RecipePath;
    readonly reason: string;
    readonly hint: string;
}
/** A path as people write it: `files[0].records[1].kind`. */
export declare function pathText(path: RecipePath): string;
