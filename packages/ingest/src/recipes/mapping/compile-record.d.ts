import type { LedgerRecord } from '@leadlight/database';
import type { RecordMapping } from '../language/recipe.js';
import type { RowProblem } from '../values/bad-cell.js';
import type { CompileContext } from './compile-expression.js';
/** What a row became under one mapping; undefined where it does not apply or says nothing. */
export type RecordOutcome = {
    readonly record: LedgerRecord;
} | {
    readonly problem: RowProblem;
};
/** Makes a record of a row. */
export type RecordMaker = (cells: readonly string[]) => RecordOutcome | undefined;
/** What makes the records of one mapping; `currency` fills in where a record has an amount without. */
export declare function compileRecord(mapping: RecordMapping, file: Omit<CompileContext, 'currencyDigits'>, currency: string | undefined): RecordMaker;
