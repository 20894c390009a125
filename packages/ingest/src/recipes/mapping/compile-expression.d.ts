import type { Expression } from '../language/recipe.js';
import type { FieldType } from '../language/record-shapes.js';
import type { Value } from '../values/read-value.js';
import type { JoinIndex } from './join-index.js';
import type { Columns, Reader } from './row.js';
/** A join of the file with what this row's key is made of. */
export interface BoundJoin {
    readonly index: JoinIndex;
    readonly on: readonly Expression[];
}
/** What an expression is read against: one file as it is at hand. */
export interface CompileContext {
    readonly columns: Columns;
    readonly joins: ReadonlyMap<string, BoundJoin>;
    readonly zone: string;
    readonly currencyDigits: number | undefined;
}
/**
 * What reads an expression from a row as a value of a field.
 *
 * @throws BadCell, when it reads, where a cell does not suit
 * @throws FormatProblem, when it is compiled, where a format does not suit
 */
export declare function compileExpression(expression: Expression, type: FieldType, context: CompileContext): Reader<Value>;
/** What reads an expression as text. */
export declare function compileText(expression: Expression, context: CompileContext): Reader<string>;
/** How a complaint calls an expression. */
export declare function describe(expression: Expression, joins: CompileContext['joins']): string;
