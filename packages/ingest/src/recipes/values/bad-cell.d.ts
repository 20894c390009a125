/** Why a row made no record; every code has one meaning. */
export type RowProblemCode = 'BAD_IP' | 'BAD_CURRENCY' | 'BAD_DATE' | 'BAD_ENCODING' | 'BAD_NUMBER' | 'BAD_QUOTES' | 'MISSING_VALUE' | 'ROW_SHAPE' | 'UNKNOWN_VALUE';
/** What is wrong with a row, and what mends it. */
export interface RowProblem {
    readonly code: RowProblemCode;
    readonly reason: string;
    readonly hint: string;
}
/** A cell that cannot be what its field needs; refuses the record, never the import. */
export declare class BadCell extends Error {
    readonly problem: RowProblem;
    readonly name = "BadCell";
    constructor(problem: RowProblem);
}
/** Cuts a value that is too long to be read in a sentence. */
export declare function quoted(text: string): string;
